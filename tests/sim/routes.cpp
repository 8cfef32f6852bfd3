#include "tests/sim/routes.hpp"
#include "tests/sim/blows.hpp"
#include "tests/sim/correlation.hpp"
#include "tests/sim/openai.hpp"

namespace adcraft::sim {

namespace {

bool is_known(const world& house, const request& asks) {
  auto& said = asks.header("authorization");
  auto space = said.find(' ');
  auto scheme = said.substr(0, space);
  auto key = space == said.npos ? std::string{} : said.substr(space + 1);
  return (scheme == "Bearer" || scheme == "Token") && !key.empty()
         && (house.with.key.empty() || house.with.key == key);
}

answer stranger(const std::string& vendor) {
  if (vendor == "openai")
    return openai::error(401, "invalid_request_error", "invalid_api_key",
                         "Incorrect API key provided.");
  return replicate::problem(401, "Unauthenticated",
                            "You did not pass a valid authentication token");
}

/// What every answer of OpenAI has in its head.
void add_openai_headers(world& house, answer& to) {
  auto add = [&](const char* name, const std::string& value) {
    for (auto& x : to.headers)
      if (x.first == name)
        return;
    to.headers.emplace_back(name, value);
  };
  add("x-request-id", house.fresh("req_", 32));
  add("openai-processing-ms", "12");
  add("openai-version", "2020-10-01");
  add("x-ratelimit-limit-requests", "10000");
  add("x-ratelimit-limit-tokens", "2000000");
  add("x-ratelimit-remaining-requests", "9999");
  add("x-ratelimit-remaining-tokens", "1999000");
  add("x-ratelimit-reset-requests", "6ms");
  add("x-ratelimit-reset-tokens", "30ms");
}

occasion occasion_of(const route& r, const visit& x) {
  occasion result{r.name, {}, x.correlation, x.correlation};
  if (x.body.is_object() && x.body.contains("model")
      && x.body["model"].is_string())
    result.model = x.body["model"];
  auto has_id = std::string{"poll cancel file"}.find(r.name);
  if (has_id != std::string::npos) {
    result.subject = x.asks.words[0];
    if (auto p = x.house.all.find(result.subject)) {
      result.model = p->model;
      result.correlation = p->correlation;
    }
  } else if (r.name == std::string{"create"}) {
    result.model = model_in(x.asks, x.body);
  }
  return result;
}

answer served(world& house, const route& r, visit& x) {
  if (is_paid(r)) {
    x.correlation = correlation_of(x.asks, x.body);
    house.seen.note(r.name, x.correlation, x.asks.turn);
  }
  std::string vendor = r.vendor;
  if (!vendor.empty() && !is_known(house, x.asks))
    return stranger(vendor);
  x.bad = house.rules.strike(occasion_of(r, x));
  if (auto result = refused(vendor, x.bad))
    return *result;
  auto result = r.serve(x);
  if (result.status >= 300)
    return result;
  return struck(house, vendor, x.bad, x.asks.turn, std::move(result));
}

} // namespace

answer serve(world& house, const request& from) {
  auto asks = from;
  auto r = find_route(asks);
  if (r == nullptr)
    return replicate::not_found();
  std::string vendor = r->vendor;
  visit x{house, asks, json::parse(asks.body, nullptr, false), {}, {}};
  answer result;
  try {
    result = served(house, *r, x);
  } catch (const json::exception& e) {
    // A field has a type that nobody asked about before.
    result = vendor == "openai"
               ? openai::error(400, "invalid_request_error", "invalid_type",
                               e.what())
               : replicate::problem(422, "Input validation failed", e.what());
  } catch (const std::exception& e) {
    result = replicate::problem(500, "Internal server error", e.what());
  }
  if (vendor == "openai")
    add_openai_headers(house, result);
  house.seen.answered(r->name, result.status);
  return result;
}

} // namespace adcraft::sim
