#include "http/routes/render_errand.hpp"

#include <caf/stateful_actor.hpp>

namespace adcraft::http {

namespace {

constexpr std::chrono::minutes too_long{15};

struct errand_state {
  static inline const char* name = "render_errand";
  caf::typed_response_promise<render_outcome> promise;
};

using render_errand_self = render_errand_actor::stateful_pointer<errand_state>;

render_errand_actor::behavior_type run(render_errand_self self,
                                       render_desk_actor desk) {
  self->delayed_send(self, too_long, atom::tick_v);
  return {
    [=](atom::render, const render_order& x) {
      auto& st = self->state;
      st.promise = self->make_response_promise<render_outcome>();
      self->send(desk, atom::render_v, x,
                 caf::actor_cast<render_client_actor>(self));
      return st.promise;
    },
    [=](atom::tick) {
      self->state.promise.deliver(
        fail(ec::unavailable, "the archive was not made in time"));
      self->quit();
    },
    [=](atom::rendered, const render_outcome& x) {
      self->state.promise.deliver(x);
      self->quit();
    },
    [](atom::progress, const std::string&, double) {
      // nop: nobody shows it
    },
  };
}

} // namespace

render_errand_actor send_render_errand(caf::actor_system& sys,
                                       render_desk_actor desk) {
  return sys.spawn(run, std::move(desk));
}

} // namespace adcraft::http
