#pragma once

#include "actors/ports/clock.hpp"

#include <chrono>

namespace adcraft {

/// The machine's wall clock.
class system_clock : public wall_clock {
public:
  int64_t now() const override {
    using namespace std::chrono;
    auto since = std::chrono::system_clock::now().time_since_epoch();
    return duration_cast<microseconds>(since).count();
  }
};

} // namespace adcraft
