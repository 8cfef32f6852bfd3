#define CAF_SUITE edit_list

#include "io/media/edit_list.hpp"

#include "actors/model/storyline.hpp"

#include <nlohmann/json.hpp>

#include <caf/test/unit_test.hpp>

#include <map>
#include <set>

using namespace adcraft;
using namespace adcraft::media;
using nlohmann::json;

namespace {

/// The fields of each schema, as its format documents them.
const std::map<std::string, std::set<std::string>> fields = {
  {"Timeline.1", {"global_start_time", "metadata", "name", "tracks"}},
  {"Stack.1",
   {"children", "effects", "enabled", "markers", "metadata", "name",
    "source_range"}},
  {"Track.1",
   {"children", "effects", "enabled", "kind", "markers", "metadata", "name",
    "source_range"}},
  {"Clip.2",
   {"active_media_reference_key", "effects", "enabled", "markers",
    "media_references", "metadata", "name", "source_range"}},
  {"Gap.1",
   {"effects", "enabled", "markers", "metadata", "name", "source_range"}},
  {"Transition.1",
   {"in_offset", "metadata", "name", "out_offset", "transition_type"}},
  {"ExternalReference.1",
   {"available_image_bounds", "available_range", "metadata", "name",
    "target_url"}},
  {"TimeRange.1", {"duration", "start_time"}},
  {"RationalTime.1", {"rate", "value"}},
};

/// Checks each object that says what it is, however deep.
void check_schema(const json& x) {
  if (x.is_object() && x.contains("OTIO_SCHEMA")) {
    auto known = fields.find(x["OTIO_SCHEMA"].get<std::string>());
    CAF_REQUIRE(known != fields.end());
    std::set<std::string> here;
    for (auto& [key, value] : x.items())
      here.insert(key);
    here.erase("OTIO_SCHEMA");
    CAF_MESSAGE(known->first);
    CAF_CHECK(here == known->second);
  }
  if (x.is_structured())
    for (auto& one : x)
      check_schema(one);
}

double value_of(const json& time, double rate) {
  CAF_CHECK_EQUAL(time["rate"].get<double>(), rate);
  return time["value"].get<double>();
}

storyline a_story() {
  storyline x;
  for (auto frames : {90, 120, 75, 150}) {
    scene s;
    s.number = static_cast<uint32_t>(x.scenes.size() + 1);
    s.frames = frames;
    x.scenes.push_back(s);
  }
  x.scenes[1].into_next = transition_kind::slide;
  x.scenes[1].into_next_frames = 20;
  x.scenes[2].into_next = transition_kind::cut;
  return x;
}

edit_list a_list() {
  edit_list x;
  x.title = "Lumen \"Spring\"";
  x.cut = lay_out(a_story());
  for (auto i = 1; i <= 4; ++i) {
    auto name = "scene-" + std::to_string(i);
    x.clips.push_back({name, "clips/" + name + ".mp4"});
  }
  x.voices = {{"one", "voices/one.wav", 16800, 96000},
              {"two", "voices/two.wav", 160801, 48000}};
  x.music = {{"music", "music.wav", 0, x.cut.samples()}};
  return x;
}

json tracks_of(const edit_list& x) {
  return json::parse(as_otio(x))["tracks"]["children"];
}

} // namespace

CAF_TEST(every object has the fields of its schema) {
  auto root = json::parse(as_otio(a_list()));
  CAF_CHECK_EQUAL(root["OTIO_SCHEMA"], "Timeline.1");
  CAF_CHECK_EQUAL(root["name"], "Lumen \"Spring\"");
  CAF_CHECK_EQUAL(root["tracks"]["OTIO_SCHEMA"], "Stack.1");
  check_schema(root);
  auto kinds = std::vector<std::string>{"Video", "Audio", "Audio"};
  for (size_t i = 0; i < kinds.size(); ++i)
    CAF_CHECK_EQUAL(root["tracks"]["children"][i]["kind"], kinds[i]);
  CAF_CHECK_EQUAL(as_otio(a_list()), as_otio(a_list()));
}

CAF_TEST(pictures are cut where the film is) {
  auto x = a_list();
  auto children = tracks_of(x)[0]["children"];
  size_t scene = 0;
  auto at = 0.0;
  for (auto& one : children) {
    if (one["OTIO_SCHEMA"] != "Clip.2")
      continue;
    auto& slot = x.cut.slots[scene++];
    auto used = one["source_range"];
    auto file = one["media_references"]["DEFAULT_MEDIA"];
    CAF_CHECK_EQUAL(at, slot.from);
    CAF_CHECK_EQUAL(value_of(used["start_time"], 30), slot.head);
    CAF_CHECK_EQUAL(value_of(file["available_range"]["duration"], 30),
                    slot.clip_frames());
    CAF_CHECK_EQUAL(file["target_url"],
                    "clips/scene-" + std::to_string(scene) + ".mp4");
    at += value_of(used["duration"], 30);
  }
  CAF_CHECK_EQUAL(scene, 4u);
  CAF_CHECK_EQUAL(at, x.cut.frames);
}

CAF_TEST(transitions lie where the film has them) {
  auto x = a_list();
  auto children = tracks_of(x)[0]["children"];
  std::vector<segment> wanted;
  for (auto& s : x.cut.segments)
    if (s.transition)
      wanted.push_back(s);
  CAF_REQUIRE_EQUAL(wanted.size(), 2u);
  size_t n = 0;
  auto at = 0.0;
  for (auto& one : children) {
    if (one["OTIO_SCHEMA"] == "Clip.2") {
      at += value_of(one["source_range"]["duration"], 30);
      continue;
    }
    auto before = value_of(one["in_offset"], 30);
    auto after = value_of(one["out_offset"], 30);
    CAF_REQUIRE(n < wanted.size());
    CAF_CHECK_EQUAL(at - before, wanted[n].from);
    CAF_CHECK_EQUAL(before + after, wanted[n].frames);
    CAF_CHECK_EQUAL(one["transition_type"],
                    n == 0 ? "SMPTE_Dissolve" : "Custom_Transition");
    CAF_CHECK_EQUAL(one["name"], to_string(wanted[n].kind));
    ++n;
  }
  CAF_CHECK_EQUAL(n, 2u);
}

CAF_TEST(sounds begin at their sample) {
  auto x = a_list();
  auto voices = tracks_of(x)[1]["children"];
  CAF_REQUIRE_EQUAL(voices.size(), 4u);
  auto at = 0.0;
  std::vector<double> begins;
  for (auto& one : voices) {
    if (one["OTIO_SCHEMA"] == "Clip.2")
      begins.push_back(at);
    at += value_of(one["source_range"]["duration"], 48000);
  }
  CAF_CHECK((begins == std::vector<double>{16800, 160801}));
  auto music = tracks_of(x)[2]["children"];
  CAF_REQUIRE_EQUAL(music.size(), 1u);
  CAF_CHECK_EQUAL(value_of(music[0]["source_range"]["duration"], 48000),
                  x.cut.samples());
}

CAF_TEST(voices that overlap have a track each) {
  auto x = a_list();
  x.voices.push_back({"three", "voices/three.wav", 100000, 60801});
  auto tracks = tracks_of(x);
  CAF_REQUIRE_EQUAL(tracks.size(), 4u);
  CAF_CHECK_EQUAL(tracks[1]["children"].size(), 4u);
  CAF_CHECK_EQUAL(tracks[2]["children"].size(), 2u);
  x.voices.clear();
  x.music.clear();
  CAF_CHECK_EQUAL(tracks_of(x).size(), 1u);
}
