#define CAF_SUITE hosted_models

#include "actors/model/json_order.hpp"

#include "tests/hosted/vendors.hpp"

#include <map>

using namespace adcraft;
using namespace adcraft::test;
using p = model_parameter;
using c = capability;

namespace {

const std::string today = "2026-11-27";

struct models_fixture {
  catalog models = shipped_models();

  model_wish a_wish(c what, production_mode mode) const {
    model_wish result;
    result.what = what;
    result.mode = mode;
    result.day = today;
    return result;
  }

  std::string best(const model_wish& x) const {
    auto card = models.best(x);
    return card == nullptr ? std::string{} : card->id;
  }

  micros price(const std::string& vendor, const std::string& id,
               const model_order& asked) const {
    auto card = models.find(vendor, id);
    CAF_REQUIRE(card != nullptr);
    auto request = request_from(*card, asked);
    if (!request)
      CAF_FAIL(render(request.error()));
    auto result = estimate(*card, *request);
    CAF_REQUIRE(result);
    return *result;
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(hosted_models_tests, models_fixture)

CAF_TEST(everything that can be wanted is made by a model that is there) {
  auto draft = production_mode::test;
  auto final = production_mode::production;
  for (auto mode : {draft, final})
    for (auto what : {c::text, c::image, c::video, c::speech, c::music}) {
      auto chain = models.chain(a_wish(what, mode));
      // One may fall and another takes its place.
      CAF_CHECK_GREATER(chain.size(), 1u);
      for (auto x : chain)
        CAF_CHECK(!is_retired(*x, today));
    }
}

CAF_TEST(the choices of today are known) {
  auto draft = production_mode::test;
  auto final = production_mode::production;
  CAF_CHECK_EQUAL(best(a_wish(c::text, draft)), "gpt-6-luna");
  CAF_CHECK_EQUAL(best(a_wish(c::text, final)), "gpt-6-luna");
  CAF_CHECK_EQUAL(best(a_wish(c::image, draft)),
                  "black-forest-labs/flux-schnell");
  CAF_CHECK_EQUAL(best(a_wish(c::image, final)),
                  "black-forest-labs/flux-2-pro");
  CAF_CHECK_EQUAL(best(a_wish(c::video, draft)),
                  "bytedance/seedance-1-pro-fast");
  CAF_CHECK_EQUAL(best(a_wish(c::video, final)), "bytedance/seedance-2.0");
  CAF_CHECK_EQUAL(best(a_wish(c::speech, draft)), "minimax/speech-2.8-turbo");
  CAF_CHECK_EQUAL(best(a_wish(c::speech, final)), "minimax/speech-2.8-hd");
  CAF_CHECK_EQUAL(best(a_wish(c::music, final)),
                  "stability-ai/stable-audio-2.5");
}

CAF_TEST(what continuity needs can be wanted in both modes) {
  for (auto mode : {production_mode::test, production_mode::production}) {
    auto frames = a_wish(c::video, mode);
    frames.parameters = {p::first_frame, p::last_frame};
    frames.seconds = 5;
    CAF_CHECK(!best(frames).empty());
    auto brand = a_wish(c::video, mode);
    brand.references = 3;
    CAF_CHECK(!best(brand).empty());
    auto still = a_wish(c::image, mode);
    still.references = 4;
    CAF_CHECK(!best(still).empty());
  }
}

CAF_TEST(what is dead or dies is not chosen any more) {
  auto sora = models.find("replicate", "openai/sora-2");
  CAF_REQUIRE(sora != nullptr);
  CAF_CHECK(is_retired(*sora, "2026-09-24"));
  for (auto x : models.chain(a_wish(c::video, production_mode::production)))
    CAF_CHECK(x->id.find("sora") == std::string::npos);
  auto words = a_wish(c::text, production_mode::test);
  auto has_mini = [&] {
    for (auto x : models.chain(words))
      if (x->id == "gpt-4o-mini")
        return true;
    return false;
  };
  CAF_CHECK(has_mini());
  words.day = "2027-01-14";
  CAF_CHECK(!has_mini());
  // Gone on this day already, or in days.
  for (auto& x : models.rows())
    for (auto id : {"gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5", "o3",
                    "dall-e-2", "dall-e-3"})
      CAF_CHECK(x.id != id);
}

CAF_TEST(whoever cannot be found again says so) {
  for (auto& x : models.rows())
    CAF_CHECK_EQUAL(x.can_list, x.vendor == "replicate" || x.what == c::text);
}

CAF_TEST(prices are those of the vendors) {
  model_order clip;
  clip.prompt = "a lamp on a table";
  clip.seconds = 5;
  clip.ratio = "16:9";
  auto at = [&](const char* resolution) {
    auto result = clip;
    result.resolution = resolution;
    return result;
  };
  struct {
    const char* id;
    model_order asked;
    micros price;
  } table[] = {
    {"bytedance/seedance-1-pro-fast", at("480p"), 75'000},
    {"bytedance/seedance-1-pro-fast", at("1080p"), 300'000},
    {"bytedance/seedance-2.0", at("720p"), 900'000},
    {"bytedance/seedance-2.0", at("1080p"), 2'250'000},
    {"bytedance/seedance-2.0-fast", at("480p"), 350'000},
    {"google/veo-3.1-fast", at("1080p"), 600'000}, // six seconds
    {"kwaivgi/kling-v2.5-turbo-pro", clip, 350'000},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(price("replicate", x.id, x.asked), x.price);
  auto loud = at("1080p");
  loud.audio = true;
  CAF_CHECK_EQUAL(price("replicate", "google/veo-3.1-fast", loud), 900'000);
}

CAF_TEST(pictures voices and music have their prices too) {
  model_order still;
  still.prompt = "a lamp";
  still.ratio = "4:5";
  CAF_CHECK_EQUAL(price("replicate", "black-forest-labs/flux-schnell", still),
                  3'000);
  CAF_CHECK_EQUAL(price("replicate", "black-forest-labs/flux-2-pro", still),
                  30'000);
  still.resolution = "2 MP";
  still.references = {"a", "b"};
  CAF_CHECK_EQUAL(price("replicate", "black-forest-labs/flux-2-pro", still),
                  75'000);
  model_order said;
  said.prompt = std::string(500, 'x');
  CAF_CHECK_EQUAL(price("replicate", "minimax/speech-2.8-turbo", said), 30'000);
  CAF_CHECK_EQUAL(price("openai", "gpt-4o-mini-tts", said), 8'500);
  model_order music;
  music.prompt = "warm piano";
  CAF_CHECK_EQUAL(price("replicate", "stability-ai/stable-audio-2.5", music),
                  200'000);
  CAF_CHECK_EQUAL(price("replicate", "minimax/music-2.6", music), 150'000);
}

CAF_TEST(every row can be asked for something) {
  for (auto& x : models.rows()) {
    model_order asked;
    asked.prompt = "x";
    asked.seconds = x.seconds.empty() ? 0 : x.seconds.front();
    asked.ratio = x.ratios.empty() ? "" : x.ratios.begin()->first;
    asked.resolution = x.resolutions.empty() ? "" : x.resolutions.back();
    asked.voice = x.voices.empty() ? "" : x.voices.front();
    asked.language = x.languages.empty() ? "" : x.languages.begin()->first;
    auto request = request_from(x, asked);
    if (!request)
      CAF_ERROR(render(request.error()));
    auto cost = estimate(x, request ? *request : std::string{});
    CAF_REQUIRE(cost);
    CAF_CHECK_GREATER(*cost, 0);
  }
}

CAF_TEST(all languages of a brief can be spoken) {
  for (auto language : known_languages) {
    auto wanted = a_wish(c::speech, production_mode::production);
    wanted.language = language;
    wanted.vendors = {"replicate"};
    CAF_CHECK_EQUAL(best(wanted), "minimax/speech-2.8-hd");
  }
}

CAF_TEST_FIXTURE_SCOPE_END()
