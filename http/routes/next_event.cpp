#include "http/routes/next_event.hpp"

#include <caf/exit_reason.hpp>
#include <caf/stateful_actor.hpp>

#include <algorithm>

namespace adcraft::http {

namespace {

struct watch_state {
  static inline const char* name = "watch";
  int64_t seq = 0;
  int64_t wanted = 0;
  caf::typed_response_promise<commit_receipt> promise;
};

using next_event_self = watch_actor::stateful_pointer<watch_state>;

void answer_if_heard(next_event_self self) {
  auto& st = self->state;
  if (st.promise.pending() && st.seq > st.wanted)
    st.promise.deliver(commit_receipt{st.seq});
}

watch_actor::behavior_type watch(next_event_self self, progress_hub_actor hub,
                                 std::string campaign, int64_t after,
                                 caf::actor_addr owner) {
  self->state.seq = after;
  self->monitor(owner);
  self->set_down_handler(
    [self](caf::down_msg&) { self->quit(caf::exit_reason::user_shutdown); });
  self->send(hub, atom::subscribe_v, campaign, after,
             caf::actor_cast<listener_actor>(self));
  return {
    [=](atom::heard, int64_t after) {
      auto& st = self->state;
      st.wanted = after;
      st.promise = self->make_response_promise<commit_receipt>();
      answer_if_heard(self);
      return st.promise;
    },
    [](atom::news, const campaign_news&) {
      // nop: only what is kept counts
    },
    [=](atom::events, const event_list& x) {
      for (auto& row : x.rows)
        self->state.seq = std::max(self->state.seq, row.seq);
      answer_if_heard(self);
    },
  };
}

} // namespace

watch_actor open_watch(caf::actor_system& sys, progress_hub_actor hub,
                       const std::string& campaign, int64_t after,
                       const caf::actor_addr& owner) {
  return sys.spawn(watch, std::move(hub), campaign, after, owner);
}

} // namespace adcraft::http
