#include "tests/dst/people.hpp"

#include "io/hosted/vendor_request.hpp"
#include "tests/dst/atelier.hpp"
#include "tests/dst/models.hpp"
#include "tests/dst/process.hpp"
#include "tests/dst/world.hpp"
#include "tests/support/builders.hpp"

namespace adcraft::dst {

namespace {

/// After the storm they see to what is left for so long.
constexpr int64_t aftermath = 60 * second;

/// What everything costs that is asked for once.
micros whole_price() {
  return 3 * (price_of_still + price_of_clip_second * seconds_of_clip)
         + price_of_music + 3 * 40 * price_of_letter;
}

} // namespace

people::people(world& in) : in_(in), by_(in.seed, 5) {
  // nop
}

void people::begin() {
  for (auto n = 1; n <= in_.odds.campaigns; ++n) {
    auto id = "c" + std::to_string(n);
    in_.after(by_.between(0, 20'000) * millisecond, [=, this] { order(id); });
  }
  in_.after(10 * second, [this] { decide_now(); });
  if (in_.odds.meddles > 0)
    in_.after(second, [this] { meddle(); });
}

bool people::is_done() const {
  return in_.age() > in_.odds.storm + aftermath;
}

void people::order(const std::string& campaign) {
  transition what;
  what.campaign = campaign;
  put_campaign draft{test::a_campaign_row(campaign), test::a_brief()};
  auto room = in_.strikes(by_, in_.odds.tight_budget) ? 60 : 300;
  draft.row.money.cap = whole_price() * room / 100;
  draft.what.approve_stills = by_.happens(in_.odds.approvals);
  what.changes.push_back(
    put_brand{draft.row.brand, draft.row.owner, test::a_brand()});
  what.changes.push_back(draft);
  auto story = test::a_storyline();
  for (auto& s : story.scenes)
    if (by_.happens(500))
      s.narration.clear();
  what.changes.push_back(put_storyline{campaign, story, 0, {}});
  auto row = draft.row;
  row.status = campaign_status::pending;
  what.changes.push_back(change_campaign{campaign_status::draft, row});
  what.outbox.push_back({"campaign", campaign});
  static_cast<void>(in_.db.write(what, in_.now()));
  in_.tell("somebody orders " + campaign);
  plan(campaign);
}

void people::plan(const std::string& campaign) {
  auto wish = [&](int64_t when, wish::any what, const char* words) {
    in_.after(when, [this, campaign, what, words] {
      if (auto to = in_.anyone(); to != nullptr) {
        in_.tell(std::string{"somebody wants: "} + words + " " + campaign);
        to->hear_wish(campaign, what);
      }
    });
  };
  auto some_time = [&] { return by_.between(10, 90'000) * millisecond; };
  if (by_.happens(in_.odds.cancels)) {
    wish(some_time(), wish::cancel{}, "cancel");
    if (by_.happens(300))
      wish(some_time() + 60 * second, wish::start{}, "start again");
  }
  if (by_.happens(in_.odds.pauses)) {
    auto when = some_time();
    wish(when, wish::pause{}, "pause");
    wish(when + some_time(), wish::resume{}, "resume");
  }
}

void people::decide_now() {
  if (is_done())
    return;
  std::vector<std::string> open;
  for (auto& [id, j] : in_.db.jobs) {
    auto is_stuck = j.state == job_state::needs_attention
                    || j.state == job_state::failed
                    || j.state == job_state::waiting_approval;
    if (is_stuck && by_.happens(in_.odds.decides))
      open.push_back(id);
  }
  for (auto& id : open)
    decide_about(id);
  in_.after(by_.between(5, 20) * second, [this] { decide_now(); });
}

/// Stops and hurries what is at work, at any moment.
void people::meddle() {
  using ev = job_event_kind;
  if (in_.is_calm())
    return;
  for (auto& [id, c] : in_.db.calls)
    if (!is_terminal(c.state) && by_.happens(in_.odds.meddles))
      settle(c.job, {c.job, by_.happens(800) ? ev::cancel : ev::retry, {}});
  in_.after(by_.between(10, 2'000) * millisecond, [this] { meddle(); });
}

/// Whoever looks at the vendor's page names what it made.
void people::decide_about(const std::string& job) {
  using ev = job_event_kind;
  constexpr ev likely[]
    = {ev::approve, ev::approve, ev::approve, ev::retry, ev::retry,
       ev::retry,   ev::cancel,  ev::reject,  ev::skip};
  auto call = in_.db.newest_call(job);
  if (call && call->state == call_state::needs_decision && by_.happens(700))
    for (auto& p : in_.pictures->book())
      if (p.input.value("seed", uint32_t{0}) == hosted::nonce_of(call->id))
        return settle(job, {job, ev::retry, p.id});
  settle(job, {job, likely[by_.below(std::size(likely))], {}});
}

void people::settle(const std::string& job, wish::settle_job what) {
  auto to = in_.anyone();
  if (to == nullptr)
    return;
  in_.tell(std::string{"somebody wants: "} + to_string(what.what) + " " + job
           + " " + what.external_id);
  to->hear_wish(in_.db.jobs.at(job).campaign, std::move(what));
}

} // namespace adcraft::dst
