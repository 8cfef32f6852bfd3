#include "actors/http_room/http_room.hpp"

namespace adcraft {

namespace {

using http_room_self = http_room_actor::stateful_pointer<http_room_state>;

void answer(http_room_self self, http_room_state::asker& to, http_answer x) {
  if (to.promise)
    to.promise->deliver(std::move(x));
  else
    self->send(to.client, atom::answered_v, to.name, std::move(x));
}

void carry(http_room_self self, http_request what,
           http_room_state::asker from) {
  auto& st = self->state;
  if (st.askers.size() >= st.options.most) {
    http_answer full;
    full.end = http_end::busy;
    full.trouble = "too many requests are under way already";
    return answer(self, from, std::move(full));
  }
  auto number = ++st.last;
  st.askers.emplace(number, std::move(from));
  // The engine's thread knows nothing of this room but how to write to it.
  http_room_actor room{self};
  st.engine->send(std::move(what), [room, number](http_answer x) {
    caf::anon_send(room, atom::ended_v, number, std::move(x));
  });
}

void ended(http_room_self self, uint64_t number, http_answer x) {
  auto node = self->state.askers.extract(number);
  if (!node.empty())
    answer(self, node.mapped(), std::move(x));
}

} // namespace

http_room_actor::behavior_type http_room(http_room_self self,
                                         http_engine_ptr engine,
                                         http_room_options options) {
  auto& st = self->state;
  st.engine = std::move(engine);
  st.options = options;
  return {
    [self](atom::exchange, http_request& x) -> caf::result<http_answer> {
      http_room_state::asker from;
      from.promise = self->make_response_promise<http_answer>();
      auto promise = *from.promise;
      carry(self, std::move(x), std::move(from));
      return promise;
    },
    [self](atom::exchange, const std::string& name, http_request& x,
           const http_client_actor& client) {
      carry(self, std::move(x), {{}, name, client});
    },
    [self](atom::ended, uint64_t number, http_answer& x) {
      ended(self, number, std::move(x));
    },
  };
}

} // namespace adcraft
