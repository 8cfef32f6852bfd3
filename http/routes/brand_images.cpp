#include "http/routes/brands.hpp"

#include "http/documents/brand.hpp"
#include "http/documents/campaign.hpp"
#include "http/routes/brand_help.hpp"
#include "http/routes/picture_list.hpp"

namespace adcraft::http {

namespace {

constexpr size_t most_images = 10;

/// Browsers send several pictures side by side: each edit of the list is
/// tried anew when another one was faster.
constexpr int most_tries = 6;

answer images_answer(const call& c, int status, const brand_row& x) {
  auto items = pictures_document(x.what.images, tools_of(c));
  return json_answer(status, page_document(std::move(items)), x.version);
}

task<answer> change_images(call& c, int status, picture_edit edit) {
  auto version = wanted_version(c);
  if (!version)
    co_return edited_meanwhile();
  caf::error last;
  int64_t tried = 0;
  for (auto tries = 1;; ++tries) {
    auto reading = read_brand(c, c.asked.param("id"));
    auto before = co_await reading;
    if (!before)
      co_return before.error();
    if (*version != 0 && before->version != *version)
      co_return edited_meanwhile();
    if (before->version == tried)
      co_return last; // it is not about the version
    tried = before->version;
    auto images = edit(before->what.images);
    if (!images)
      co_return images.error();
    brand_wish what;
    what.what = brand_wish::set_images;
    what.who = c.visible();
    what.brand = before->id;
    what.from_version = before->version;
    what.images = std::move(*images);
    what.key = c.key;
    auto wanting = ask<brand_row>(c.self, c.rooms->brands, atom::wish_v, what);
    auto after = co_await wanting;
    if (after)
      co_return images_answer(c, status, *after);
    last = after.error();
    if (last != ec::conflict || tries == most_tries)
      co_return last;
  }
}

task<answer> set_logo(call& c, std::string key, int status) {
  brand_wish what;
  what.what = brand_wish::set_logo;
  what.brand = c.asked.param("id");
  what.logo = std::move(key);
  return want_of_brand(c, std::move(what), status);
}

} // namespace

task<answer> list_brand_images(call& c) {
  auto reading = read_brand(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  co_return images_answer(c, 200, *x);
}

task<answer> add_brand_images(call& c) {
  // Nobody's file is looked at for a brand that is not theirs.
  auto reading = read_brand(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto importing = import_files(c, false);
  auto files = co_await importing;
  if (!files)
    co_return files.error();
  auto changing
    = change_images(c, 201, [added = *files](const picture_list& xs) {
        return with_pictures(xs, added, most_images);
      });
  co_return co_await changing;
}

task<answer> edit_brand_image(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  auto id = c.asked.param("image");
  auto changing
    = change_images(c, 200, [id, patch = body->root](const picture_list& xs) {
        return with_changed(xs, id, patch);
      });
  co_return co_await changing;
}

task<answer> remove_brand_image(call& c) {
  auto id = c.asked.param("image");
  return change_images(
    c, 200, [id](const picture_list& xs) { return without_picture(xs, id); });
}

task<answer> put_logo(call& c) {
  auto reading = read_brand(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto importing = import_files(c, true);
  auto files = co_await importing;
  if (!files)
    co_return files.error();
  if (files->size() != 1)
    co_return fail(ec::invalid_argument, "image: send one file");
  auto setting = set_logo(c, files->front().file.key, 200);
  co_return co_await setting;
}

task<answer> remove_logo(call& c) {
  return set_logo(c, {}, 200);
}

} // namespace adcraft::http
