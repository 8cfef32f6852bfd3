#include "http/auth/encoding.hpp"
#include "http/pipeline/headers.hpp"
#include "http/pipeline/once.hpp"
#include "http/pipeline/problem.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::http {

namespace {

using nlohmann::json;

constexpr int64_t in_flight_time = 60'000'000;
constexpr size_t longest = 64 << 10;

response with_mark(response x) {
  x.headers.emplace_back("Idempotency-Replayed", "true");
  return x;
}

std::string text_in(const json& x, const char* name) {
  auto i = x.find(name);
  return i != x.end() && i->is_string() ? i->get<std::string>() : std::string{};
}

} // namespace

key_state state_of(const key_row& x, const std::string& hash, int64_t now) {
  if (x.body_hash != hash)
    return key_state::other_request;
  if (x.status != 0)
    return key_state::answered;
  if (now - x.created_at < in_flight_time)
    return key_state::in_flight;
  return x.used ? key_state::lost_answer : key_state::abandoned;
}

std::string fingerprint_of(const request& x) {
  return hex(sha256(x.method + " " + x.target + "\n" + x.body));
}

std::string packed(const response& x) {
  json result = json::object();
  for (auto name : {"Location", "ETag"})
    if (auto value = find_header(x.headers, name))
      result[name] = *value;
  auto whole = result;
  whole["mime"] = x.mime;
  whole["body"] = x.body;
  try {
    if (x.body.size() <= longest)
      return whole.dump();
  } catch (const json::exception&) {
    // It is no UTF-8, so no document of ours.
  }
  return result.dump(-1, ' ', false, json::error_handler_t::replace);
}

response replayed(const key_row& x) {
  auto kept = json::parse(x.response, nullptr, false);
  auto location = text_in(kept, "Location");
  if (kept.contains("mime")) {
    response result{x.status, text_in(kept, "mime"), text_in(kept, "body"), {}};
    for (auto name : {"Location", "ETag"})
      if (auto value = text_in(kept, name); !value.empty())
        result.headers.emplace_back(name, value);
    return with_mark(std::move(result));
  }
  if (!location.empty())
    return with_mark({303, {}, {}, {{"Location", location}}});
  return with_mark(problem(409, "answer-not-kept",
                           "This request was answered before, at too great a "
                           "length to keep: read what it was about."));
}

} // namespace adcraft::http
