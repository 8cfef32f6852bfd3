#include "http/auth/authenticator.hpp"

#include <arpa/inet.h>

#include <algorithm>

namespace adcraft::http {

namespace {

std::string lower(std::string_view x) {
  std::string result{x};
  for (auto& c : result)
    if (c >= 'A' && c <= 'Z')
      c += 'a' - 'A';
  return result;
}

/// "[::1]:8000" or "localhost:8000" without the port.
std::string name_in(const std::string& host) {
  if (host.starts_with('['))
    return lower(host.substr(1, host.find(']') - 1));
  return lower(host.substr(0, host.find(':')));
}

bool is_address(const std::string& x) {
  in6_addr bits{};
  return inet_pton(AF_INET, x.c_str(), &bits) == 1
         || inet_pton(AF_INET6, x.c_str(), &bits) == 1;
}

bool contains(const std::vector<std::string>& xs, const std::string& x) {
  return std::find(xs.begin(), xs.end(), x) != xs.end();
}

class local : public authenticator {
public:
  explicit local(const local_options& x) : x_(x) {
    for (auto& host : x_.hosts)
      host = lower(host);
  }

  std::optional<verdict> known(const request& asked) override {
    if (!is_our_name(asked))
      return verdict{verdict::foreign,
                     {},
                     0,
                     "This house does not go by that name: use localhost, its "
                     "address, or set PUBLIC_URL."};
    if (writes(asked) && !is_our_page(asked))
      return verdict{verdict::foreign,
                     {},
                     0,
                     "Pages of other origins may not write here: add theirs to "
                     "CORS_ORIGINS if they should."};
    return verdict{verdict::good, {"local", {}, true}, 0, {}};
  }

  task<verdict> identify(clerk_actor::pointer, const request& asked) override {
    co_return *known(asked);
  }

private:
  static bool writes(const request& x) {
    return x.method != "GET" && x.method != "HEAD";
  }

  /// A name that somebody else made point to us is not ours: pages of that name
  /// would count as pages of this house.
  bool is_our_name(const request& x) const {
    auto host = x.header("Host");
    if (host == nullptr)
      return true;
    auto name = name_in(*host);
    return is_address(name) || name.find('.') == std::string::npos
           || name.ends_with(".localhost") || contains(x_.hosts, name);
  }

  bool is_our_page(const request& x) const {
    auto origin = x.header("Origin");
    if (origin == nullptr || contains(x_.origins, *origin))
      return true;
    auto host = x.header("Host");
    return host != nullptr
           && (*origin == "http://" + *host || *origin == "https://" + *host);
  }

  local_options x_;
};

} // namespace

authenticator_ptr local_authenticator(const local_options& x) {
  return std::make_shared<local>(x);
}

} // namespace adcraft::http
