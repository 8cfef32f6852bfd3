#pragma once

#include "http/documents/event_desk.hpp"

#include <map>
#include <string>
#include <vector>

/// The parts of the EVENT DESK; nobody else's business.
namespace adcraft::http {

/// Somebody at the other end of a stream.
struct stream_listener {
  reply_ptr out;
  /// Number of the last event they have.
  int64_t at = 0;
  /// In which second of the heartbeat their turn is.
  uint32_t turn = 0;
  bool is_open = false;
};

/// All who listen to one campaign.
struct event_channel {
  /// They have everything up to `position` at least.
  std::vector<stream_listener> live;
  /// They wait for what they missed.
  std::vector<stream_listener> joining;
  /// Number of the last event heard from the hub; negative: nobody asked it.
  int64_t position = -1;
  bool is_reading = false;
  listener_actor ear;
  /// What moved since progress was told; the newest last, one per job.
  std::vector<campaign_news> moved;
  caf::actor_clock::time_point told;
  bool is_telling = false;
};

/// What the EVENT DESK remembers between messages.
struct event_desk_state {
  static inline const char* name = "event_desk";
  event_desk_parts parts;
  std::map<std::string, event_channel> channels;
  uint32_t second = 0;
  uint32_t next_turn = 0;
  bool is_ticking = false;
};

using event_desk_ptr = event_desk_actor::stateful_pointer<event_desk_state>;

/// Sends bytes; forgets a listener who is gone.
void push(stream_listener& x, const std::string& text);

void forget_gone(std::vector<stream_listener>& xs);

/// @returns the messages of all events after a number, one after the other.
std::string messages_after(const std::vector<event_row>& rows, int64_t at);

/// Reads what those who join have missed, unless it is being read.
void catch_up(event_desk_ptr self, const std::string& campaign);

/// Events came from the hub.
void pass_on(event_desk_ptr self, const std::vector<event_row>& rows);

/// Something moved.
void note_progress(event_desk_ptr self, const campaign_news& x);

/// Tells what moved.
void tell_progress(event_desk_ptr self, const std::string& campaign);

/// Sends heartbeats to those whose turn it is, and forgets who has left.
void beat(event_desk_ptr self);

} // namespace adcraft::http
