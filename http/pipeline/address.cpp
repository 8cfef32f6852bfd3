#include "http/pipeline/address.hpp"

#include "http/front/text.hpp"

#include <arpa/inet.h>

#include <algorithm>

namespace adcraft::http {

namespace {

/// The address that the outermost of our proxies saw: the last entry but so
/// many. Counted from the end, as the beginning is whatever the client sent.
std::string forwarded(const request& x, size_t proxies) {
  std::string all;
  for (auto& [name, value] : x.headers)
    if (same_text(name, "X-Forwarded-For"))
      all += "," + value;
  std::string entry;
  for (size_t i = 0; i < proxies; ++i) {
    auto comma = all.rfind(',');
    if (comma == std::string::npos)
      return x.peer;
    entry = all.substr(comma + 1);
    all.resize(comma);
  }
  std::erase_if(entry, [](char c) { return c == ' ' || c == '\t'; });
  return entry;
}

} // namespace

std::string address_of(const request& x, size_t proxies) {
  auto result = proxies == 0 ? x.peer : forwarded(x, proxies);
  in6_addr bits{};
  if (inet_pton(AF_INET6, result.c_str(), &bits) != 1)
    return result.substr(0, 64);
  if (IN6_IS_ADDR_V4MAPPED(&bits))
    return result;
  std::fill(bits.s6_addr + 8, bits.s6_addr + 16, uint8_t{0});
  char text[INET6_ADDRSTRLEN] = {};
  inet_ntop(AF_INET6, &bits, text, sizeof(text));
  return text;
}

} // namespace adcraft::http
