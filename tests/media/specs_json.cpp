#define CAF_SUITE specs_json

#include "io/media/specs_json.hpp"

#include "io/media/inspect.hpp"

#include "tests/media/film_fixture.hpp"

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

composition_spec a_film() {
  composition_spec result;
  film_plan plan;
  result.size = plan.size;
  result.layout = plan.layout;
  result.cut = cut_of(plan);
  result.clips = {"clip a", "clip b", "clip c"};
  result.voices = {{"voice", 4800, 48000, {{"Hello, \"you\"\n", 0.1, 0.25}}}};
  result.music = "bed";
  result.title = "Ünïcode";
  return result;
}

std::string replaced(std::string text, const std::string& a,
                     const std::string& b) {
  auto at = text.find(a);
  return at == std::string::npos ? text : text.replace(at, a.size(), b);
}

} // namespace

CAF_TEST(a composition survives a round trip) {
  auto text = to_json(a_film());
  auto back = composition_spec_from(text);
  CAF_REQUIRE(back.engaged());
  CAF_CHECK_EQUAL(to_json(*back), text);
  CAF_CHECK(back->voices == a_film().voices);
}

CAF_TEST(a segment and a sound survive a round trip) {
  auto segments = segment_specs(a_film());
  CAF_REQUIRE_EQUAL(segments.size(), 5u);
  for (auto& x : segments) {
    auto back = segment_spec_from(to_json(x));
    CAF_REQUIRE(back.engaged());
    CAF_CHECK(*back == x);
  }
  auto sound = sound_of(a_film());
  auto back = sound_spec_from(to_json(sound));
  CAF_REQUIRE(back.engaged());
  CAF_CHECK(*back == sound);
}

CAF_TEST(an expectation survives a round trip) {
  auto wanted = expectation_of(a_film());
  wanted.black = {{1, 2}};
  auto back = film_expectation_from(to_json(wanted));
  CAF_REQUIRE(back.engaged());
  CAF_CHECK(*back == wanted);
}

CAF_TEST(a missing key is named) {
  auto text = replaced(to_json(sound_of(a_film())), "\"music\"", "\"moosic\"");
  auto back = sound_spec_from(text);
  CAF_REQUIRE(!back.engaged());
  CAF_CHECK(back.error() == ec::invalid_argument);
  CAF_CHECK_EQUAL(render(back.error()), "sound: music: this key is missing");
}

CAF_TEST(an unknown key is named however deep it stands) {
  auto text = replaced(to_json(segment_specs(a_film()).front()), "\"crf\"",
                       "\"color\":1,\"crf\"");
  auto back = segment_spec_from(text);
  CAF_REQUIRE(!back.engaged());
  CAF_CHECK_EQUAL(render(back.error()),
                  "segment: encode: color: this key is not known");
}

CAF_TEST(nonsense is refused and nothing throws) {
  for (auto text : {"", "[]", "null", "{", "{}", "{\"size\":7}",
                    "{\"samples\":1e30}", "{\"samples\":\"x\"}"}) {
    CAF_CHECK(!segment_spec_from(text));
    CAF_CHECK(!sound_spec_from(text));
    CAF_CHECK(!composition_spec_from(text));
    CAF_CHECK(!film_expectation_from(text));
  }
  auto text = to_json(sound_of(a_film()));
  auto samples = "\"samples\":288000";
  for (auto bad : {"\"samples\":0", "\"samples\":-1", "\"samples\":1.5",
                   "\"samples\":18446744073709551615", "\"samples\":null"})
    CAF_CHECK(!sound_spec_from(replaced(text, samples, bad)));
}
