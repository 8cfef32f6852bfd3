#include "tests/dst/judge.hpp"

#include "io/hosted/vendor_request.hpp"
#include "tests/dst/process.hpp"
#include "tests/dst/world.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::dst {

namespace {

/// Ended so that the vendor has nothing for us: what was paid is lost, or
/// nothing was.
bool is_definite(call_state x) {
  return x == call_state::failed || x == call_state::canceled
         || x == call_state::expired || x == call_state::lost_output
         || x == call_state::poison;
}

} // namespace

void judge::fail(const std::string& what) {
  in_.violated(what);
}

bool judge::knows_for_long(const process& by, const knowledge& x) const {
  return x.number == by.number() && by.awake() - x.at > second;
}

void judge::ended(const process& x) {
  std::erase_if(cancels_,
                [&](auto& k) { return k.second.number == x.number(); });
  std::erase_if(job_cancels_,
                [&](auto& k) { return k.second.number == x.number(); });
}

void judge::seen(const process& by, const campaign_view& x) {
  auto& c = x.campaign;
  auto i = owners_.find(c.id);
  if (i == owners_.end() || i->second.number != by.number()
      || i->second.epoch != c.epoch)
    return;
  if (c.cancel_requested_at == 0)
    cancels_.erase(c.id);
  else if (auto k = cancels_.find(c.id);
           k == cancels_.end() || k->second.number != by.number())
    cancels_[c.id] = {by.number(), by.awake()};
}

void judge::hinted(const std::string& topic, const std::string& key) {
  if (topic == "call")
    ++nudged_[key];
}

const call_row* judge::call_of(const http_request& x, errand why) const {
  std::string id;
  if (why == errand::create) {
    auto body = nlohmann::json::parse(x.body);
    auto i = calls_.find(body["input"].value("seed", uint32_t{0}));
    id = i == calls_.end() ? "" : i->second;
  } else {
    for (auto& h : x.headers)
      if (h.name == "X-Client-Request-Id")
        id = h.value;
  }
  auto i = in_.db.calls.find(id);
  return i == in_.db.calls.end() ? nullptr : &i->second;
}

void judge::sent(const process& by, const http_request& x, errand why) {
  switch (why) {
    case errand::create:
    case errand::speak:
      return sent_order(by, x, why);
    case errand::read:
      return sent_poll(by, x);
    case errand::elsewhere:
      return fail("an address was asked that no vendor gave: " + x.url);
    default:
      return;
  }
}

void judge::sent_order(const process& by, const http_request& x, errand why) {
  auto call = call_of(x, why);
  if (call == nullptr)
    return fail("an order without a call leaves");
  auto age = in_.now() - call->submit_started_at;
  if (age > 5 * second)
    fail("the order of " + call->id + " leaves " + std::to_string(age / second)
         + " s after its commit");
  if (auto k = cancels_.find(call->campaign);
      k != cancels_.end() && knows_for_long(by, k->second))
    fail("the order of " + call->id
         + " leaves though its campaign is known to be canceled");
  if (auto k = job_cancels_.find(call->job);
      k != job_cancels_.end() && knows_for_long(by, k->second))
    fail("the order of " + call->id
         + " leaves though its job is known to be canceled");
}

/// Nobody asks before it is time, unless the vendor has reported or somebody
/// starts over.
void judge::sent_poll(const process& by, const http_request& x) {
  auto id = x.url.substr(x.url.rfind('/') + 1);
  for (auto& [name, c] : in_.db.calls) {
    // Who has lost a campaign, and does not know, may ask: it costs nothing.
    if (c.external_id != id || owners_[c.campaign].number != by.number())
      continue;
    // A report counts until it was needed: it may reach the call later, and
    // more than once.
    auto is_due = in_.now() >= c.next_poll_at;
    auto& last = polled_[name];
    auto is_new = std::exchange(last, by.number()) != by.number();
    if (!is_due && !is_new && nudged_[name]-- <= 0)
      fail("call " + name + " is polled before its time");
  }
}

void judge::accepted(const prediction& x) {
  auto i = calls_.find(x.input.value("seed", uint32_t{0}));
  if (i == calls_.end())
    return fail("order " + x.id + " belongs to no call");
  took(i->second, x.id);
}

void judge::spoke(const spoken_line& x) {
  took(x.call, "a voice");
}

/// At most one accepted order per call, and per job unless the others surely
/// failed or a person asked again.
void judge::took(const std::string& call, const std::string& order) {
  ++in_.end_.accepted;
  if (++took_[call] > 1)
    return fail("call " + call + " is paid twice: " + order);
  auto i = in_.db.calls.find(call);
  if (i == in_.db.calls.end())
    return fail("order " + order + " has no call " + call);
  auto& all = orders_[i->second.job];
  for (auto& other : all) {
    auto& x = in_.db.calls.at(other);
    auto was_waived
      = x.state == call_state::rejected && undecided_.count(other) > 0;
    if (is_definite(x.state) || was_waived)
      continue;
    if (--asked_again_[x.job] < 0)
      return fail("job " + x.job + " is paid twice: by " + other + ", which is "
                  + to_string(x.state) + ", and by " + call);
  }
  all.push_back(call);
}

} // namespace adcraft::dst
