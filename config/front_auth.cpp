#include "config/front_auth.hpp"

#include "io/net/jwks_keys.hpp"

namespace adcraft {

namespace {

http::authenticator_ptr everybody(const settings& x) {
  http::local_options result;
  result.origins = x.cors_origins;
  if (!x.public_url.empty()) {
    auto begin = x.public_url.find("://");
    auto host = x.public_url.substr(begin == std::string::npos ? 0 : begin + 3);
    result.hosts.push_back(host.substr(0, host.find_first_of(":/")));
    result.origins.push_back(x.public_url);
  }
  return http::local_authenticator(result);
}

/// Prometheus is no person and cannot sign in.
http::authenticator_ptr with_metrics(const settings& x,
                                     http::authenticator_ptr people) {
  if (x.metrics_token.empty())
    return people;
  return http::reader_authenticator(
    {"/metrics", x.metrics_token, x.auth == "local"}, std::move(people));
}

} // namespace

caf::expected<front_auth> open_auth(house& home, const settings& x,
                                    http::log_ptr log) {
  front_auth result;
  if (x.auth == "local") {
    result.who = with_metrics(x, everybody(x));
    return result;
  }
  if (x.supabase_url.empty())
    return fail(ec::invalid_argument,
                "--auth supabase: give SUPABASE_URL, such as "
                "https://REF.supabase.co: a token is good only if it names "
                "that as its issuer, also when SUPABASE_JWT_SECRET signs it");
  auto& parts = home.parts();
  auto ring = std::make_shared<http::key_ring>();
  auto issuer = x.supabase_url;
  while (issuer.ends_with('/'))
    issuer.pop_back();
  result.room = home.system().spawn<caf::detached>(
    http::key_room, std::make_shared<net::jwks_keys>(parts.net, issuer), ring,
    parts.clock, log, http::key_room_options{});
  http::jwt_options rules;
  rules.rules.issuer = issuer + "/auth/v1";
  rules.rules.secret = x.supabase_jwt_secret;
  result.who = with_metrics(
    x, http::jwt_authenticator(rules, ring, result.room, parts.clock));
  return result;
}

} // namespace adcraft
