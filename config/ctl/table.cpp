#include "config/ctl/table.hpp"

#include "config/ctl/words.hpp"

#include <algorithm>

namespace adcraft::ctl {

namespace {

std::string line_of(const table::row& x, const std::vector<size_t>& widths) {
  std::string result;
  for (size_t i = 0; i < x.size(); ++i) {
    if (i > 0)
      result += "  ";
    result += x[i];
    result.append(widths[i] - width_of(x[i]), ' ');
  }
  result.erase(result.find_last_not_of(' ') + 1);
  return result + "\n";
}

} // namespace

std::vector<std::string> table::lines(const std::vector<row>& rows) {
  for (auto& r : rows) {
    widths_.resize(std::max(widths_.size(), r.size()));
    for (size_t i = 0; i < r.size(); ++i)
      widths_[i] = std::max(widths_[i], width_of(r[i]));
  }
  std::vector<std::string> result;
  for (auto& r : rows)
    result.push_back(line_of(r, widths_));
  return result;
}

} // namespace adcraft::ctl
