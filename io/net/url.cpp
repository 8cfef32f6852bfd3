#include "io/net/url.hpp"

#include <curl/curl.h>

#include <memory>

namespace adcraft::net {

namespace {

using handle = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

handle new_handle() {
  return {curl_url(), curl_url_cleanup};
}

std::string part_of(const handle& x, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(x.get(), part, &text, flags) != CURLUE_OK)
    return {};
  std::string result = text;
  curl_free(text);
  return result;
}

caf::expected<url> read(const handle& x) {
  url result;
  result.text = part_of(x, CURLUPART_URL);
  result.scheme = part_of(x, CURLUPART_SCHEME);
  result.host = part_of(x, CURLUPART_HOST);
  if (result.scheme != "http" && result.scheme != "https")
    return fail(ec::invalid_argument, "url: begin it with https://");
  if (result.host.empty())
    return fail(ec::invalid_argument, "url: name a host");
  if (!part_of(x, CURLUPART_USER).empty()
      || !part_of(x, CURLUPART_PASSWORD).empty())
    return fail(ec::invalid_argument, "url: leave user and password out of it");
  result.port = std::stoi(part_of(x, CURLUPART_PORT, CURLU_DEFAULT_PORT));
  return result;
}

} // namespace

caf::expected<url> parse_url(const std::string& text) {
  auto x = new_handle();
  if (text.find('\0') != std::string::npos
      || curl_url_set(x.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK)
    return fail(ec::invalid_argument, "url: it cannot be read as one");
  return read(x);
}

caf::expected<url> redirected(const url& base, const std::string& location) {
  auto x = new_handle();
  // Set upon an URL, a relative one is taken as a browser would.
  if (curl_url_set(x.get(), CURLUPART_URL, base.text.c_str(), 0) != CURLUE_OK
      || curl_url_set(x.get(), CURLUPART_URL, location.c_str(), 0) != CURLUE_OK)
    return fail(ec::invalid_argument, "the redirect leads nowhere");
  auto result = read(x);
  if (result && base.is_secure() && !result->is_secure())
    return fail(ec::invalid_argument, "the redirect leaves https");
  return result;
}

bool is_same_origin(const url& a, const url& b) {
  return a.scheme == b.scheme && a.host == b.host && a.port == b.port;
}

} // namespace adcraft::net
