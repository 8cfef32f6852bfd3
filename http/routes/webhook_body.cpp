#include "http/routes/webhook_body.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>

namespace adcraft::http {

namespace {

/// Whether somebody may be called there is for the HTTP engine to say, when it
/// knows the address.
bool is_web_url(const std::string& x) {
  auto rest = std::string_view{x};
  for (std::string_view scheme : {"https://", "http://"})
    if (rest.starts_with(scheme)) {
      rest.remove_prefix(scheme.size());
      auto host = rest.substr(0, rest.find_first_of("/?#"));
      return !host.empty() && host.find('@') == std::string_view::npos
             && std::all_of(rest.begin(), rest.end(),
                            [](char c) { return c > ' ' && c < 0x7f; });
    }
  return false;
}

} // namespace

caf::error read_webhook_body(const nlohmann::json& x, bool is_new,
                             webhook_row& to) {
  json_reader in{x, ""};
  if (is_new)
    in.require("url", "say where to send events");
  to.url = in.text("url", to.url, {1, 2000});
  to.events = in.choices("events", to.events, webhook_events);
  if (auto err = in.done())
    return err;
  if (!is_web_url(to.url))
    return fail(ec::invalid_argument,
                "url: give an address that begins with https://");
  return {};
}

std::string new_webhook_secret() {
  constexpr int size = 32;
  unsigned char bytes[size];
  if (::RAND_bytes(bytes, size) != 1)
    throw std::runtime_error("there is no randomness");
  unsigned char text[4 * ((size + 2) / 3) + 1];
  auto length = ::EVP_EncodeBlock(text, bytes, size);
  return "whsec_"
         + std::string{reinterpret_cast<char*>(text),
                       static_cast<size_t>(length)};
}

} // namespace adcraft::http
