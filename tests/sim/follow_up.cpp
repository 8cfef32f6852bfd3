#include "tests/sim/follow_up.hpp"

#include <algorithm>

namespace adcraft::sim {

namespace {

constexpr auto moved_pause = std::chrono::milliseconds{20};

bool wants(const prediction& x, const std::string& event) {
  return !x.webhook.empty()
         && (x.events.empty()
             || std::count(x.events.begin(), x.events.end(), event) > 0);
}

} // namespace

bool needs_follow_up(const prediction& x) {
  return !x.webhook.empty() || x.fate != "succeeded"
         || (x.deadline != 0 && x.deadline < x.started);
}

follow_up::follow_up(sim_clock& clock, predictions& all, ledger& book,
                     faults& rules, postman& post, const speaker& by,
                     std::string secret)
  : clock_(clock), all_(all), book_(book), rules_(rules), post_(post), by_(by),
    secret_(std::move(secret)) {
  for (auto& id : all_.unended())
    due_.emplace(0, id);
  thread_ = std::thread{[this] { run(); }};
}

follow_up::~follow_up() {
  close();
}

void follow_up::close() {
  {
    std::lock_guard lock{mutex_};
    closed_ = true;
    moved_.notify_all();
  }
  if (thread_.joinable())
    thread_.join();
}

void follow_up::watch(const std::string& id, instant at) {
  std::lock_guard lock{mutex_};
  due_.emplace(at, id);
  moved_.notify_all();
}

void follow_up::run() {
  std::unique_lock lock{mutex_};
  while (!closed_) {
    if (due_.empty()) {
      moved_.wait(lock);
    } else if (due_.begin()->first > clock_.now()) {
      moved_.wait_for(lock, moved_pause);
    } else {
      auto id = due_.extract(due_.begin()).mapped();
      lock.unlock();
      look_at(id);
      lock.lock();
    }
  }
}

void follow_up::look_at(const std::string& id) {
  auto found = all_.find(id);
  if (!found)
    return;
  auto& x = *found;
  auto now = clock_.now();
  auto how = ending_of(x);
  if (now >= x.started && x.started <= how.at && how.status != "aborted")
    tell(x, "start", x.started);
  if (now >= x.ready && how.status == "succeeded")
    tell(x, "output", x.ready);
  if (now >= how.at)
    return end(x, how);
  auto next = how.at;
  for (auto at : {x.started, x.ready})
    if (at > now)
      next = std::min(next, at);
  watch(id, next);
}

void follow_up::end(const prediction& x, const ending& how) {
  auto returns
    = how.status == "aborted" || (how.status == "failed" && x.refunds);
  if (returns)
    book_.refund(x.id, how.at);
  // What is aborted tells nobody.
  if (how.status != "aborted")
    tell(x, "completed", how.at);
}

void follow_up::tell(const prediction& x, const std::string& event,
                     instant at) {
  if (!wants(x, event) || !all_.tell(x.id, event))
    return;
  // Where everything happens in one moment, each event still has its own.
  auto when = event == "start" && at == ending_of(x).at ? at - 1 : at;
  auto bad
    = rules_.strike({"webhook", x.model, x.correlation, x.id + " " + event});
  for (auto& one :
       letters_for(x, event, view(x, by_, when), secret_, bad, clock_.now()))
    post_.send(one);
}

} // namespace adcraft::sim
