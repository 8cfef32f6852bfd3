#include "http/documents/event_desk.hpp"

#include "http/documents/event_channel.hpp"

#include <caf/stateful_actor.hpp>

#include <algorithm>

namespace adcraft::http {

namespace {

void start_ticking(event_desk_ptr self) {
  if (self->state.is_ticking)
    return;
  self->state.is_ticking = true;
  self->delayed_send(self, std::chrono::seconds{1}, atom::tick_v);
}

void welcome(event_desk_ptr self, const stream_request& x) {
  auto& st = self->state;
  stream_listener who{x.out, std::max<int64_t>(x.after, 0),
                      st.next_turn++ % st.parts.options.heartbeat};
  st.channels[x.campaign].joining.push_back(std::move(who));
  start_ticking(self);
  catch_up(self, x.campaign);
}

event_desk_actor::behavior_type desk(event_desk_ptr self,
                                     event_desk_parts parts) {
  self->state.parts = std::move(parts);
  return {
    [self](atom::subscribe, const stream_request& x) { welcome(self, x); },
    [self](atom::tick) {
      self->state.is_ticking = false;
      beat(self);
      if (!self->state.channels.empty())
        start_ticking(self);
    },
    [self](atom::progress, const std::string& campaign) {
      tell_progress(self, campaign);
    },
    [self](atom::news, const campaign_news& x) { note_progress(self, x); },
    [self](atom::events, const event_list& x) { pass_on(self, x.rows); },
  };
}

} // namespace

event_desk_actor open_event_desk(caf::actor_system& sys,
                                 event_desk_parts parts) {
  return sys.spawn(desk, std::move(parts));
}

} // namespace adcraft::http
