#include "actors/model/plan.hpp"
#include "tests/dst/judge.hpp"
#include "tests/dst/people.hpp"
#include "tests/dst/process.hpp"
#include "tests/dst/world.hpp"

namespace adcraft::dst {

namespace {

/// A planted mistake: the store had answered before these were durable.
constexpr size_t most_forgotten = 6;

} // namespace

void world::begin() {
  for (auto n = 0; n < odds.hosts; ++n)
    start("host" + std::to_string(n + 1));
  persons->begin();
  if (odds.crash_every > 0)
    after(fate_.between(0, odds.crash_every), [this] { crash_one(); });
  if (odds.pause_every > 0)
    after(fate_.between(0, odds.pause_every), [this] { pause_one(); });
  if (odds.outage_at > 0)
    after(odds.outage_at, [this] { go_dark(); });
}

void world::start(const std::string& host) {
  if (now_ < dark_until_)
    return after(dark_until_ - now_, [=, this] { start(host); });
  auto number = ++numbers_;
  tell("process " + std::to_string(number) + " starts on " + host);
  processes_.push_back(std::make_unique<process>(*this, number, host));
}

void world::crash_one() {
  if (is_calm())
    return;
  if (auto p = anyone(); p != nullptr) {
    auto number = p->number();
    auto leaves = fate_.happens(odds.leaves);
    tell("process " + std::to_string(number)
         + (leaves ? " leaves" : " is killed"));
    if (leaves)
      p->leave();
    after(leaves ? fate_.between(1, 1'000) * millisecond : 0, [=, this] {
      if (auto x = find(number); x != nullptr)
        x->fence();
    });
  }
  after(fate_.between(odds.crash_every / 4, odds.crash_every),
        [this] { crash_one(); });
}

void world::go_dark() {
  tell("all machines lose their power");
  dark_until_ = now_ + odds.outage_for;
  for (auto& p : processes_)
    p->fence();
}

void world::pause_one() {
  if (is_calm())
    return;
  if (auto p = anyone(); p != nullptr) {
    ++end_.pauses;
    p->sleep(fate_.between(100 * millisecond, odds.longest_pause));
  }
  after(fate_.between(odds.pause_every / 4, odds.pause_every),
        [this] { pause_one(); });
}

/// Ends fenced processes; another starts in the place of each.
void world::bury_dead() {
  for (size_t i = 0; i < processes_.size(); ++i) {
    if (!processes_[i]->is_fenced())
      continue;
    ++end_.crashes;
    auto dead = std::move(processes_[i]);
    processes_.erase(processes_.begin() + static_cast<ptrdiff_t>(i--));
    law->ended(*dead);
    if (planted == bug::act_before_commit)
      db.forget(fate_.below(most_forgotten));
    after(fate_.between(50, is_calm() ? 500 : 9'000) * millisecond,
          [this, host = dead->host()] { start(host); });
  }
}

bool world::is_at_rest() {
  if (!is_calm() || !persons->is_done() || now_ < dark_until_
      || static_cast<int>(processes_.size()) < odds.hosts)
    return false;
  for (auto& p : processes_)
    if (p->is_asleep() || p->has_job())
      return false;
  return unrest().empty();
}

/// What is still under way; empty: nothing.
std::string world::unrest() const {
  for (auto& [id, c] : db.calls)
    if (!is_terminal(c.state) && c.state != call_state::needs_decision)
      return "call " + id + " is " + to_string(c.state) + " " + c.reason;
  for (auto& [id, c] : db.campaigns)
    if (!c.row.node.empty() || needs_supervisor(*db.view(id)))
      return "campaign " + id + " is " + to_string(c.row.status) + " "
             + c.row.reason;
  for (auto& [id, o] : db.outbox)
    if (o.topic != ended_topic)
      return "a hint about " + o.key + " waits";
  return {};
}

} // namespace adcraft::dst
