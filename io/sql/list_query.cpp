#include "io/sql/list_query.hpp"

#include "io/sql/rows.hpp"

namespace adcraft::sql {

list_query::list_query(std::string select, std::string alias)
  : text_(std::move(select)), alias_(std::move(alias)) {
  text_ += " WHERE " + alias_ + ".removed_at = 0";
}

void list_query::where(const std::string& condition,
                       const std::vector<value>& xs) {
  text_ += " AND ";
  auto next = xs.begin();
  for (auto c : condition) {
    if (c != '?') {
      text_ += c;
      continue;
    }
    values_.push_back(*next++);
    text_ += "$" + std::to_string(values_.size());
  }
}

caf::error list_query::after(const std::string& cursor) {
  if (cursor.empty())
    return {};
  auto digits = cursor.find_first_not_of("0123456789");
  if (digits == 0 || digits > 17 || digits + 1 >= cursor.size()
      || cursor[digits] != '.')
    return fail(ec::invalid_argument,
                "cursor: give the `next` of the page before");
  where("(" + alias_ + ".created_at, " + alias_
          + ".id) < (CAST(? AS bigint), CAST(? AS text))",
        {cursor.substr(0, digits), cursor.substr(digits + 1)});
  return {};
}

caf::expected<rows> list_query::run(engine& db, size_t most) {
  values_.push_back(count(most + 1));
  text_ += " ORDER BY " + alias_ + ".created_at DESC, " + alias_
           + ".id DESC LIMIT $" + std::to_string(values_.size());
  return db.run(text_, values_);
}

std::string cursor_of(int64_t created_at, const std::string& id) {
  return std::to_string(created_at) + "." + id;
}

std::string pattern_of(const std::string& x) {
  std::string result = "%";
  for (auto c : x) {
    if (c == '%' || c == '_' || c == '\\')
      result += '\\';
    result += c;
  }
  return result + "%";
}

} // namespace adcraft::sql
