#pragma once

#include "tests/dst/coverage.hpp"
#include "tests/dst/world.hpp"

#include <vector>

namespace adcraft::dst {

/// What many worlds came to.
struct tally {
  uint64_t worlds = 0;
  uint64_t steps = 0;
  double lasted = 0; // seconds of their own
  uint64_t crashes = 0;
  uint64_t pauses = 0;
  uint64_t accepted = 0;
  uint64_t adopted = 0;
  uint64_t waiting = 0;
  uint64_t completed = 0;
  uint64_t canceled = 0;
  uint64_t failed = 0;
  /// Worlds that were lived twice, and of these, those that differed.
  uint64_t replayed = 0;
  uint64_t differing = 0;
  /// Seeds whose process died.
  std::vector<uint64_t> died;
  /// The first violations; how many there were in all.
  std::vector<ending> violations;
  uint64_t violated = 0;
  coverage seen;

  void add(const ending& x);
};

/// Lives through `count` worlds from `first` on, on all cores, each core in a
/// process of its own. Stops early once `enough` were violated.
tally live(uint64_t first, uint64_t count, bug planted, uint64_t enough);

} // namespace adcraft::dst
