#include "actors/model/json.hpp"
#include "io/sql/list_query.hpp"
#include "io/sql/rows.hpp"
#include "io/sql/sql_library.hpp"

#include <algorithm>

namespace adcraft::sql {

namespace {

// -- statements ---------------------------------------------------------------

constexpr auto campaign_lines = R"(
  SELECT c.id, c.owner_id, c.brand_id, b.title, c.title, c.status, c.reason,
    c.budget_micros, c.reserved_micros, c.spent_micros, c.created_at,
    c.updated_at,
    (SELECT a.storage_key FROM generation_jobs j
       JOIN assets a ON a.id = j.asset_id
     WHERE j.campaign_id = c.id AND j.kind = 'reference_image'
       AND j.state = 'done'
     ORDER BY j.scene, j.revision DESC LIMIT 1),
    (SELECT a.storage_key FROM deliverables d
       JOIN assets a ON a.id = d.asset_id
     WHERE d.campaign_id = c.id AND d.state = 'passed'
     ORDER BY d.format LIMIT 1)
  FROM campaigns c JOIN brands b ON b.id = c.brand_id)";

constexpr auto brand_rows
  = "SELECT b.id, b.owner_id, b.data, b.version, b.created_at, b.updated_at "
    "FROM brands b";

const auto one_brand = std::string{brand_rows}
                       + " WHERE b.id = $1 AND b.removed_at = 0 "
                         "AND (b.owner_id = $2 OR $3 = '1')";

/// No title is as long, and SQLite refuses patterns beyond its own bound.
constexpr size_t most_text = 1000;

campaign_line read_line(columns& r) {
  campaign_line result;
  result.id = r.text();
  result.owner = r.text();
  result.brand = r.text();
  result.brand_title = r.text();
  result.title = r.text();
  result.status = campaign_status_from(r.text());
  result.reason = r.text();
  result.money.cap = r.number();
  result.money.reserved = r.number();
  result.money.spent = r.number();
  result.created_at = r.number();
  result.updated_at = r.number();
  result.still = r.text();
  result.film = r.text();
  return result;
}

caf::expected<brand_row> read_brand(columns& r) {
  brand_row result;
  result.id = r.text();
  result.owner = r.text();
  auto what = brand_from_json(r.text());
  if (!what)
    return std::move(what.error());
  result.what = std::move(*what);
  result.version = r.number();
  result.created_at = r.number();
  result.updated_at = r.number();
  return result;
}

/// Cuts the one line too many off, which only says that there are more.
template <class Line>
page<Line> page_of(std::vector<Line> lines, size_t most) {
  page<Line> result;
  if (lines.size() > most) {
    lines.resize(most);
    result.next = cursor_of(lines.back().created_at, lines.back().id);
  }
  result.lines = std::move(lines);
  return result;
}

void ask_for_states(list_query& list, const std::vector<campaign_status>& xs) {
  if (xs.empty())
    return;
  std::string marks;
  std::vector<value> states;
  for (auto x : xs) {
    marks += marks.empty() ? "?" : ", ?";
    states.push_back(to_string(x));
  }
  list.where("c.status IN (" + marks + ")", states);
}

caf::error ask_for_text(list_query& list, const std::string& text) {
  if (text.empty())
    return {};
  if (text.size() > most_text)
    return fail(ec::invalid_argument, "text: look for something shorter");
  auto pattern = pattern_of(text);
  list.where(
    "(LOWER(c.title) LIKE LOWER(?) ESCAPE '\\' "
    "OR LOWER(b.title) LIKE LOWER(?) ESCAPE '\\')",
    {pattern, pattern});
  return {};
}

} // namespace

caf::expected<page<campaign_line>>
sql_library::campaigns(const campaign_query& x) {
  list_query list{campaign_lines, "c"};
  if (!x.who.everyone)
    list.where("c.owner_id = ?", {x.who.owner});
  if (!x.brand.empty())
    list.where("c.brand_id = ?", {x.brand});
  ask_for_states(list, x.states);
  if (auto err = ask_for_text(list, x.text))
    return err;
  if (auto err = list.after(x.cursor))
    return err;
  auto most = std::max<size_t>(x.most, 1);
  auto lines = all_of(list.run(*db_, most), read_line);
  if (!lines)
    return std::move(lines.error());
  return page_of(std::move(*lines), most);
}

caf::expected<brand_row> sql_library::brand(const scope& who,
                                            const std::string& id) {
  auto found = db_->run(one_brand, {id, who.owner, flag(who.everyone)});
  if (!found)
    return std::move(found.error());
  if (found->empty())
    return fail(ec::not_found, "there is no brand " + id);
  columns r{found->front()};
  return read_brand(r);
}

caf::expected<page<brand_row>>
sql_library::brands(const scope& who, const std::string& cursor, size_t most) {
  list_query list{brand_rows, "b"};
  if (!who.everyone)
    list.where("b.owner_id = ?", {who.owner});
  if (auto err = list.after(cursor))
    return err;
  most = std::max<size_t>(most, 1);
  auto found = list.run(*db_, most);
  if (!found)
    return std::move(found.error());
  std::vector<brand_row> lines;
  for (auto& x : *found) {
    columns r{x};
    auto line = read_brand(r);
    if (!line)
      return std::move(line.error());
    lines.push_back(std::move(*line));
  }
  return page_of(std::move(lines), most);
}

} // namespace adcraft::sql
