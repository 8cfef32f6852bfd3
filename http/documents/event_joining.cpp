#include "http/documents/ear.hpp"
#include "http/documents/event_channel.hpp"

#include <caf/stateful_actor.hpp>

#include <algorithm>

namespace adcraft::http {

namespace {

constexpr std::chrono::seconds library_time{4};
constexpr auto greeting = "retry: 2000\n\n";

/// One event more than they missed: the one they say they have. If it is not
/// there, they had it from somewhere else, and get everything.
int64_t reads_from(const stream_listener& x) {
  return std::max<int64_t>(x.at - 1, 0);
}

void open(stream_listener& x, size_t buffer, const std::string& missed) {
  response head{200, "text/event-stream", {}, {}};
  head.headers = {{"Cache-Control", "no-cache"}, {"X-Accel-Buffering", "no"}};
  // What was missed comes at once, so it is no sign of a slow reader.
  x.out->open(head, buffer + missed.size(), [] {
    // nop: `is_over` tells
  });
  x.is_open = true;
  push(x, greeting);
}

/// Gives a listener what they missed.
/// @returns whether they have all of it that `rows` can tell.
bool bring_up(stream_listener& x, const std::vector<event_row>& rows,
              size_t buffer) {
  auto has = [](const event_row& row, int64_t seq) { return row.seq < seq; };
  auto own = std::lower_bound(rows.begin(), rows.end(), x.at, has);
  if (x.at > 0 && own == rows.end() && !rows.empty())
    return false; // theirs is on a later page
  if (x.at > 0 && (own == rows.end() || own->seq != x.at)) {
    x.at = 0;
    return false;
  }
  auto missed = messages_after(rows, x.at);
  if (!x.is_open)
    open(x, buffer, missed);
  if (!missed.empty())
    push(x, missed);
  if (!rows.empty())
    x.at = std::max(x.at, rows.back().seq);
  return true;
}

void follow(event_desk_ptr self, const std::string& campaign, event_channel& c,
            int64_t position) {
  c.position = position;
  c.ear = self->spawn(ear, caf::actor_cast<listener_actor>(self));
  self->send(self->state.parts.hub, atom::subscribe_v, campaign, position,
             c.ear);
}

void caught_up(event_desk_ptr self, const std::string& campaign, int64_t from,
               const std::vector<event_row>& rows) {
  auto found = self->state.channels.find(campaign);
  if (found == self->state.channels.end())
    return; // all have left
  auto& c = found->second;
  c.is_reading = false;
  if (c.position < 0 && (!rows.empty() || from == 0))
    follow(self, campaign, c, rows.empty() ? 0 : rows.back().seq);
  std::vector<stream_listener> waiting;
  for (auto& x : c.joining) {
    auto had = x.at;
    auto is_up = reads_from(x) >= from
                 && bring_up(x, rows, self->state.parts.options.buffer)
                 // The library is never behind the hub, which reads it.
                 && (x.at >= c.position || x.at == had);
    (is_up ? c.live : waiting).push_back(std::move(x));
  }
  c.joining = std::move(waiting);
  forget_gone(c.live);
  forget_gone(c.joining);
  catch_up(self, campaign);
}

/// They come back by themselves and try again.
void give_up(event_desk_ptr self, const std::string& campaign) {
  auto found = self->state.channels.find(campaign);
  if (found == self->state.channels.end())
    return;
  auto& c = found->second;
  c.is_reading = false;
  for (auto& x : c.joining) {
    if (!x.is_open)
      open(x, self->state.parts.options.buffer, {});
    if (x.out)
      x.out->close();
  }
  c.joining.clear();
}

} // namespace

void catch_up(event_desk_ptr self, const std::string& campaign) {
  auto& c = self->state.channels[campaign];
  if (c.is_reading || c.joining.empty())
    return;
  c.is_reading = true;
  auto from = reads_from(c.joining.front());
  for (auto& x : c.joining)
    from = std::min(from, reads_from(x));
  self
    ->request(self->state.parts.library, library_time, atom::events_v, campaign,
              from)
    .then([=](const event_list& x) { caught_up(self, campaign, from, x.rows); },
          [=](caf::error&) { give_up(self, campaign); });
}

} // namespace adcraft::http
