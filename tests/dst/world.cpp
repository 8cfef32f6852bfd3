#include "tests/dst/world.hpp"

#include "tests/dst/judge.hpp"
#include "tests/dst/people.hpp"
#include "tests/dst/process.hpp"

#include <cstdio>

namespace adcraft::dst {

namespace {

constexpr int64_t beginning = 1'800'000'000 * second;

/// How long a world may take to come to rest after its storm, and how often its
/// rooms may read a message.
constexpr int64_t longest_calm = 90 * minute;
constexpr uint64_t most_steps = 3'000'000;

} // namespace

world::world(uint64_t seed_, bug planted_, coverage* seen_, bool is_told)
  : seed(seed_), planted(planted_), odds(luck_of(seed_)),
    law(std::make_unique<judge>(*this)),
    pictures(std::make_unique<atelier>(*this)),
    voices(std::make_unique<voice_house>(*this)),
    net(std::make_unique<network>(*this)),
    persons(std::make_unique<people>(*this)), seen(seen_), now_(beginning),
    order_(seed_, 6), fate_(seed_, 7), is_told_(is_told) {
  end_.seed = seed;
  db.without.fence = planted == bug::no_epoch_check;
  db.without.unique_delivery = planted == bug::delivery_twice;
}

world::~world() = default;

int64_t world::age() const {
  return now_ - beginning;
}

void world::after(int64_t pause, std::function<void()> what) {
  events_.emplace(std::pair{now_ + std::max<int64_t>(pause, 0), ++last_},
                  std::move(what));
}

void world::tell(const std::string& line) {
  for (unsigned char c : line)
    end_.print = (end_.print ^ c) * 0x100000001b3;
  end_.print = (end_.print ^ static_cast<uint64_t>(now_)) * 0x100000001b3;
  if (is_told_)
    std::printf("%10.3f  %s\n", static_cast<double>(age()) / 1e6, line.c_str());
}

void world::violated(const std::string& what) {
  tell("VIOLATED: " + what);
  if (end_.violation.empty())
    end_.violation = what;
}

process* world::find(int number) {
  for (auto& p : processes_)
    if (p->number() == number && !p->is_fenced())
      return p.get();
  return nullptr;
}

process* world::anyone() {
  std::vector<process*> there;
  for (auto& p : processes_)
    if (!p->is_fenced() && !p->is_asleep())
      there.push_back(p.get());
  return there.empty() ? nullptr : there[fate_.below(there.size())];
}

void world::hint(const process& from, const std::string& topic,
                 const std::string& key) {
  for (auto& p : processes_) {
    if (strikes(fate_, odds.hint_lost) && p.get() != &from)
      continue;
    auto pause = p.get() == &from ? 0 : fate_.between(1, 50) * millisecond;
    after(pause, [this, number = p->number(), topic, key] {
      if (auto to = find(number); to != nullptr) {
        law->hinted(topic, key);
        to->hear(topic, key);
      }
    });
  }
}

ending world::run() {
  begin();
  while (!is_over()) {
    if (++end_.steps > most_steps)
      violated("it goes round in circles");
    if (step())
      continue;
    if (is_at_rest()) {
      law->at_rest();
      break;
    }
    if (!leap())
      violated("nothing will ever happen again");
    if (age() > odds.storm + odds.outage_for + longest_calm)
      violated("it does not come to rest: " + unrest());
  }
  end_.lasted = age();
  return end_;
}

/// Lets one room of one process, by chance, read one message.
bool world::step() {
  std::vector<process*> ready;
  for (auto& p : processes_)
    if (!p->is_fenced() && !p->is_asleep() && p->has_job())
      ready.push_back(p.get());
  if (ready.empty())
    return false;
  auto next = ready[order_.below(ready.size())];
  now_ += order_.between(0, odds.message_time);
  next->wake();
  next->run_once(order_, odds.next_room);
  bury_dead();
  happen();
  return true;
}

/// Lets happen what is due.
void world::happen() {
  while (!events_.empty() && events_.begin()->first.first <= now_) {
    auto what = std::move(events_.extract(events_.begin()).mapped());
    what();
    bury_dead();
  }
}

/// Goes on to the next thing that happens.
bool world::leap() {
  auto next = INT64_MAX;
  if (!events_.empty())
    next = events_.begin()->first.first;
  for (auto& p : processes_)
    if (auto timer = p->next_timer(); timer && !p->is_fenced())
      next = std::min(next, *timer);
  if (next == INT64_MAX)
    return false;
  now_ = std::max(now_, next);
  for (auto& p : processes_)
    p->wake();
  happen();
  return true;
}

} // namespace adcraft::dst
