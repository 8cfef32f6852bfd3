#include "http/pipeline/cors.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

constexpr const char* asked_headers
  = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, "
    "Last-Event-ID, X-Request-Id";

constexpr const char* shown_headers
  = "Content-Disposition, ETag, Idempotency-Replayed, Location, "
    "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, "
    "X-Request-Id";

} // namespace

cors::cors(std::vector<std::string> origins) : origins_(std::move(origins)) {
  for (auto& x : origins_)
    while (x.ends_with('/'))
      x.pop_back();
  std::erase_if(origins_, [](auto& x) { return x.empty() || x == "*"; });
}

std::string cors::origin_of(const request& x) const {
  if (origins_.empty())
    return {};
  auto origin = x.header("Origin");
  if (origin == nullptr
      || std::find(origins_.begin(), origins_.end(), *origin) == origins_.end())
    return {};
  return *origin;
}

void cors::dress(response& x, const std::string& origin) const {
  if (origins_.empty())
    return;
  // Also without Origin: what is cached for one must not answer another.
  x.headers.emplace_back("Vary", "Origin");
  if (origin.empty())
    return;
  x.headers.emplace_back("Access-Control-Allow-Origin", origin);
  x.headers.emplace_back("Access-Control-Expose-Headers", shown_headers);
}

response cors::preflight(const request& x, const std::string& methods) const {
  response result{204, {}, {}, {{"Allow", methods}}};
  if (origins_.empty())
    return result;
  result.headers.emplace_back("Vary",
                              "Origin, Access-Control-Request-Method, "
                              "Access-Control-Request-Headers");
  auto origin = origin_of(x);
  if (origin.empty() || x.header("Access-Control-Request-Method") == nullptr)
    return result;
  auto& headers = result.headers;
  headers.emplace_back("Access-Control-Allow-Origin", origin);
  headers.emplace_back("Access-Control-Allow-Methods", methods);
  headers.emplace_back("Access-Control-Allow-Headers", asked_headers);
  headers.emplace_back("Access-Control-Max-Age", "3600");
  return result;
}

} // namespace adcraft::http
