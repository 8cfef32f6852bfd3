#include "http/media/rows.hpp"

#include "http/media/csv.hpp"

#include <algorithm>
#include <charconv>

namespace adcraft::http {

namespace {

using nlohmann::json;

enum class cell_kind : uint8_t { text, whole, list };

struct column {
  const char* name;
  cell_kind kind;
  bool in_brief;
};

constexpr column columns[] = {
  {"brand_id", cell_kind::text, false},
  {"cap_micros", cell_kind::whole, false},
  {"title", cell_kind::text, true},
  {"audience", cell_kind::text, true},
  {"style", cell_kind::text, true},
  {"emotion", cell_kind::text, true},
  {"pacing", cell_kind::text, true},
  {"colors", cell_kind::list, true},
  {"ideas", cell_kind::list, true},
  {"call_to_action", cell_kind::text, true},
  {"seconds", cell_kind::whole, true},
  {"languages", cell_kind::list, true},
  {"formats", cell_kind::list, true},
  {"resolution", cell_kind::whole, true},
  {"mode", cell_kind::text, true},
  {"seed", cell_kind::whole, true},
};

json list_in(std::string_view cell) {
  auto result = json::array();
  for (;;) {
    auto end = std::min(cell.find('|'), cell.size());
    result.push_back(std::string{cell.substr(0, end)});
    if (end == cell.size())
      return result;
    cell.remove_prefix(end + 1);
  }
}

json value_in(const std::string& cell, cell_kind kind) {
  if (kind == cell_kind::list)
    return list_in(cell);
  int64_t number = 0;
  auto end = cell.data() + cell.size();
  auto [stop, code] = std::from_chars(cell.data(), end, number);
  if (kind == cell_kind::whole && code == std::errc{} && stop == end)
    return number;
  return cell; // whoever reads the field says what it should be
}

batch_row row_of(const csv_line& x, const std::vector<const column*>& heads) {
  batch_row result;
  result.line = x.line;
  result.what = json::object();
  if (x.is_torn)
    result.wrong = fail(ec::invalid_argument,
                        "row: a quoted cell does not end where it should");
  else if (x.cells.size() != heads.size())
    result.wrong
      = fail(ec::invalid_argument, "row: give " + std::to_string(heads.size())
                                     + " cells, these are "
                                     + std::to_string(x.cells.size()));
  if (result.wrong)
    return result;
  for (size_t i = 0; i < heads.size(); ++i) {
    if (x.cells[i].empty())
      continue;
    auto& to = heads[i]->in_brief ? result.what["brief"] : result.what;
    to[heads[i]->name] = value_in(x.cells[i], heads[i]->kind);
  }
  return result;
}

caf::expected<std::vector<const column*>> heads_of(const csv_line& x) {
  std::vector<const column*> result;
  for (auto& name : x.cells) {
    auto i = std::find_if(std::begin(columns), std::end(columns),
                          [&](auto& c) { return name == c.name; });
    if (i == std::end(columns))
      return fail(ec::invalid_argument,
                  "body: there is no column \"" + name.substr(0, 40)
                    + "\"; see the documentation for those there are");
    if (std::find(result.begin(), result.end(), &*i) != result.end())
      return fail(ec::invalid_argument,
                  "body: the column " + name + " stands twice");
    result.push_back(&*i);
  }
  return result;
}

} // namespace

caf::expected<std::vector<batch_row>> parse_csv(std::string_view body,
                                                size_t most) {
  constexpr std::string_view mark = "\xef\xbb\xbf";
  if (body.substr(0, mark.size()) == mark)
    body.remove_prefix(mark.size());
  size_t line = 1;
  auto heads = heads_of(take_csv_line(body, line));
  if (!heads)
    return std::move(heads.error());
  std::vector<batch_row> result;
  while (!body.empty()) {
    auto x = take_csv_line(body, line);
    if (x.cells.size() == 1 && x.cells[0].empty())
      continue;
    if (result.size() == most)
      return fail(ec::invalid_argument,
                  "body: send at most " + std::to_string(most) + " rows");
    result.push_back(row_of(x, *heads));
  }
  return result;
}

} // namespace adcraft::http
