#define CAF_SUITE embedded_finishing

#include "io/embedded/finishing.hpp"

#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/studio_provider.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <nlohmann/json.hpp>

using namespace adcraft;
using namespace adcraft::test;
using nlohmann::json;

namespace {

json finish_of(const campaign_view& x, const job_row& job) {
  auto text = finishing_for(x, job);
  CAF_REQUIRE(text);
  return json::parse(*text);
}

std::string request_with(const json& finish) {
  return json{{"model", "m"}, {"input", json::object()}, {"finish", finish}}
    .dump();
}

} // namespace

CAF_TEST(every job that is paid for says what becomes of its output) {
  auto x = a_written_campaign();
  x.jobs.push_back(a_job(job_kind::chat_reply));
  const std::map<job_kind, render_kind> kinds{
    {job_kind::storyline, render_kind::taken_words},
    {job_kind::chat_reply, render_kind::taken_words},
    {job_kind::reference_image, render_kind::taken_still},
    {job_kind::scene_video, render_kind::taken_clip},
    {job_kind::voiceover, render_kind::taken_voice},
    {job_kind::music, render_kind::taken_music}};
  size_t seen = 0;
  for (auto& j : x.jobs) {
    if (j.kind == job_kind::composition)
      continue;
    auto finish = finish_of(x, j);
    CAF_CHECK(finish["kind"] == to_string(kinds.at(j.kind)));
    CAF_CHECK(finish["spec"]["output"] == output_mark);
    auto order = finishing_order(request_with(finish), "ab/key.mp4");
    CAF_REQUIRE(order);
    CAF_CHECK(order->kind == kinds.at(j.kind));
    auto spec = json::parse(order->spec);
    CAF_CHECK(spec["output"] == "ab/key.mp4");
    CAF_CHECK_EQUAL(order->recipe, recipe_of(order->kind, order->spec));
    ++seen;
  }
  CAF_CHECK_EQUAL(seen, x.jobs.size() - 1);
}

CAF_TEST(no vendor makes a film and none makes a scene that is not there) {
  auto x = a_written_campaign();
  for (auto& j : {a_job(job_kind::composition, 0, "16:9", "en"),
                  a_job(job_kind::scene_video, 9, "16:9")}) {
    auto finish = finishing_for(x, j);
    CAF_CHECK(!finish && finish.error() == ec::invalid_argument);
  }
}

CAF_TEST(what people write is never taken for the place of the output) {
  auto x = a_written_campaign();
  x.storyline.scenes[0].headline = output_mark;
  auto finish = finish_of(x, a_job(job_kind::scene_video, 1, "16:9"));
  auto order = finishing_order(request_with(finish), "key");
  CAF_REQUIRE(order);
  auto picture = json::parse(order->spec)["picture"];
  CAF_CHECK(picture["headline"] == output_mark);
}

CAF_TEST(the words stand over a clip as over a film of ones own) {
  auto x = a_written_campaign();
  x.storyline.scenes[2].role = scene_role::call_to_action;
  for (auto [scene, look] : {std::pair{1u, treatment::closeup},
                             std::pair{3u, treatment::end_card}}) {
    auto finish = finish_of(x, a_job(job_kind::scene_video, scene, "16:9"));
    auto picture = studio::picture_spec_from(finish["spec"]["picture"].dump());
    CAF_REQUIRE(picture);
    CAF_CHECK(picture->look == look);
    CAF_CHECK(picture->pictures.empty());
    CAF_CHECK(!picture->footage.empty());
  }
}

CAF_TEST(a request that does not say what becomes of its output is refused) {
  for (auto text : {"", "[]", "{}", R"({"finish":1})",
                    R"({"finish":{"kind":"taken_clip"}})",
                    R"({"finish":{"kind":"composition","spec":{}}})",
                    R"({"finish":{"kind":7,"spec":{}}})",
                    R"({"finish":{"kind":"taken_clip","spec":"$output"}})"}) {
    auto order = finishing_order(text, "key");
    CAF_CHECK(!order && order.error() == ec::invalid_argument);
  }
}
