#include "tests/sim/blows.hpp"
#include "tests/sim/openai.hpp"

#include <chrono>

namespace adcraft::sim {

namespace {

answer broken(const std::string& vendor, int status) {
  if (vendor == "openai")
    return openai::error(status, "server_error",
                         status == 503 ? "server_is_overloaded"
                                       : "server_error",
                         "The server had an error while processing your "
                         "request. Sorry about that!");
  return replicate::problem(status, "Internal server error",
                            "An error occurred. Please try again later.");
}

/// "6m0s"
std::string duration_of(int seconds) {
  auto minutes = seconds / 60;
  auto rest = std::to_string(seconds % 60) + "s";
  return minutes > 0 ? std::to_string(minutes) + "m" + rest : rest;
}

answer throttled(const std::string& vendor, const std::string& action,
                 const mishaps& bad) {
  auto seconds = static_cast<int>(bad.number(action, "retry_after", 2));
  auto in_header = bad.flag(action, "header", true);
  answer result;
  if (vendor == "openai") {
    result = openai::error(429, "requests", "rate_limit_exceeded",
                           "Rate limit reached. Please try again in "
                             + duration_of(seconds) + ".");
    result.headers.emplace_back("x-ratelimit-remaining-requests", "0");
    result.headers.emplace_back("x-ratelimit-reset-requests",
                                duration_of(seconds));
  } else {
    json body{{"title", "Request was throttled"},
              {"detail", "Request was throttled. Your rate limit resets in ~"
                           + std::to_string(seconds) + "s."},
              {"status", 429}};
    if (bad.flag(action, "body", true))
      body["retry_after"] = seconds;
    result = json_answer(429, body);
    result.type = "application/problem+json";
  }
  if (in_header)
    result.headers.emplace_back("Retry-After", std::to_string(seconds));
  return result;
}

} // namespace

std::optional<answer> refused(const std::string& vendor, const mishaps& bad) {
  if (bad.has("error_500_before"))
    return broken(vendor, 500);
  if (bad.has("brownout_503"))
    return broken(vendor, 503);
  for (auto action : {"throttle_429", "rate_limit_exceeded"})
    if (bad.has(action))
      return throttled(vendor, action, bad);
  if (bad.has("credit_402"))
    return replicate::problem(402, "Insufficient credit",
                              "You have insufficient credit to run this "
                              "model. Add credit to go on.");
  if (bad.has("insufficient_quota"))
    return openai::error(429, "insufficient_quota", "credit_balance_exhausted",
                         "You exceeded your current quota, please check your "
                         "plan and billing details.");
  return std::nullopt;
}

answer struck(world& house, const std::string& vendor, const mishaps& bad,
              int turn, answer x) {
  if (bad.has("slow_create")) {
    auto seconds = bad.number("slow_create", "seconds", 30);
    house.clock.wait_until(house.clock.now()
                             + static_cast<instant>(seconds * second),
                           std::chrono::steady_clock::time_point::max());
  }
  if (bad.has("error_500_after_accept"))
    return broken(vendor, 500);
  // What closes a connection that was used before makes some clients send
  // their request again.
  if (bad.has("drop_after_accept") || (bad.has("keepalive_close") && turn > 1))
    x.how = manner::drop;
  if (bad.has("rst_after_accept"))
    x.how = manner::reset;
  if (bad.has("half_answer"))
    x.how = manner::half;
  if (bad.has("trickle")) {
    x.how = manner::trickle;
    x.rate = bad.number("trickle", "rate", 10);
  }
  return x;
}

} // namespace adcraft::sim
