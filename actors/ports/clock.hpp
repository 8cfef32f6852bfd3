#pragma once

#include <cstdint>
#include <memory>

namespace adcraft {

/// The wall clock, for rows and for people; leases use the database's own.
/// Any thread. Adapter: `io/embedded/system_clock.hpp`.
class wall_clock {
public:
  virtual ~wall_clock() = default;

  /// Microseconds since 1970.
  virtual int64_t now() const = 0;
};

using clock_ptr = std::shared_ptr<const wall_clock>;

} // namespace adcraft
