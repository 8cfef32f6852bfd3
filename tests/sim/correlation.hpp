#pragma once

#include "tests/sim/wire.hpp"

namespace adcraft::sim {

/// @returns what the customer calls a request that costs money: the call's id
///   of its webhook or metadata, else its seed, else a hash of it.
std::string correlation_of(const request& asks, const json& body);

/// @returns the model that a request for a prediction names.
std::string model_in(const request& asks, const json& body);

} // namespace adcraft::sim
