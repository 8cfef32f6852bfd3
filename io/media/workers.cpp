#include "io/media/workers.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace adcraft::media {

namespace {

/// What the threads share.
struct board {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<double> done;
  size_t next = 0;
  size_t running = 0;
  /// Asked often and by all; no lock for it.
  std::atomic<bool> stop{false};
  caf::error problem;
};

/// Writes progress on the board, where the calling thread reads it.
class board_watch : public render_watch {
public:
  board_watch(board& all, size_t i) : all_(all), i_(i) {
    // nop
  }

  void progress(double done) override {
    std::lock_guard guard{all_.mutex};
    all_.done[i_] = std::max(all_.done[i_], std::min(done, 1.0));
  }

  bool stop_requested() const override {
    return all_.stop;
  }

private:
  board& all_;
  size_t i_;
};

void work(board& all, const std::vector<weighed_work>& list) {
  std::unique_lock guard{all.mutex};
  while (!all.stop && all.next < list.size()) {
    auto i = all.next++;
    guard.unlock();
    board_watch watch{all, i};
    auto err = list[i].run(watch);
    guard.lock();
    all.done[i] = 1;
    if (err && !all.problem)
      all.problem = std::move(err);
    if (all.problem)
      all.stop = true;
  }
  --all.running;
  all.changed.notify_all();
}

double share_of(const board& all, const std::vector<weighed_work>& list) {
  double done = 0;
  double total = 0;
  for (size_t i = 0; i < list.size(); ++i) {
    done += list[i].weight * all.done[i];
    total += list[i].weight;
  }
  return total > 0 ? done / total : 1;
}

} // namespace

caf::error work_off(const std::vector<weighed_work>& all, int parallel,
                    render_watch& watch) {
  board state;
  state.done.resize(all.size());
  auto most = static_cast<size_t>(std::max(1, parallel));
  // A thread may be through before the next one starts.
  auto count = std::min(most, all.size());
  state.running = count;
  std::vector<std::thread> threads;
  for (size_t i = 0; i < count; ++i)
    threads.emplace_back([&] { work(state, all); });
  std::unique_lock guard{state.mutex};
  while (state.running > 0) {
    state.changed.wait_for(guard, std::chrono::milliseconds{100});
    auto share = share_of(state, all);
    guard.unlock();
    watch.progress(share);
    auto stop = watch.stop_requested();
    guard.lock();
    if (stop)
      state.stop = true;
  }
  guard.unlock();
  for (auto& x : threads)
    x.join();
  if (!state.problem && watch.stop_requested())
    return fail(ec::canceled, "the film was stopped");
  return std::move(state.problem);
}

} // namespace adcraft::media
