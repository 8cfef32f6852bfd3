#include "http/routes/brands.hpp"

#include "http/documents/brand.hpp"
#include "http/routes/brand_help.hpp"

#include "actors/model/json.hpp"

namespace adcraft::http {

namespace {

/// Files come from uploads alone: whoever could name storage keys could look
/// at files of others.
caf::error check_words(const nlohmann::json& x) {
  if (x.contains("images"))
    return fail(ec::invalid_argument,
                "images: send them with POST …/brands/{id}/images");
  if (x.contains("logo"))
    return fail(ec::invalid_argument,
                "logo: send it with PUT …/brands/{id}/logo");
  return {};
}

/// The body of these routes is the brand itself, so its fields stand at the
/// root.
caf::error at_root(const caf::error& why) {
  constexpr std::string_view prefix = "brand.";
  auto text = render(why);
  return why == ec::invalid_argument && text.starts_with(prefix)
           ? fail(ec::invalid_argument, text.substr(prefix.size()))
           : why;
}

} // namespace

task<caf::expected<brand_row>> read_brand(call& c, std::string id) {
  auto looking
    = ask<brand_row>(c.self, c.rooms->library, atom::brand_v, c.visible(), id);
  co_return co_await looking;
}

task<answer> want_of_brand(call& c, brand_wish what, int status) {
  auto version = wanted_version(c);
  if (!version)
    co_return edited_meanwhile();
  if (what.from_version == 0)
    what.from_version = *version;
  what.who = c.visible();
  what.key = c.key;
  auto id = what.brand;
  auto kind = what.what;
  auto wanting
    = ask<brand_row>(c.self, c.rooms->brands, atom::wish_v, std::move(what));
  auto after = co_await wanting;
  if (!after && *version != 0 && after.error() == ec::conflict)
    co_return edited_meanwhile();
  if (!after)
    co_return at_root(after.error());
  if (kind == brand_wish::remove)
    co_return no_content();
  // The row knows its times.
  auto reading = read_brand(c, id);
  if (auto now = co_await reading)
    *after = std::move(*now);
  auto result
    = json_answer(status, brand_document(*after, tools_of(c)), after->version);
  if (status == 201)
    result.headers.emplace_back("Location", "/api/brands/" + id);
  co_return result;
}

task<answer> list_brands(call& c) {
  auto lines = wanted_lines(c);
  if (!lines)
    co_return lines.error();
  auto listing = ask<brand_page>(c.self, c.rooms->library, atom::brands_v,
                                 own(c), c.asked.asked("cursor"), *lines);
  auto page = co_await listing;
  if (!page)
    co_return page.error();
  auto items = json::array();
  for (auto& x : page->lines.lines)
    items.push_back(brand_line(x, tools_of(c)));
  co_return json_answer(200, page_document(items, page->lines.next));
}

task<answer> create_brand(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  if (auto err = check_words(body->root))
    co_return err;
  brand_wish what;
  what.what = brand_wish::create;
  what.brand = new_id(c, "br");
  what.patch = body->root.dump();
  auto wanting = want_of_brand(c, std::move(what), 201);
  co_return co_await wanting;
}

task<answer> get_brand(call& c) {
  auto reading = read_brand(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  co_return json_answer(200, brand_document(*x, tools_of(c)), x->version);
}

task<answer> edit_brand_words(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  if (auto err = check_words(body->root))
    co_return err;
  auto defaults = nlohmann::json::parse(to_json(brand{}));
  brand_wish what;
  what.what = brand_wish::edit;
  what.brand = c.asked.param("id");
  what.patch = without_nulls(std::move(body->root), defaults).dump();
  auto wanting = want_of_brand(c, std::move(what), 200);
  co_return co_await wanting;
}

task<answer> remove_brand_of(call& c) {
  brand_wish what;
  what.what = brand_wish::remove;
  what.brand = c.asked.param("id");
  return want_of_brand(c, std::move(what), 204);
}

} // namespace adcraft::http
