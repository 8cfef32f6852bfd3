#include "config/hooks.hpp"

#include "http/documents/escape.hpp"
#include "io/hosted/replicate_webhook.hpp"
#include "io/net/standard_webhooks.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>

namespace adcraft {

namespace {

/// Keys for other things are made from other labels.
constexpr std::string_view label = "adcraft replicate webhook token";
constexpr size_t token_length = 32;
constexpr size_t most_secrets = 2;
constexpr size_t longest_id = 255;

std::string hmac_of(std::string_view key, std::string_view text) {
  unsigned char bytes[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  ::HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(),
         bytes, &size);
  return {reinterpret_cast<const char*>(bytes), size};
}

std::string token_of(const std::string& key, std::string_view call) {
  return http::hex_of(hmac_of(key, call)).substr(0, token_length);
}

std::vector<std::string> split(const std::string& x) {
  std::vector<std::string> result;
  for (size_t at = 0; at <= x.size();) {
    auto end = std::min(x.find(',', at), x.size());
    result.push_back(x.substr(at, end - at));
    at = end + 1;
  }
  return result;
}

bool is_secret(const std::string& x) {
  return net::sign_webhook(x, "id", "0", "").engaged();
}

/// Looks at every key, so that time tells nothing.
bool is_token(const hook_keys& keys, const http::vendor_report& x) {
  auto good = false;
  for (auto& key : keys.token_keys) {
    auto wanted = token_of(key, x.call);
    good
      = (x.token.size() == wanted.size()
         && ::CRYPTO_memcmp(x.token.data(), wanted.data(), wanted.size()) == 0)
        || good;
  }
  return good;
}

/// Whether a delivery's id can be kept.
bool is_id(std::string_view x) {
  return !x.empty() && x.size() <= longest_id
         && std::all_of(x.begin(), x.end(),
                        [](char c) { return c > ' ' && c <= '~'; });
}

} // namespace

caf::expected<hook_keys> hook_keys_of(const settings& x) {
  hook_keys result;
  if (x.replicate_webhook_secret.empty())
    return result;
  result.secrets = split(x.replicate_webhook_secret);
  auto& all = result.secrets;
  if (all.size() > most_secrets
      || !std::all_of(all.begin(), all.end(), is_secret))
    return fail(ec::invalid_argument,
                "REPLICATE_WEBHOOK_SECRET: give what Replicate calls the "
                "signing secret, whsec_ and 16 to 64 bytes in base64; while "
                "it changes the new one, a comma and the old one");
  auto from = x.media_secret.empty() ? all : std::vector{x.media_secret};
  for (auto& secret : from)
    result.token_keys.push_back(hmac_of(secret, label));
  return result;
}

std::string hook_url(const hook_keys& keys, const std::string& public_url,
                     const std::string& call, const std::string& vendor_url) {
  auto is_heard = public_url.starts_with("https://")
                  || (public_url.starts_with("http://")
                      && vendor_url.starts_with("http://"));
  if (keys.secrets.empty() || !is_heard)
    return {};
  auto base = public_url;
  while (base.ends_with('/'))
    base.pop_back();
  return base + "/webhooks/replicate/" + http::percent_encoded(call) + "/"
         + token_of(keys.token_keys.front(), call);
}

http::report_verdict judge_report(const hook_keys& keys,
                                  const http::vendor_report& x, int64_t now) {
  net::webhook_headers headers{std::string{x.id}, std::string{x.timestamp},
                               std::string{x.signature}};
  auto is_ours = is_token(keys, x);
  auto is_signed = net::is_good_webhook(keys.secrets, headers, x.body, now);
  if (!is_ours || !is_signed || !is_id(x.id))
    return {};
  http::report_verdict result;
  result.is_genuine = true;
  if (auto hint = hosted::replicate_hint_of(x.body)) {
    result.external_id = std::move(hint->id);
    result.status = std::move(hint->status);
  }
  return result;
}

http::report_judge report_judge_of(hook_keys keys, clock_ptr clock) {
  if (keys.secrets.empty())
    return {};
  return [keys = std::move(keys), clock](const http::vendor_report& x) {
    return judge_report(keys, x, clock->now() / 1'000'000);
  };
}

} // namespace adcraft
