#pragma once

#include "actors/model/call.hpp"

#include <set>
#include <string>
#include <vector>

namespace adcraft::dst {

/// Which transitions of calls were seen: a state, an event that means something
/// in it, and whether a cancel was remembered.
class coverage {
public:
  using entry = uint16_t;

  coverage();

  void decided(const call_row& row, const call_event& event);
  void add(entry x) {
    if (all_.count(x) > 0)
      seen_.insert(x);
  }

  const std::set<entry>& seen() const {
    return seen_;
  }

  double percent() const;

  /// What was not seen, in words.
  std::vector<std::string> missing() const;

private:
  std::set<entry> all_;
  std::set<entry> seen_;
};

} // namespace adcraft::dst
