#include "http/auth/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace adcraft::http {

namespace {

using nlohmann::json;

verdict no(verdict::kind what, std::string why) {
  return {what, {}, 0, std::move(why)};
}

std::string text_in(const json& x, const char* name) {
  auto i = x.find(name);
  return i != x.end() && i->is_string() ? i->get<std::string>() : std::string{};
}

/// Seconds since 1970 below `name`; nothing if there are none that make sense.
std::optional<int64_t> time_in(const json& x, const char* name) {
  auto i = x.find(name);
  if (i == x.end() || !i->is_number())
    return std::nullopt;
  auto value = i->get<double>();
  // The year 33658; beyond, a double is no second any more.
  if (!(value >= 0 && value <= 1e12))
    return std::nullopt;
  return static_cast<int64_t>(std::floor(value));
}

bool is_for(const json& x, const std::string& audience) {
  auto i = x.find("aud");
  if (i == x.end())
    return false;
  if (i->is_array())
    return std::find(i->begin(), i->end(), audience) != i->end();
  return *i == audience;
}

bool is_uuid(const std::string& x) {
  auto is_right = [](size_t i, char c) {
    if (i == 8 || i == 13 || i == 18 || i == 23)
      return c == '-';
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')
           || (c >= 'A' && c <= 'F');
  };
  for (size_t i = 0; i < x.size(); ++i)
    if (!is_right(i, x[i]))
      return false;
  return x.size() == 36;
}

bool is_subject(const std::string& x, const token_rules& rules) {
  return rules.uuid_subjects ? is_uuid(x) : !x.empty() && x.size() <= 128;
}

/// `user_metadata` is whatever the user writes, so it is never asked.
bool is_operator(const json& x) {
  auto i = x.find("app_metadata");
  return i != x.end() && i->is_object() && text_in(*i, "role") == "operator";
}

/// Whether a time, if it is there, has come.
bool has_come(const json& x, const char* name, int64_t by) {
  if (!x.contains(name))
    return true;
  auto at = time_in(x, name);
  return at && *at <= by;
}

} // namespace

verdict believe(const json& claims, const token_rules& rules, int64_t now) {
  if (rules.issuer.empty() || text_in(claims, "iss") != rules.issuer)
    return no(verdict::refused, "The token is not of our issuer.");
  if (!is_for(claims, rules.audience))
    return no(verdict::refused, "The token is not meant for us.");
  auto until = time_in(claims, "exp");
  if (!until)
    return no(verdict::refused, "The token does not say when it ends.");
  if (!has_come(claims, "nbf", now + rules.leeway)
      || !has_come(claims, "iat", now + rules.leeway))
    return no(verdict::refused, "The token is not good yet.");
  auto subject = text_in(claims, "sub");
  if (!is_subject(subject, rules))
    return no(verdict::refused, "The token does not say who you are.");
  if (*until + rules.leeway <= now)
    return no(verdict::expired, "The token has expired: sign in again.");
  auto email = text_in(claims, "email");
  return {verdict::good,
          {subject, email.substr(0, 320), is_operator(claims)},
          *until + rules.leeway,
          {}};
}

} // namespace adcraft::http
