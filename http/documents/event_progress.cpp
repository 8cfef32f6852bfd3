#include "http/documents/event_channel.hpp"
#include "http/documents/events.hpp"

#include <caf/stateful_actor.hpp>

namespace adcraft::http {

void note_progress(event_desk_ptr self, const campaign_news& x) {
  auto found = self->state.channels.find(x.campaign);
  if (found == self->state.channels.end() || found->second.live.empty())
    return;
  auto& c = found->second;
  std::erase_if(c.moved, [&](auto& y) { return y.job == x.job; });
  c.moved.push_back(x);
  if (c.is_telling)
    return;
  auto every = self->state.parts.options.progress_every;
  auto since = self->clock().now() - c.told;
  if (since >= every)
    return tell_progress(self, x.campaign);
  c.is_telling = true;
  self->delayed_send(self, every - since, atom::progress_v, x.campaign);
}

void tell_progress(event_desk_ptr self, const std::string& campaign) {
  auto found = self->state.channels.find(campaign);
  if (found == self->state.channels.end() || found->second.moved.empty())
    return;
  auto& c = found->second;
  c.is_telling = false;
  c.told = self->clock().now();
  auto text = stream_message({}, "progress", progress_document(c.moved));
  c.moved.clear();
  for (auto& x : c.live)
    push(x, text);
  forget_gone(c.live);
}

} // namespace adcraft::http
