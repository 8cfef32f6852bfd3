#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace adcraft::http {

/// Hears from a pump that its socket takes bytes again.
class pumped {
public:
  virtual ~pumped() = default;

  /// Runs on the pump's thread, again and again until `forget`.
  virtual void on_writable() = 0;
};

/// A thread that waits for sockets whose readers are slow, runs what must not
/// run where it came up, and has a pulse. Any thread may call.
class pump {
public:
  using task = std::function<void()>;

  /// @param on_beat runs on the pump's thread every `beat`, until `stop`.
  /// @throws std::system_error if the machine has no descriptors left.
  pump(std::chrono::milliseconds beat, task on_beat);

  ~pump();

  pump(const pump&) = delete;
  pump& operator=(const pump&) = delete;

  /// @returns what `forget` wants; 0 if it cannot be done.
  uint64_t watch(int socket, std::shared_ptr<pumped> who);

  /// Call it before the socket is closed.
  void forget(int socket, uint64_t ticket);

  /// Runs `x` on the pump's thread. What it throws is lost.
  /// @returns false after `stop`.
  bool post(task x);

  /// Ends the thread, then runs what was posted. Not for the pump's thread.
  void stop();

private:
  using time_point = std::chrono::steady_clock::time_point;

  void run();

  void wait_until(time_point when);

  void wake();

  void hush();

  void tell(uint64_t ticket);

  void run_tasks();

  const std::chrono::milliseconds beat_;
  const task on_beat_;
  const int epoll_;
  const int bell_;
  std::mutex mutex_; // over what follows
  bool stopped_ = false;
  uint64_t last_ticket_ = 0;
  std::map<uint64_t, std::shared_ptr<pumped>> watched_;
  std::vector<task> tasks_;
  std::thread thread_;
};

} // namespace adcraft::http
