#include "http/routes/storyline.hpp"

#include "http/documents/plan.hpp"
#include "http/documents/scenes.hpp"
#include "http/routes/storyline_answer.hpp"

namespace adcraft::http {

namespace {

/// Storage keys come from uploads alone: whoever could name them could look at
/// files of others.
caf::error check_scenes(const nlohmann::json& x) {
  auto scenes = x.find("scenes");
  if (scenes == x.end() || !scenes->is_array())
    return {};
  for (size_t i = 0; i < scenes->size(); ++i) {
    auto& scene = (*scenes)[i];
    if (scene.is_object() && scene.contains("footage")
        && scene["footage"] != nullptr && scene["footage"] != "")
      return fail(ec::invalid_argument,
                  "scenes[" + std::to_string(i)
                    + "].footage: send the film with PUT …/scenes/"
                      "{number}/media; null takes it away");
  }
  return {};
}

/// A scene's null means its default, as in any merge patch.
nlohmann::json scenes_without_nulls(nlohmann::json x) {
  const nlohmann::json defaults{
    {"kicker", ""},     {"headline", ""}, {"subline", ""},
    {"narration", ""},  {"prompt", ""},   {"images", nlohmann::json::array()},
    {"footage", ""},    {"energy", 0.5},  {"locked", false},
    {"disabled", false}};
  auto scenes = x.find("scenes");
  if (scenes != x.end() && scenes->is_array())
    for (auto& scene : *scenes)
      if (scene.is_object())
        scene = without_nulls(std::move(scene), defaults);
  return x;
}

} // namespace

answer storyline_answer(const call& c, const wish_receipt& x) {
  if (is_dry_run(c))
    return json_answer(200, plan_document(x));
  auto doc = storyline_document(x.after, tools_of(c));
  doc["plan"] = plan_document(x);
  return json_answer(200, doc, x.after.campaign.version);
}

task<answer> get_storyline(call& c) {
  auto reading = read_campaign(c, c.asked.param("id"));
  auto view = co_await reading;
  if (!view)
    co_return view.error();
  co_return json_answer(200, storyline_document(*view, tools_of(c)),
                        view->campaign.version);
}

task<answer> edit_storyline(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  if (auto err = check_scenes(body->root))
    co_return err;
  wish::edit_storyline what;
  what.patch = scenes_without_nulls(std::move(body->root)).dump();
  auto wanting = want(c, c.asked.param("id"), what);
  auto x = co_await wanting;
  if (!x.receipt)
    co_return std::move(x.refusal);
  co_return storyline_answer(c, *x.receipt);
}

task<answer> write_storyline(call& c) {
  return want_and_answer(c, 202, c.asked.param("id"), wish::write_storyline{});
}

task<answer> split_scene(call& c) {
  auto scene = scene_in_path(c);
  if (!scene)
    co_return scene.error();
  auto wanting = want(c, c.asked.param("id"), wish::split_scene{*scene});
  auto x = co_await wanting;
  if (!x.receipt)
    co_return std::move(x.refusal);
  co_return storyline_answer(c, *x.receipt);
}

task<answer> list_candidates(call& c) {
  auto scene = scene_in_path(c);
  if (!scene)
    co_return scene.error();
  auto reading = read_campaign(c, c.asked.param("id"));
  auto view = co_await reading;
  if (!view)
    co_return view.error();
  co_return json_answer(200, candidates_document(*view, *scene, tools_of(c)));
}

} // namespace adcraft::http
