#include "io/net/address.hpp"

#include <netinet/in.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace adcraft::net {

namespace {

struct block4 {
  uint32_t first;
  int bits;
};

constexpr uint32_t ip(uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
  return a << 24 | b << 16 | c << 8 | d;
}

/// IANA's special-purpose registry, as far as it is not globally reachable.
constexpr block4 closed4[] = {
  {ip(0, 0, 0, 0), 8},      {ip(10, 0, 0, 0), 8},     {ip(100, 64, 0, 0), 10},
  {ip(127, 0, 0, 0), 8},    {ip(169, 254, 0, 0), 16}, {ip(172, 16, 0, 0), 12},
  {ip(192, 0, 0, 0), 24},   {ip(192, 0, 2, 0), 24},   {ip(192, 88, 99, 0), 24},
  {ip(192, 168, 0, 0), 16}, {ip(198, 18, 0, 0), 15},  {ip(198, 51, 100, 0), 24},
  {ip(203, 0, 113, 0), 24}, {ip(224, 0, 0, 0), 3},
};

struct block6 {
  uint32_t first; // of the address, its first four bytes
  int bits;
};

/// Within 2000::/3; everything outside of that is closed.
constexpr block6 closed6[] = {
  {0x20010000, 23}, // protocols; Teredo among them
  {0x20010db8, 32}, // documentation
  {0x20020000, 16}, // 6to4
  {0x3fff0000, 20}, // documentation
};

bool lies_in(uint32_t x, uint32_t first, int bits) noexcept {
  return ((x ^ first) >> (32 - bits)) == 0;
}

uint32_t bits_of(const sockaddr_in& x) noexcept {
  return ntohl(x.sin_addr.s_addr);
}

bool is_public4(uint32_t x) noexcept {
  return std::none_of(std::begin(closed4), std::end(closed4),
                      [x](auto& b) { return lies_in(x, b.first, b.bits); });
}

bool is_public6(const in6_addr& x) noexcept {
  auto head = ip(x.s6_addr[0], x.s6_addr[1], x.s6_addr[2], x.s6_addr[3]);
  return lies_in(head, 0x20000000, 3)
         && std::none_of(
           std::begin(closed6), std::end(closed6),
           [head](auto& b) { return lies_in(head, b.first, b.bits); });
}

} // namespace

bool is_public(const sockaddr& x) noexcept {
  if (x.sa_family == AF_INET)
    return is_public4(bits_of(reinterpret_cast<const sockaddr_in&>(x)));
  return x.sa_family == AF_INET6
         && is_public6(reinterpret_cast<const sockaddr_in6&>(x).sin6_addr);
}

bool is_loopback(const sockaddr& x) noexcept {
  if (x.sa_family == AF_INET)
    return lies_in(bits_of(reinterpret_cast<const sockaddr_in&>(x)),
                   ip(127, 0, 0, 0), 8);
  return x.sa_family == AF_INET6
         && IN6_IS_ADDR_LOOPBACK(
           &reinterpret_cast<const sockaddr_in6&>(x).sin6_addr);
}

} // namespace adcraft::net
