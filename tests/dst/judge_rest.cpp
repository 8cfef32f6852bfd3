#include "actors/model/plan.hpp"
#include "io/hosted/vendor_request.hpp"
#include "tests/dst/judge.hpp"
#include "tests/dst/process.hpp"
#include "tests/dst/world.hpp"

namespace adcraft::dst {

namespace {

using st = call_state;

bool waits_for_person(campaign_status x) {
  return x == campaign_status::needs_attention;
}

} // namespace

void judge::at_rest() {
  for (auto& [id, c] : in_.db.campaigns)
    rest_of_campaign(c);
  for (auto& [id, c] : in_.db.calls)
    rest_of_call(c);
  for (auto& p : in_.pictures->book())
    rest_of_prediction(p);
  rest_of_voices();
  rest_of_bills();
}

/// Every campaign has ended, or says what it waits for.
void judge::rest_of_campaign(const campaign_record& x) {
  auto& c = x.row;
  auto is_waiting = waits_for_person(c.status);
  if (is_waiting && c.reason.empty())
    fail("campaign " + c.id + " does not say what it waits for");
  if (!c.node.empty())
    fail("campaign " + c.id + " has ended and belongs to " + c.node);
  in_.end_.waiting += is_waiting ? 1 : 0;
  in_.end_.completed += c.status == campaign_status::completed ? 1 : 0;
  in_.end_.canceled += c.status == campaign_status::canceled ? 1 : 0;
  in_.end_.failed += c.status == campaign_status::failed ? 1 : 0;
  check_money(c.id);
}

void judge::rest_of_call(const call_row& x) {
  if (!is_terminal(x.state) && x.state != st::needs_decision)
    fail("call " + x.id + " is still " + to_string(x.state));
  auto was_listed = in_.now() - x.submit_started_at < 50 * minute;
  if (x.state == st::needs_decision && x.provider == "replicate" && was_listed)
    fail("call " + x.id
         + " waits for a person though it can be listed: " + x.reason);
  if (x.state != st::verified)
    return;
  auto asset = in_.db.assets.find(x.id);
  if (asset == in_.db.assets.end())
    return fail("call " + x.id + " is verified and has no asset");
  if (in_.storage.count(asset->second.key) == 0)
    fail("the file of call " + x.id + " is not in storage");
}

/// Whatever a vendor took is known to its call; whatever it made is kept.
void judge::rest_of_prediction(const prediction& x) {
  auto& id = calls_[x.input.value("seed", uint32_t{0})];
  auto i = in_.db.calls.find(id);
  if (i == in_.db.calls.end())
    return fail("order " + x.id + " has no call");
  auto& c = i->second;
  auto is_open = c.state == st::needs_decision
                 || (undecided_.count(id) > 0 && c.external_id.empty());
  if (c.external_id != x.id && !is_open)
    fail("order " + x.id + " was paid and is not known to call " + id
         + ", which is " + to_string(c.state));
  auto is_kept = c.state == st::verified || c.state == st::lost_output
                 || (c.state == st::poison
                     && (x.is_spoiled || in_.odds.spoiled_finish > 0));
  if (in_.pictures->status(x) == "succeeded" && !is_kept && !is_open)
    fail("order " + x.id + " was made and paid, and call " + id + " is "
         + to_string(c.state));
  auto is_young = in_.now() - x.ends_at < 50 * minute;
  if (c.state == st::lost_output && is_young)
    fail("call " + id + " counts as lost, and its output is there");
}

void judge::rest_of_voices() {
  for (auto& x : in_.voices->book()) {
    auto& c = in_.db.calls.at(x.call);
    auto is_kept = c.state == st::verified || x.is_silent
                   || (c.state == st::poison && in_.odds.spoiled_finish > 0);
    auto is_open = undecided_.count(x.call) > 0;
    if (!is_kept && !is_open)
      fail("the voice of " + x.call + " was paid, and its call is "
           + to_string(c.state));
  }
}

/// What vendors bill is what our ledger says, call by call.
void judge::rest_of_bills() {
  std::map<std::string, micros> billed;
  for (auto& p : in_.pictures->book())
    billed[calls_[p.input.value("seed", uint32_t{0})]] += in_.pictures->bill(p);
  for (auto& v : in_.voices->book())
    billed[v.call] += v.bill;
  for (auto& [id, c] : in_.db.calls) {
    auto entry = in_.db.ledger.find(id + "/settle");
    auto ours = entry == in_.db.ledger.end() ? 0 : entry->second.amount;
    if (ours != billed[id] && undecided_.count(id) == 0)
      fail("call " + id + " was billed " + to_dollars(billed[id])
           + ", and our ledger says " + to_dollars(ours));
  }
}

} // namespace adcraft::dst
