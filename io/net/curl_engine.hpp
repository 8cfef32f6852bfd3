#pragma once

#include "io/net/guard.hpp"
#include "io/net/transfer.hpp"
#include "io/net/turns.hpp"

#include <map>
#include <mutex>
#include <thread>

namespace adcraft::net {

struct curl_options {
  /// More at once make all of them slower (FEASIBILITY: beyond 256 handles).
  size_t most_active = 256;
  /// Those that wait for a turn; more are `busy` at once.
  size_t most_waiting = 4096;
  guard_rules guard;
};

/// The HTTP engine: one thread around one multi handle.
class curl_engine : public http_engine {
public:
  explicit curl_engine(curl_options options = {});
  ~curl_engine() override;

  curl_engine(const curl_engine&) = delete;
  curl_engine& operator=(const curl_engine&) = delete;

  void send(http_request what, http_callback done) override;
  void close() override;

private:
  using transfer_ptr = std::unique_ptr<transfer>;

  void run();
  void start_waiting();
  void start(turns::entry x);
  void go_on(transfer_ptr x);
  void collect();
  void wait();
  void end_all();

  curl_options options_;
  CURLM* multi_;
  turns turns_;
  // The thread's own:
  std::map<CURL*, transfer_ptr> active_;
  std::chrono::steady_clock::time_point next_expiry_;
  std::mutex closing_;
  std::thread thread_;
};

} // namespace adcraft::net
