#include "tests/dst/process.hpp"

#include "tests/dst/process_rooms.hpp"
#include "tests/dst/world.hpp"

#include <caf/actor_cast.hpp>

#include <algorithm>

namespace adcraft::dst {

namespace {

using clock_time = caf::actor_clock::time_point;

clock_time as_clock(int64_t micros) {
  return clock_time{std::chrono::microseconds{micros}};
}

int64_t as_micros(clock_time x) {
  // Rounded up: a timer strikes when it is due, never before.
  auto since = x.time_since_epoch() + std::chrono::nanoseconds{999};
  return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

} // namespace

process::process(world& in, int number, std::string host)
  : in_(in), number_(number), host_(std::move(host)),
    incarnation_("n" + std::to_string(number)), started_at_(in.now()),
    rooms_(std::make_unique<inside>()) {
  scheduler().clock().current_time = as_clock(in.now());
  rooms_->open(in, *this);
}

/// Nobody hears of the end: first all effects stop, then rooms end by force.
process::~process() {
  is_fenced_ = true;
  waiting_.clear();
  unread_.clear();
  ears_.clear();
  scheduler().clock().cancel_all();
  rooms_->close();
  while (scheduler().try_run_once())
    scheduler().clock().cancel_all();
}

caf::scheduler::test_coordinator& process::scheduler() const {
  return rooms_->scheduler();
}

bool process::has_job() const {
  return !scheduler().jobs.empty();
}

size_t process::jobs() const {
  return scheduler().jobs.size();
}

bool process::is_asleep() const {
  return in_.now() < sleeps_until_;
}

void process::sleep(int64_t pause) {
  in_.tell("process " + std::to_string(number_) + " sleeps for "
           + std::to_string(pause / millisecond) + " ms");
  sleeps_until_ = in_.now() + pause;
  slept_ += pause;
}

int64_t process::awake() const {
  return in_.now() - started_at_ - slept_
         + (is_asleep() ? sleeps_until_ - in_.now() : 0);
}

void process::run_once(dice& by, luck::turn next) {
  auto& jobs = scheduler().jobs;
  if (next == luck::turn::by_chance)
    std::swap(jobs.front(), jobs[by.below(jobs.size())]);
  else if (next == luck::turn::last)
    std::swap(jobs.front(), jobs.back());
  scheduler().run_once();
}

void process::leave() {
  rooms_->leave();
}

std::optional<int64_t> process::next_timer() const {
  auto& all = scheduler().clock().schedule();
  if (is_asleep())
    return sleeps_until_;
  if (all.empty())
    return std::nullopt;
  return as_micros(all.begin()->first);
}

void process::wake() {
  if (is_asleep() || is_fenced_)
    return;
  for (auto& [done, x] : std::exchange(unread_, {}))
    done(std::move(x));
  auto& clock = scheduler().clock();
  if (in_.planted == bug::stale_timer)
    strike_overtaken();
  auto pause = as_clock(in_.now()) - clock.current_time;
  if (pause.count() >= 0)
    clock.advance_time(pause);
}

void process::waits_for(uint64_t exchange, http_callback done) {
  waiting_.emplace(exchange, std::move(done));
}

bool process::still_waits_for(uint64_t exchange) const {
  return waiting_.count(exchange) > 0;
}

void process::answer(uint64_t exchange, http_answer x) {
  auto done = std::move(waiting_.extract(exchange).mapped());
  if (is_fenced_)
    return;
  if (is_asleep())
    unread_.emplace_back(std::move(done), std::move(x));
  else
    done(std::move(x));
}

void process::listen(const std::string& topic,
                     std::function<void(const std::string&)> hear) {
  ears_.emplace(topic, std::move(hear));
}

void process::hear(const std::string& topic, const std::string& key) {
  if (is_fenced_)
    return;
  auto [first, last] = ears_.equal_range(topic);
  for (auto i = first; i != last; ++i)
    i->second(key);
}

void process::hear_report(const std::string& call, const std::string& delivery,
                          const std::string& body) {
  rooms_->hear_report(call, delivery, body);
}

void process::hear_wish(const std::string& campaign, wish::any what) {
  rooms_->hear_wish(campaign, std::move(what));
}

void process::strike_overtaken() {
  rooms_->strike_overtaken(newest_, as_clock(in_.now()));
}

} // namespace adcraft::dst
