#include "actors/model/error.hpp"

#include <caf/actor_system_config.hpp>
#include <caf/message.hpp>

#include <iterator>

namespace adcraft {

namespace {

constexpr const char* names[] = {
  "none",    "invalid_argument", "not_found",   "conflict", "rate_limited",
  "refused", "unavailable",      "over_budget", "canceled", "fenced",
  "poison",  "environment",      "internal",
};

static_assert(std::size(names) == static_cast<size_t>(ec::count_));

} // namespace

const char* to_string(ec x) noexcept {
  auto i = static_cast<size_t>(x);
  return i < std::size(names) ? names[i] : "unknown";
}

bool is_transient(const caf::error& x) noexcept {
  return x == ec::rate_limited || x == ec::unavailable
         || x == caf::sec::request_timeout;
}

std::string render(const caf::error& x) {
  if (!x)
    return "nothing went wrong";
  if (x.category() != caf::atom("adcraft"))
    return caf::actor_system_config::render(x);
  if (x.context().match_elements<std::string>())
    return x.context().get_as<std::string>(0);
  return to_string(static_cast<ec>(x.code()));
}

} // namespace adcraft
