#include "io/net/curl_engine.hpp"

#include <algorithm>
#include <csignal>

namespace adcraft::net {

namespace {

/// How often a thread that has nothing to read looks at its limits.
constexpr int look_ms = 250;

void reject(const turns::entry& x, http_end end, const char* why) {
  http_answer result;
  result.end = end;
  result.trouble = why;
  x.done(std::move(result));
}

} // namespace

curl_engine::curl_engine(curl_options options)
  : options_(options), turns_(options.most_waiting) {
  static const auto begun = curl_global_init(CURL_GLOBAL_DEFAULT);
  static_cast<void>(begun);
  multi_ = curl_multi_init();
  // Idle connections that are kept for whoever comes next.
  curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, 64L);
  thread_ = std::thread{[this] { run(); }};
}

curl_engine::~curl_engine() {
  close();
  curl_multi_cleanup(multi_);
}

void curl_engine::send(http_request what, http_callback done) {
  auto until = std::min(std::chrono::steady_clock::now() + what.turn_timeout,
                        what.send_before);
  turns::entry x{std::move(what), std::move(done), until};
  switch (turns_.add(x)) {
    case turns::reception::queued:
      curl_multi_wakeup(multi_);
      break;
    case turns::reception::full:
      reject(x, http_end::busy, "too many requests are waiting already");
      break;
    case turns::reception::closed:
      reject(x, http_end::canceled, "the house closes");
      break;
  }
}

void curl_engine::close() {
  std::lock_guard lock{closing_};
  for (auto& x : turns_.close())
    reject(x, http_end::canceled, "the house closes");
  curl_multi_wakeup(multi_);
  if (thread_.joinable())
    thread_.join();
}

void curl_engine::run() {
  // A connection that breaks must not end the process; nor is this the thread
  // to hear of signals.
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, nullptr);
  while (!turns_.is_closed()) {
    start_waiting();
    auto running = 0;
    curl_multi_perform(multi_, &running);
    collect();
    wait();
  }
  end_all();
}

void curl_engine::start_waiting() {
  for (auto& x : turns_.next(options_.most_active - active_.size()))
    start(std::move(x));
  auto now = std::chrono::steady_clock::now();
  if (now < next_expiry_)
    return;
  next_expiry_ = now + std::chrono::milliseconds{look_ms};
  for (auto& x : turns_.expired(now))
    reject(x, http_end::busy, "its turn did not come in time");
}

/// Whoever slept, this process or the machine, may come too late.
void curl_engine::start(turns::entry x) {
  if (x.until <= std::chrono::steady_clock::now())
    return reject(x, http_end::busy, "its turn did not come in time");
  go_on(std::make_unique<transfer>(std::move(x.what), std::move(x.done),
                                   options_.guard));
}

void curl_engine::go_on(transfer_ptr x) {
  if (!x->prepare())
    return x->finish();
  auto easy = x->handle();
  curl_multi_add_handle(multi_, easy);
  active_.emplace(easy, std::move(x));
}

void curl_engine::collect() {
  auto left = 0;
  while (auto word = curl_multi_info_read(multi_, &left)) {
    if (word->msg != CURLMSG_DONE)
      continue;
    auto code = word->data.result; // gone with the handle
    auto node = active_.extract(word->easy_handle);
    auto x = std::move(node.mapped());
    curl_multi_remove_handle(multi_, x->handle());
    if (x->ended(code))
      go_on(std::move(x));
    else
      x->finish();
  }
}

void curl_engine::wait() {
  auto waiting = !turns_.is_empty();
  if (waiting && active_.size() < options_.most_active)
    return; // a turn has come free
  auto idle = active_.empty() && !waiting;
  curl_multi_poll(multi_, nullptr, 0, idle ? 60'000 : look_ms, nullptr);
}

void curl_engine::end_all() {
  for (auto& [easy, x] : active_) {
    curl_multi_remove_handle(multi_, easy);
    x->cancel();
  }
  active_.clear();
}

} // namespace adcraft::net
