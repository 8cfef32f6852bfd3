#include "http/front/pump.hpp"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <system_error>

namespace adcraft::http {

namespace {

using clock = std::chrono::steady_clock;

constexpr uint64_t bell_ticket = 0;

int checked(int fd) {
  if (fd < 0)
    throw std::system_error{errno, std::generic_category()};
  return fd;
}

bool add(int epoll, int fd, uint32_t events, uint64_t ticket) {
  epoll_event event{};
  event.events = events;
  event.data.u64 = ticket;
  return ::epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) == 0;
}

/// sendfile(2) has no MSG_NOSIGNAL; this thread is the only one to call it.
void block_sigpipe() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGPIPE);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace

pump::pump(std::chrono::milliseconds beat, task on_beat)
  : beat_(beat), on_beat_(std::move(on_beat)),
    epoll_(checked(::epoll_create1(EPOLL_CLOEXEC))),
    bell_(checked(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))) {
  add(epoll_, bell_, EPOLLIN, bell_ticket);
  thread_ = std::thread{[this] { run(); }};
}

pump::~pump() {
  stop();
  ::close(bell_);
  ::close(epoll_);
}

uint64_t pump::watch(int socket, std::shared_ptr<pumped> who) {
  std::lock_guard guard{mutex_};
  if (stopped_ || !add(epoll_, socket, EPOLLOUT, last_ticket_ + 1))
    return 0;
  watched_.emplace(++last_ticket_, std::move(who));
  return last_ticket_;
}

void pump::forget(int socket, uint64_t ticket) {
  std::lock_guard guard{mutex_};
  ::epoll_ctl(epoll_, EPOLL_CTL_DEL, socket, nullptr);
  watched_.erase(ticket);
}

bool pump::post(task x) {
  std::lock_guard guard{mutex_};
  if (stopped_)
    return false;
  tasks_.push_back(std::move(x));
  if (tasks_.size() == 1)
    wake();
  return true;
}

void pump::stop() {
  {
    std::lock_guard guard{mutex_};
    stopped_ = true;
    wake();
  }
  if (thread_.joinable())
    thread_.join();
  run_tasks();
}

void pump::run() {
  block_sigpipe();
  auto next = clock::now() + beat_;
  for (;;) {
    wait_until(next);
    run_tasks();
    if (auto now = clock::now(); now >= next) {
      on_beat_();
      next = now + beat_;
    }
    std::lock_guard guard{mutex_};
    if (stopped_)
      return;
  }
}

void pump::wait_until(time_point when) {
  epoll_event events[64];
  auto left = std::chrono::ceil<std::chrono::milliseconds>(when - clock::now());
  auto n = ::epoll_wait(epoll_, events, std::size(events),
                        static_cast<int>(std::max<int64_t>(left.count(), 0)));
  for (auto i = 0; i < n; ++i) {
    if (events[i].data.u64 != bell_ticket)
      tell(events[i].data.u64);
    else
      hush();
  }
}

void pump::wake() {
  ::eventfd_write(bell_, 1);
}

void pump::hush() {
  eventfd_t rings = 0;
  ::eventfd_read(bell_, &rings);
}

void pump::tell(uint64_t ticket) {
  std::shared_ptr<pumped> who;
  {
    std::lock_guard guard{mutex_};
    auto i = watched_.find(ticket);
    if (i == watched_.end())
      return; // forgotten while the news was on its way
    who = i->second;
  }
  who->on_writable();
}

void pump::run_tasks() {
  std::vector<task> tasks;
  {
    std::lock_guard guard{mutex_};
    tasks.swap(tasks_);
  }
  for (auto& x : tasks) {
    try {
      x();
    } catch (...) {
      // The task of a stranger; nobody is here who could answer for it.
    }
  }
}

} // namespace adcraft::http
