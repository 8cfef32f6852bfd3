#pragma once

#include "actors/interfaces.hpp"
#include "tests/dst/luck.hpp"

#include <caf/scheduler/test_coordinator.hpp>

#include <map>
#include <memory>
#include <optional>

namespace adcraft::dst {

class world;

/// One process of the house: a whole actor system with its rooms, on a clock
/// and a scheduler that move only when told to. It may be fenced: from then on
/// nothing that it does has any effect, and its world ends it.
class process {
public:
  process(world& in, int number, std::string host);
  ~process();

  // -- who it is --------------------------------------------------------------

  int number() const {
    return number_;
  }

  const std::string& host() const {
    return host_;
  }

  const std::string& incarnation() const {
    return incarnation_;
  }

  // -- how it runs ------------------------------------------------------------

  bool is_fenced() const {
    return is_fenced_;
  }

  /// Ends it: what it does from now on is done by nobody.
  void fence() {
    is_fenced_ = true;
  }

  bool is_asleep() const;

  /// Stops it for a while, as a machine does that swaps or is moved.
  void sleep(int64_t pause);

  bool has_job() const;

  /// How many rooms have something to read.
  size_t jobs() const;

  /// Lets one room read one message.
  void run_once(dice& by, luck::turn next);

  /// Gives its lease back, as before it ends in good order.
  void leave();

  /// @returns when its next timer is due; microseconds since 1970.
  std::optional<int64_t> next_timer() const;

  /// Brings its clock to the world's; timers that are due strike.
  void wake();

  /// How long it has been awake, in microseconds.
  int64_t awake() const;

  // -- what it hears ----------------------------------------------------------

  void waits_for(uint64_t exchange, http_callback done);
  bool still_waits_for(uint64_t exchange) const;
  void answer(uint64_t exchange, http_answer x);
  void listen(const std::string& topic,
              std::function<void(const std::string&)> hear);
  void hear(const std::string& topic, const std::string& key);
  void hear_report(const std::string& call, const std::string& delivery,
                   const std::string& body);
  void hear_wish(const std::string& campaign, wish::any what);

private:
  struct inside;

  caf::scheduler::test_coordinator& scheduler() const;
  void strike_overtaken();

  world& in_;
  int number_;
  std::string host_;
  std::string incarnation_;
  bool is_fenced_ = false;
  int64_t sleeps_until_ = 0;
  int64_t slept_ = 0;
  int64_t started_at_;
  std::map<uint64_t, http_callback> waiting_;
  std::vector<std::pair<http_callback, http_answer>> unread_;
  /// Of timers, by actor; for those who take one for another.
  std::map<caf::actor_id, uint64_t> newest_;
  std::multimap<std::string, std::function<void(const std::string&)>> ears_;
  std::unique_ptr<inside> rooms_;
};

} // namespace adcraft::dst
