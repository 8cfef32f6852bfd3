#pragma once

#include "actors/interfaces.hpp"

#include <deque>
#include <map>

namespace adcraft {

struct provider_gate_options {
  /// Calls of one account that run at the same time.
  size_t slots = 4;
  std::string provider;
  double per_minute = 0;
  double burst = 1;
};

/// What a PROVIDER GATE remembers between messages.
struct provider_gate_state {
  static inline const char* name = "provider_gate";

  struct waiting_call {
    std::string call;
    slot_client_actor client;
  };

  provider_gate_options options;
  /// Who holds a slot, by call; and who would hold it if that one dies.
  std::map<std::string, caf::actor_addr> holders;
  /// Waiting calls by campaign: campaigns take turns.
  std::map<std::string, std::deque<waiting_call>> queues;
  std::string last_campaign;
};

/// Opens a PROVIDER GATE. A client that dies gives its slot back.
provider_gate_actor::behavior_type
provider_gate(provider_gate_actor::stateful_pointer<provider_gate_state> self,
              provider_gate_options options);

} // namespace adcraft
