#pragma once

#include <sys/socket.h>

/// What an address says of where it leads. Pure; any thread.
namespace adcraft::net {

/// Whether `x` is a unicast address of the open internet. Not so: loopback,
/// private, shared (CGNAT), link-local, multicast, documentation, and every
/// way to write an IPv4 address as IPv6 (mapped, NAT64, 6to4, Teredo).
bool is_public(const sockaddr& x) noexcept;

/// Whether `x` is this machine: 127.0.0.0/8 or ::1.
bool is_loopback(const sockaddr& x) noexcept;

} // namespace adcraft::net
