#include "actors/progress_hub/progress_hub.hpp"

namespace adcraft {

progress_hub_actor::behavior_type
progress_hub(progress_hub_actor::stateful_pointer<progress_hub_state> self) {
  self->set_down_handler([self](caf::down_msg& x) {
    std::erase_if(self->state.listeners, [&](const auto& l) {
      return l.second.address() == x.source;
    });
  });
  return {
    [self](atom::subscribe, const std::string& id,
           const listener_actor& listener) {
      self->state.listeners.emplace(id, listener);
      self->monitor(listener);
    },
    [self](atom::news, const campaign_news& x) {
      auto [first, last] = self->state.listeners.equal_range(x.campaign);
      for (auto i = first; i != last; ++i)
        self->send(i->second, atom::news_v, x);
    },
  };
}

} // namespace adcraft
