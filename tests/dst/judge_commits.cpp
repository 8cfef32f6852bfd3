#include "io/hosted/vendor_request.hpp"
#include "tests/dst/judge.hpp"
#include "tests/dst/process.hpp"
#include "tests/dst/world.hpp"

#include <algorithm>

namespace adcraft::dst {

namespace {

using st = call_state;

/// Where a call may go from a state, written down apart from `decide`.
bool may_follow(st from, st to) {
  auto one_of = [to](std::initializer_list<st> all) {
    return std::find(all.begin(), all.end(), to) != all.end();
  };
  switch (from) {
    case st::reserved:
      return one_of({st::submitting, st::rejected, st::canceled});
    case st::submitting:
      return one_of({st::submitting, st::reserved, st::accepted, st::canceling,
                     st::succeeded, st::rejected, st::failed, st::canceled,
                     st::expired, st::unknown});
    case st::unknown:
      return one_of({st::unknown, st::reserved, st::accepted, st::canceling,
                     st::succeeded, st::rejected, st::canceled,
                     st::needs_decision});
    case st::accepted:
    case st::running:
      return one_of({st::accepted, st::running, st::canceling, st::succeeded,
                     st::failed, st::canceled, st::expired, st::lost_output});
    case st::canceling:
      return one_of({st::canceling, st::succeeded, st::failed, st::canceled,
                     st::expired, st::lost_output});
    case st::succeeded:
      return one_of(
        {st::succeeded, st::downloaded, st::lost_output, st::poison});
    case st::downloaded:
      return one_of({st::downloaded, st::verified, st::poison});
    case st::needs_decision:
      return one_of({st::accepted, st::canceling, st::succeeded, st::rejected,
                     st::canceled});
    default:
      return false;
  }
}

/// What people decided about a call in doubt; no room of the call says so.
call_event_kind decision_to(st state) {
  switch (state) {
    case st::canceled:
      return call_event_kind::cancel;
    case st::rejected:
      return call_event_kind::resubmit;
    default:
      return call_event_kind::adopt;
  }
}

} // namespace

void judge::before(const transition& x) {
  old_calls_.clear();
  old_jobs_.clear();
  for (auto& c : x.changes) {
    if (auto call = std::get_if<change_call>(&c))
      if (auto i = in_.db.calls.find(call->row.id); i != in_.db.calls.end())
        old_calls_[i->first] = i->second;
    if (auto job = std::get_if<change_job>(&c))
      if (auto i = in_.db.jobs.find(job->row.id); i != in_.db.jobs.end())
        old_jobs_[i->first] = i->second;
  }
}

void judge::committed(const process& by, const transition& x) {
  auto& now = owners_[x.campaign];
  if (x.epoch > 0 && (now.number != by.number() || now.epoch != x.epoch))
    fail("process " + std::to_string(by.number())
         + " writes to a campaign that is another's: " + x.campaign);
  note_wish(x);
  for (auto& c : x.changes) {
    if (auto claim = std::get_if<claim_campaign>(&c)) {
      now = {by.number(), claim->row.epoch};
      in_.tell("process " + std::to_string(by.number()) + " claims "
               + x.campaign);
    } else if (auto call = std::get_if<put_call>(&c))
      calls_[hosted::nonce_of(call->row.id)] = call->row.id;
    else if (auto moved = std::get_if<change_call>(&c)) {
      if (x.epoch == 0 && moved->from == st::needs_decision && in_.seen)
        in_.seen->decided(old_calls_[moved->row.id],
                          {decision_to(moved->row.state), {}, {}, 0, 0});
      check(by, *moved);
    } else if (auto job = std::get_if<change_job>(&c))
      check(by, *job);
    else if (auto end = std::get_if<change_campaign>(&c))
      check(*end);
    else if (auto money = std::get_if<move_money>(&c))
      check_money(money->campaign);
    else if (std::holds_alternative<put_inbox>(c))
      check_inbox();
  }
}

/// People's transitions carry no epoch.
void judge::note_wish(const transition& x) {
  for (auto& c : x.changes) {
    if (auto wish = std::get_if<change_wish>(&c);
        wish != nullptr
        && (wish->to == "retry" || wish->to == "approve"
            || wish->to == "reject"))
      ++asked_again_[wish->job];
    if (auto job = std::get_if<change_job>(&c); job != nullptr && x.epoch == 0)
      ++asked_again_[job->row.id];
  }
}

void judge::check(const process& by, const change_call& x) {
  auto& now = x.row;
  auto& was = old_calls_[now.id];
  if (!may_follow(x.from, now.state))
    fail("call " + now.id + " goes from " + to_string(x.from) + " to "
         + to_string(now.state));
  if (was.cancel_requested && !now.cancel_requested)
    fail("call " + now.id + " forgets that it was canceled");
  if (now.state == st::needs_decision)
    undecided_.insert(now.id);
  if (x.from == st::unknown
      && (now.state == st::accepted || now.state == st::canceling))
    ++in_.end_.adopted;
  if (now.state == st::verified && !now.output.empty()
      && in_.db.assets.count(now.id) == 0)
    fail("call " + now.id + " is verified and has no asset");
  // Both were told at one moment; the call had a second to hear it.
  auto k = job_cancels_.find(now.job);
  if (now.state == st::accepted && k != job_cancels_.end()
      && knows_for_long(by, k->second))
    fail("call " + now.id + " goes on though its job was canceled");
}

void judge::check(const process& by, const change_job& x) {
  auto& now = x.row;
  auto& was = old_jobs_[now.id];
  in_.tell(now.id + " " + to_string(x.from) + " -> " + to_string(now.state)
           + (now.reason.empty() ? "" : ": " + now.reason));
  if (now.cancel_requested && !was.cancel_requested)
    job_cancels_[now.id] = {by.number(), by.awake()};
  if (!now.cancel_requested || now.state != job_state::running)
    job_cancels_.erase(now.id);
  if (x.from == job_state::backoff && now.state == job_state::running
      && in_.now() < was.not_before)
    fail("job " + now.id + " is tried again before its pause is over");
  auto& brief = in_.db.campaigns.at(now.campaign).brief;
  if (brief.approve_stills && now.kind == job_kind::reference_image
      && now.state == job_state::done && x.from != job_state::waiting_approval)
    fail("still " + now.id + " was not shown to anybody");
  if (now.state == job_state::done && in_.db.assets.count(now.asset) == 0)
    fail("job " + now.id + " is done and has no asset");
}

void judge::check(const change_campaign& x) {
  in_.tell(x.row.id + " " + to_string(x.from) + " -> " + to_string(x.row.status)
           + (x.row.reason.empty() ? "" : ": " + x.row.reason));
  if (x.row.status != campaign_status::completed)
    return;
  auto& files = in_.db.deliverables[x.row.id];
  auto all = formats_of(in_.db.campaigns.at(x.row.id).brief);
  for (auto& f : all) {
    auto i = files.find(key_of(f));
    auto asset = i == files.end() ? in_.db.assets.end()
                                  : in_.db.assets.find(i->second.asset);
    if (asset == in_.db.assets.end()
        || i->second.state != deliverable_state::passed
        || in_.storage.count(asset->second.key) == 0)
      fail("campaign " + x.row.id + " is completed without " + key_of(f));
  }
}

/// What is promised and spent is what live calls may and ended ones did cost.
void judge::check_money(const std::string& campaign) {
  micros promised = 0;
  micros spent = 0;
  for (auto& [id, c] : in_.db.calls)
    if (c.campaign == campaign && !is_terminal(c.state))
      promised += c.price_reserved;
  for (auto& [id, l] : in_.db.ledger)
    if (l.campaign == campaign && l.what == move_money::settle)
      spent += l.amount;
  auto& money = in_.db.campaigns.at(campaign).row.money;
  if (money.reserved + money.spent > money.cap)
    fail("campaign " + campaign + " spends more than its cap");
  if (money.reserved != promised)
    fail("campaign " + campaign + " has promised " + to_dollars(money.reserved)
         + ", its live calls " + to_dollars(promised));
  if (money.spent != spent)
    fail("campaign " + campaign + " has spent " + to_dollars(money.spent)
         + ", its ledger says " + to_dollars(spent));
}

void judge::check_inbox() {
  auto& last = in_.db.inbox.back();
  auto is_same = [&](const inbox_row& x) {
    return x.provider == last.provider && x.delivery == last.delivery;
  };
  if (std::count_if(in_.db.inbox.begin(), in_.db.inbox.end(), is_same) > 1)
    fail("report " + last.delivery + " is taken in twice");
}

} // namespace adcraft::dst
