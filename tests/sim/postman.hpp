#pragma once

#include "tests/sim/letter.hpp"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace adcraft::sim {

/// Carries webhooks out, in the order in which those of one prediction are
/// due, and comes back a few times where nobody took one.
class postman {
public:
  postman(sim_clock& clock, size_t threads);
  ~postman();

  postman(const postman&) = delete;
  postman& operator=(const postman&) = delete;

  /// Any thread.
  void send(letter x);

  /// Every attempt, with what was answered.
  json list() const;

  /// How many were answered how.
  json counts() const;

  /// Stops carrying; what was not sent is lost.
  void close();

private:
  struct round {
    std::multimap<instant, letter> due;
    std::thread thread;
  };

  void walk(size_t which);
  void carry(void* curl, letter x);
  void record(const letter& x, long status, double ms);

  sim_clock& clock_;
  mutable std::mutex mutex_;
  std::condition_variable moved_;
  std::deque<round> rounds_;
  std::deque<json> records_;
  std::map<std::string, size_t> counts_;
  bool closed_ = false;
};

} // namespace adcraft::sim
