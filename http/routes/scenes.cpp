#include "http/routes/storyline.hpp"

#include "http/documents/plan.hpp"
#include "http/routes/storyline_answer.hpp"

namespace adcraft::http {

namespace {

struct regeneration {
  wish::regenerate what;
  /// Run it at once, not only plan it.
  bool start = true;
};

caf::expected<regeneration> read_regeneration(const nlohmann::json& x,
                                              uint32_t scene) {
  using part = wish::part;
  constexpr std::pair<const char*, part> parts[] = {
    {"picture", part::picture},
    {"clip", part::clip},
    {"voice", part::voice},
    {"music", part::music},
    {"film", part::film},
    {"caption", part::film}, // captions are burned into the film
  };
  constexpr const char* names[]
    = {"picture", "clip", "voice", "music", "film", "caption"};
  json_reader in{x, ""};
  regeneration result;
  in.require("part", "name one of picture, clip, voice, caption, music, film");
  auto name = in.choice("part", "picture", names);
  result.what.prompt = in.text("prompt", {}, {0, 4000});
  result.start = in.flag("start", true);
  for (auto& [text, what] : parts)
    if (name == text)
      result.what.what = what;
  result.what.scene = scene;
  auto is_of_film
    = result.what.what == part::music || result.what.what == part::film;
  if (scene == 0 && !is_of_film)
    in.refuse("part", "scene 0 is the whole film: it has music and film");
  if (auto err = in.done())
    return err;
  return result;
}

} // namespace

task<answer> regenerate_scene(call& c) {
  auto scene = scene_in_path(c, 0);
  if (!scene)
    co_return scene.error();
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  auto what = read_regeneration(body->root, *scene);
  if (!what)
    co_return what.error();
  auto wanting = want(c, c.asked.param("id"), what->what);
  auto x = co_await wanting;
  if (!x.receipt)
    co_return std::move(x.refusal);
  auto plan = plan_document(*x.receipt);
  if (is_dry_run(c))
    co_return json_answer(200, plan);
  if (what->start) {
    auto starting = start_again(c, *x.receipt);
    if (auto err = co_await starting)
      co_return err;
  }
  auto result = json_answer(202, plan);
  result.headers.emplace_back("Location",
                              "/api/campaigns/" + c.asked.param("id"));
  co_return result;
}

} // namespace adcraft::http
