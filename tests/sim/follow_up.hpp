#pragma once

#include "tests/sim/ledger.hpp"
#include "tests/sim/postman.hpp"
#include "tests/sim/predictions.hpp"

namespace adcraft::sim {

/// Does what is due when a prediction starts or ends: tells its webhook, and
/// gives money back. One thread.
class follow_up {
public:
  /// @param by as in webhooks; its base is read when the first is due.
  follow_up(sim_clock& clock, predictions& all, ledger& book, faults& rules,
            postman& post, const speaker& by, std::string secret);
  ~follow_up();

  follow_up(const follow_up&) = delete;
  follow_up& operator=(const follow_up&) = delete;

  /// Looks at a prediction when it is `at`. Any thread.
  void watch(const std::string& id, instant at);

  void close();

private:
  void run();
  void look_at(const std::string& id);
  void tell(const prediction& x, const std::string& event, instant at);
  void end(const prediction& x, const ending& how);

  sim_clock& clock_;
  predictions& all_;
  ledger& book_;
  faults& rules_;
  postman& post_;
  const speaker& by_;
  std::string secret_;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::multimap<instant, std::string> due_;
  bool closed_ = false;
  std::thread thread_;
};

/// Whether there is anything to follow up on.
bool needs_follow_up(const prediction& x);

} // namespace adcraft::sim
