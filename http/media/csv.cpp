#include "http/media/csv.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

/// Takes one cell and what divides it from the next.
/// @returns whether the line goes on.
bool take_cell(std::string_view& rest, size_t& line, csv_line& to) {
  auto quoted = !rest.empty() && rest.front() == '"';
  std::string cell;
  size_t i = quoted ? 1 : 0;
  for (; i < rest.size(); ++i) {
    auto c = rest[i];
    if (quoted && c == '"') {
      if (rest.substr(i, 2) != "\"\"")
        break;
      ++i;
    } else if (!quoted && (c == ',' || c == '\n')) {
      break;
    }
    line += c == '\n' ? 1 : 0;
    cell += c;
  }
  to.is_torn |= quoted && i == rest.size();
  rest.remove_prefix(std::min(i + (quoted ? 1 : 0), rest.size()));
  if (!quoted && !cell.empty() && cell.back() == '\r')
    cell.pop_back();
  to.cells.push_back(std::move(cell));
  if (!rest.empty() && rest.front() == '\r')
    rest.remove_prefix(1);
  auto goes_on = !rest.empty() && rest.front() == ',';
  to.is_torn |= !rest.empty() && !goes_on && rest.front() != '\n';
  if (!goes_on) // whatever is torn goes with its line
    rest.remove_prefix(std::min(rest.find('\n'), rest.size()));
  if (!rest.empty())
    rest.remove_prefix(1);
  return goes_on;
}

} // namespace

csv_line take_csv_line(std::string_view& rest, size_t& line) {
  csv_line result;
  result.line = line;
  while (take_cell(rest, line, result)) {
    // nop: it takes one cell after the other
  }
  ++line;
  return result;
}

} // namespace adcraft::http
