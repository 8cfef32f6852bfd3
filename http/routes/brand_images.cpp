#include "http/routes/brands.hpp"

#include "http/routes/brand_help.hpp"
#include "http/routes/picture_owner.hpp"

namespace adcraft::http {

namespace {

task<caf::expected<picture_page>> brand_pictures(call& c) {
  auto reading = read_brand(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  co_return picture_page{x->version, x->what.images};
}

task<caf::expected<picture_page>> set_brand_pictures(call& c, picture_page to) {
  brand_wish what;
  what.what = brand_wish::set_images;
  what.who = c.visible();
  what.brand = c.asked.param("id");
  what.from_version = to.version;
  what.images = std::move(to.pictures);
  what.key = c.key;
  auto wanting = ask<brand_row>(c.self, c.rooms->brands, atom::wish_v, what);
  auto after = co_await wanting;
  if (!after)
    co_return after.error();
  co_return picture_page{after->version, after->what.images};
}

constexpr picture_owner of_brands{brand_pictures, set_brand_pictures, 10};

task<answer> set_logo(call& c, std::string key, int status) {
  brand_wish what;
  what.what = brand_wish::set_logo;
  what.brand = c.asked.param("id");
  what.logo = std::move(key);
  return want_of_brand(c, std::move(what), status);
}

} // namespace

task<answer> list_brand_images(call& c) {
  return list_pictures(c, of_brands);
}

task<answer> add_brand_images(call& c) {
  return add_pictures(c, of_brands);
}

task<answer> edit_brand_image(call& c) {
  return edit_picture(c, of_brands);
}

task<answer> remove_brand_image(call& c) {
  return remove_picture(c, of_brands);
}

task<answer> put_logo(call& c) {
  auto reading = read_brand(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto importing = import_files(c, picture_upload::logo);
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
