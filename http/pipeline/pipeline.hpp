#pragma once

#include "http/pipeline/passage.hpp"

#include <caf/fwd.hpp>

#include <vector>

namespace adcraft::http {

struct pipeline_options {
  /// Origins whose pages may call: CORS_ORIGINS.
  std::vector<std::string> origins;
  rate_options rates;
  /// How many proxies stand before this house; see `address_of`.
  size_t proxies = 0;
};

struct pipeline_parts {
  /// Outlives the door.
  caf::actor_system* system = nullptr;
  std::shared_ptr<const front_rooms> rooms;
  authenticator_ptr auth;
  log_ptr log;
  std::shared_ptr<metrics> numbers;
  /// Set while the house closes: then only reading goes on. May be null.
  std::shared_ptr<const std::atomic<bool>> closing;
  pipeline_options options;
};

/// Makes routes of a door from a table: each request gets a clerk who takes it
/// through every step (see README.md). Adds what answers OPTIONS.
std::vector<route> serve_routes(const std::vector<api_route>& table,
                                const pipeline_parts& parts);

/// What a door says itself, as everything else is said here.
response door_problem(int status, const std::string& detail);

} // namespace adcraft::http
