#include "http/documents/event_channel.hpp"
#include "http/documents/events.hpp"

#include <caf/exit_reason.hpp>
#include <caf/stateful_actor.hpp>

#include <algorithm>
#include <iterator>

namespace adcraft::http {

namespace {

/// Something is missing between what was heard and what comes: the library
/// has it.
void heal(event_desk_ptr self, const std::string& campaign, event_channel& c) {
  std::move(c.live.begin(), c.live.end(), std::back_inserter(c.joining));
  c.live.clear();
  catch_up(self, campaign);
}

void send_beats(std::vector<stream_listener>& xs, uint32_t turn) {
  for (auto& x : xs)
    if (x.out->is_over())
      x.out = nullptr;
    else if (x.is_open && x.turn == turn)
      push(x, ":\n\n");
  forget_gone(xs);
}

} // namespace

void push(stream_listener& x, const std::string& text) {
  if (x.out && !x.out->push(text))
    x.out = nullptr;
}

void forget_gone(std::vector<stream_listener>& xs) {
  std::erase_if(xs, [](auto& x) { return x.out == nullptr; });
}

std::string messages_after(const std::vector<event_row>& rows, int64_t at) {
  std::string result;
  for (auto& row : rows)
    if (row.seq > at)
      result += stream_message(std::to_string(row.seq), row.type,
                               event_document(row));
  return result;
}

void pass_on(event_desk_ptr self, const std::vector<event_row>& rows) {
  if (rows.empty())
    return;
  auto found = self->state.channels.find(rows.front().campaign);
  if (found == self->state.channels.end() || found->second.position < 0)
    return;
  auto& c = found->second;
  auto was = c.position;
  c.position = std::max(c.position, rows.back().seq);
  auto next = std::find_if(rows.begin(), rows.end(),
                           [was](auto& row) { return row.seq > was; });
  if (next == rows.end())
    return; // all of it is known
  if (next->seq != was + 1)
    return heal(self, found->first, c);
  // Most have exactly what was heard before; it is written once for them.
  auto usual = messages_after(rows, was);
  for (auto& x : c.live) {
    if (x.at <= was)
      push(x, usual);
    else if (auto rest = messages_after(rows, x.at); !rest.empty())
      push(x, rest);
    x.at = std::max(x.at, rows.back().seq);
  }
  forget_gone(c.live);
}

void beat(event_desk_ptr self) {
  auto& st = self->state;
  auto turn = st.second++ % st.parts.options.heartbeat;
  for (auto i = st.channels.begin(); i != st.channels.end();) {
    auto& c = i->second;
    send_beats(c.live, turn);
    send_beats(c.joining, turn);
    if (!c.live.empty() || !c.joining.empty()) {
      ++i;
      continue;
    }
    if (c.ear)
      self->send_exit(c.ear, caf::exit_reason::user_shutdown);
    i = st.channels.erase(i);
  }
}

} // namespace adcraft::http
