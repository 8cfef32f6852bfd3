#include "actors/model/json.hpp"
#include "io/sql/rows.hpp"
#include "io/sql/writer.hpp"

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto add_owner = R"(
  INSERT INTO users (id, role, created_at)
  SELECT CAST($1 AS text), 'member', {now} WHERE CAST($1 AS text) <> ''
  ON CONFLICT (id) DO NOTHING)";

constexpr auto add_brand = R"(
  INSERT INTO brands (id, owner_id, title, data, created_at, updated_at)
  VALUES ($1, $2, $3, $4, {now}, {now})
  ON CONFLICT (id) DO NOTHING)";

constexpr auto replace_brand = R"(
  UPDATE brands SET title = $4, data = $5, version = version + 1,
    updated_at = {now}
  WHERE id = $1 AND owner_id = $2 AND version = $3 AND removed_at = 0)";

constexpr auto take_brand_away = R"(
  UPDATE brands SET removed_at = {now}
  WHERE id = $1 AND owner_id = $2 AND removed_at = 0)";

constexpr auto drop_brand_images
  = "DELETE FROM brand_images WHERE brand_id = $1";

constexpr auto add_brand_image = R"(
  INSERT INTO brand_images
    (brand_id, ordinal, storage_key, caption, width, height)
  VALUES ($1, $2, $3, $4, $5, $6))";

} // namespace

caf::error writer::put_owner(const std::string& id) {
  return run(add_owner, {id});
}

caf::error writer::put_images(const char* statement, const std::string& of,
                              const std::vector<brand_image>& what) {
  int64_t ordinal = 0;
  for (auto& i : what)
    if (auto err = run(statement, {of, to_value(ordinal++), i.key, i.caption,
                                   to_value(i.width), to_value(i.height)}))
      return err;
  return {};
}

caf::error writer::apply(const put_brand& x) {
  if (auto err = put_owner(x.owner))
    return err;
  auto added
    = db_.run(timed(add_brand), {x.id, x.owner, x.what.title, to_json(x.what)});
  if (!added)
    return std::move(added.error());
  return added->empty() ? caf::error{}
                        : put_images(add_brand_image, x.id, x.what.images);
}

caf::error writer::apply(const edit_brand& x) {
  if (auto err = must(replace_brand,
                      {x.id, x.owner, to_value(x.from_version), x.what.title,
                       to_json(x.what)},
                      "brand " + x.id
                        + " was edited meanwhile: read it again and repeat "
                          "your change"))
    return err;
  if (auto err = run(drop_brand_images, {x.id}))
    return err;
  return put_images(add_brand_image, x.id, x.what.images);
}

caf::error writer::apply(const remove_brand& x) {
  return must(take_brand_away, {x.id, x.owner}, "there is no brand " + x.id);
}

} // namespace adcraft::sql
