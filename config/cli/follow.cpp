#include "config/cli/follow.hpp"

#include "config/cli/interrupt.hpp"
#include "config/cli/progress_view.hpp"

#include <caf/actor_cast.hpp>
#include <caf/scoped_actor.hpp>

#include <unistd.h>

namespace adcraft {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds patience{60};

/// Asks a room and waits for its answer.
template <class Result, class Room, class... Ts>
caf::expected<Result> ask(caf::scoped_actor& self, const Room& room,
                          Ts&&... xs) {
  caf::expected<Result> result{caf::error{}};
  self->request(room, patience, std::forward<Ts>(xs)...)
    .receive([&](Result& x) { result = std::move(x); },
             [&](caf::error& why) { result = std::move(why); });
  return result;
}

bool has_ended(campaign_status x) {
  return x != campaign_status::draft && x != campaign_status::pending
         && x != campaign_status::generating;
}

/// Listens until the campaign ends or somebody presses Ctrl-C. News may be
/// missed; the store is asked every second.
caf::error wait(caf::scoped_actor& self, const house& home,
                const std::string& id) {
  progress_view view{isatty(STDERR_FILENO) == 1};
  auto asked = std::chrono::steady_clock::now();
  for (auto ended = false; !ended;) {
    if (interrupted())
      return fail(ec::canceled, "interrupted");
    self->receive(
      [&](atom::news, const campaign_news& x) {
        view.hear(x);
        ended = has_ended(x.status);
      },
      [](atom::events, const event_list&) {
        // nop: news are enough
      },
      caf::after(200ms) >> [] {});
    view.draw();
    auto now = std::chrono::steady_clock::now();
    if (now - asked < 1s)
      continue;
    asked = now;
    auto row = ask<campaign_view>(self, home.store(), atom::load_v, id);
    if (!row)
      return std::move(row.error());
    ended = ended || has_ended(row->campaign.status);
    auto calls = ask<call_list>(self, home.library(), atom::calls_v, id);
    if (!calls)
      return std::move(calls.error());
    view.wait_for(held_up(calls->rows));
  }
  return {};
}

/// The error that stands for why a campaign did not complete.
caf::error trouble_of(const campaign_view& x) {
  auto why = failure::internal;
  for (auto& j : x.jobs)
    if (j.state == job_state::failed || j.state == job_state::needs_attention)
      why = j.why;
  auto code = why == failure::invalid || why == failure::poison
                ? ec::poison
                : ec::environment;
  auto& reason = x.campaign.reason;
  return fail(code,
              "the ad is not finished: "
                + (reason.empty() ? to_string(x.campaign.status) : reason));
}

} // namespace

caf::expected<campaign_view> follow(house& home, const new_campaign& x) {
  caf::scoped_actor self{home.system()};
  auto& desk = home.campaigns();
  auto created = ask<std::string>(self, desk, atom::create_v, x);
  if (!created)
    return std::move(created.error());
  auto me = caf::actor_cast<listener_actor>(
    caf::actor_cast<caf::strong_actor_ptr>(self.ptr()));
  self->send(home.hub(), atom::subscribe_v, x.id, int64_t{INT64_MAX}, me);
  campaign_wish go{{x.owner}, x.id, 0, false, {}, wish::start{}};
  auto begun = ask<wish_receipt>(self, desk, atom::wish_v, go);
  if (!begun)
    return std::move(begun.error());
  if (begun->after.campaign.status != campaign_status::completed)
    if (auto err = wait(self, home, x.id))
      return err;
  auto view = ask<campaign_view>(self, home.store(), atom::load_v, x.id);
  if (view && view->campaign.status != campaign_status::completed)
    return trouble_of(*view);
  return view;
}

} // namespace adcraft
