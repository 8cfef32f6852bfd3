#pragma once

#include "tests/sim/input_check.hpp"
#include "tests/sim/world.hpp"

#include <optional>

namespace adcraft::sim {

/// A request on its way through the house.
struct visit {
  world& house;
  const request& asks;
  /// Its body, null if it has none that is JSON.
  json body;
  std::string correlation;
  mishaps bad;
};

/// How Replicate answers.
namespace replicate {

answer create(const visit& x);
answer create_by_model(const visit& x);
answer get(const visit& x);
answer list(const visit& x);
answer cancel(const visit& x);
answer account(const visit& x);
answer model_page(const visit& x);
answer webhook_secret(const visit& x);
answer upload_file(const visit& x);
answer get_file(const visit& x);
answer delete_file(const visit& x);
/// A file that a prediction made.
answer output_file(const visit& x);

/// @returns application/problem+json.
answer problem(int status, const std::string& title, const std::string& detail);
answer not_found();
answer unprocessable(const std::vector<wrong_field>& wrongs);

/// @returns seconds to wait by "wait" or "wait=n"; 0 if it does not say.
int wait_of(const std::string& prefer);

/// @returns seconds by "90", "30s" or "1h30m45s"; 0 if `text` is none.
int64_t seconds_of(const std::string& text);

} // namespace replicate

} // namespace adcraft::sim
