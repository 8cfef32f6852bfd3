#include "http/routes/storyline.hpp"

#include "http/media/header_fields.hpp"
#include "http/routes/storyline_answer.hpp"
#include "http/routes/uploads.hpp"

namespace adcraft::http {

namespace {

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

task<answer> put_scene_media(call& c) {
  auto scene = scene_in_path(c);
  if (!scene)
    co_return scene.error();
  // Nobody's file is looked at for a campaign that is not theirs.
  auto looking = read_campaign(c, c.asked.param("id"));
  auto view = co_await looking;
  if (!view)
    co_return view.error();
  auto importing = import_files(c, picture_upload::media);
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
