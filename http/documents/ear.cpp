#include "http/documents/ear.hpp"

#include <caf/exit_reason.hpp>

namespace adcraft::http {

listener_actor::behavior_type ear(listener_actor::pointer self,
                                  listener_actor owner) {
  self->monitor(owner);
  self->set_down_handler(
    [self](caf::down_msg&) { self->quit(caf::exit_reason::user_shutdown); });
  return {
    [=](atom::news, const campaign_news& x) {
      self->send(owner, atom::news_v, x);
    },
    [=](atom::events, const event_list& x) {
      self->send(owner, atom::events_v, x);
    },
  };
}

} // namespace adcraft::http
