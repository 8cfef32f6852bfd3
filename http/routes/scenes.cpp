#include "http/routes/storyline.hpp"

#include "http/documents/plan.hpp"
#include "http/media/header_fields.hpp"
#include "http/routes/storyline_answer.hpp"
#include "http/routes/uploads.hpp"

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

/// The campaign's pictures with one more, and where that is.
struct longer_list {
  wish::set_pictures pictures;
  size_t index = 0;
};

longer_list with_picture(const campaign_view& x, const imported_file& file) {
  longer_list result;
  auto& all = result.pictures.pictures;
  all = x.pictures;
  size_t i = 0;
  while (i < all.size() && all[i].key != file.key)
    ++i;
  if (i == all.size())
    all.push_back({file.key, {}, file.width, file.height});
  result.index = x.brand.images.size() + i;
  return result;
}

/// A picture of this campaign alone, shown in the scene.
task<wished> use_picture(call& c, uint32_t scene, imported_file file) {
  auto id = c.asked.param("id");
  auto reading = read_campaign(c, id);
  auto view = co_await reading;
  if (!view)
    co_return wished{{}, view.error()};
  auto longer = with_picture(*view, file);
  if (longer.pictures.pictures != view->pictures) {
    auto adding = want(c, id, longer.pictures);
    auto added = co_await adding;
    if (!added.receipt)
      co_return added;
  }
  // What it was edited from is known to be what they have seen.
  std::erase_if(c.asked.headers,
                [](auto& x) { return lower_case(x.first) == "if-match"; });
  wish::edit_storyline edit;
  edit.patch = nlohmann::json{{"scenes",
                               {{{"number", scene},
                                 {"images", {longer.index}},
                                 {"footage", ""}}}}}
                 .dump();
  auto editing = want(c, id, edit);
  co_return co_await editing;
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

task<answer> put_scene_media(call& c) {
  auto scene = scene_in_path(c);
  if (!scene)
    co_return scene.error();
  // Nobody's file is looked at for a campaign that is not theirs.
  auto looking = read_campaign(c, c.asked.param("id"));
  auto view = co_await looking;
  if (!view)
    co_return view.error();
  auto importing = import_files(c, false);
  auto files = co_await importing;
  if (!files)
    co_return files.error();
  if (files->size() != 1)
    co_return fail(ec::invalid_argument, "body: send one file");
  auto& file = files->front().file;
  wished x;
  if (file.mime.starts_with("video/")) {
    wish::use_footage what{*scene, file.key, file.mime};
    auto wanting = want(c, c.asked.param("id"), what);
    x = co_await wanting;
  } else {
    auto wanting = use_picture(c, *scene, file);
    x = co_await wanting;
  }
  if (!x.receipt)
    co_return std::move(x.refusal);
  co_return storyline_answer(c, *x.receipt);
}

} // namespace adcraft::http
