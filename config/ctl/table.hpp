#pragma once

#include <string>
#include <vector>

namespace adcraft::ctl {

/// Columns that stand below each other, two blanks apart. It may come page by
/// page: a column never becomes narrower again.
class table {
public:
  using row = std::vector<std::string>;

  /// The lines of `rows`, each with its end. Of the last column nothing is
  /// padded.
  std::vector<std::string> lines(const std::vector<row>& rows);

private:
  std::vector<size_t> widths_;
};

} // namespace adcraft::ctl
