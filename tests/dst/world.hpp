#pragma once

#include "tests/dst/bugs.hpp"
#include "tests/dst/luck.hpp"
#include "tests/dst/rows.hpp"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace adcraft::dst {

class coverage;
class judge;
class network;
class people;
class process;
class atelier;
class voice_house;

/// Files of one machine: they survive its processes.
struct disk {
  std::map<std::string, std::string> files;
};

/// What a run came to.
struct ending {
  uint64_t seed = 0;
  /// Empty: nothing was violated.
  std::string violation;
  uint64_t steps = 0;
  int64_t lasted = 0; // microseconds of its own time
  int crashes = 0;
  int pauses = 0;
  int accepted = 0; // orders that a vendor took
  int adopted = 0;  // of which the answer was lost and found again
  int waiting = 0;  // campaigns that wait for a person
  int completed = 0;
  int canceled = 0;
  int failed = 0;
  /// Of everything that happened, in its order: equal runs have equal prints.
  uint64_t print = 0;
};

/// One world: a house with all that surrounds it. Time goes on only here, and
/// chance comes from the seed alone. One thread.
class world {
public:
  world(uint64_t seed, bug planted, coverage* seen, bool is_told);
  ~world();

  /// Lives until everything has come to rest or something is violated.
  ending run();

  // -- time -------------------------------------------------------------------

  /// Microseconds since 1970.
  int64_t now() const {
    return now_;
  }

  /// Since the beginning.
  int64_t age() const;

  /// Whether nothing goes wrong any more.
  bool is_calm() const {
    return age() > odds.storm;
  }

  /// Whether a trouble of the storm strikes.
  bool strikes(dice& by, int in_thousand) const {
    return !is_calm() && by.happens(in_thousand);
  }

  void after(int64_t pause, std::function<void()> what);

  // -- processes --------------------------------------------------------------

  /// @returns null if it is no more.
  process* find(int number);

  /// @returns one that can be talked to, or null.
  process* anyone();

  const std::vector<std::unique_ptr<process>>& processes() const {
    return processes_;
  }

  /// Passes a hint to whoever listens, on every machine.
  void hint(const process& from, const std::string& topic,
            const std::string& key);

  // -- words ------------------------------------------------------------------

  /// Writes a line of the trace, and mixes it into the print.
  void tell(const std::string& line);

  /// Something was violated: the world ends with this.
  void violated(const std::string& what);

  bool is_over() const {
    return !end_.violation.empty();
  }

  const uint64_t seed;
  const bug planted;
  const luck odds;
  rows db;
  std::map<std::string, disk> disks;          // by host
  std::map<std::string, std::string> storage; // by key
  std::set<std::string> spoiled;              // recipes
  ending end_;
  std::unique_ptr<judge> law;
  std::unique_ptr<atelier> pictures;
  std::unique_ptr<voice_house> voices;
  std::unique_ptr<network> net;
  std::unique_ptr<people> persons;
  coverage* seen;

private:
  void begin();
  void start(const std::string& host);
  void crash_one();
  void pause_one();
  void go_dark();
  void bury_dead();
  bool step();
  bool leap();
  void happen();
  bool is_at_rest();
  std::string unrest() const;

  int64_t now_;
  dice order_;
  dice fate_;
  uint64_t last_ = 0;
  bool is_told_;
  int numbers_ = 0;
  int64_t dark_until_ = 0;
  std::map<std::pair<int64_t, uint64_t>, std::function<void()>> events_;
  std::vector<std::unique_ptr<process>> processes_;
};

} // namespace adcraft::dst
