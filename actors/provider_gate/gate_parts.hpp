#pragma once

#include "actors/provider_gate/provider_gate.hpp"

/// The parts of a PROVIDER GATE; all on its thread.
namespace adcraft {

using gate_seats = std::map<std::string, provider_gate_state::seat>;

/// Seats a call that has no seat. (seats.cpp)
gate_seats::iterator add_seat(provider_gate_self self, const std::string& call,
                              const slot_client_actor& client);

/// Frees what a call has, if anything. (seats.cpp)
void remove_seat(provider_gate_self self, const std::string& call);

/// Another client speaks for a call from now on. (seats.cpp)
void change_client(provider_gate_self self, gate_seats::iterator i,
                   const slot_client_actor& client);

/// Lets through whoever may pass, in turn, and sets the timer for whoever
/// waits for time only. (let_pass.cpp)
void let_pass(provider_gate_self self);

} // namespace adcraft
