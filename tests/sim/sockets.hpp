#pragma once

#include <string_view>

#include <sys/socket.h>
#include <unistd.h>

/// What a server does with descriptors.
namespace adcraft::sim::sockets {

/// @returns a socket that listens on the loopback.
/// @throws std::runtime_error
int listen_at(int port);

int port_of(int fd);

/// Sends what is written at once.
void hurry(int fd);

/// Waits for something to read. @returns whether there is.
bool await(int fd, int ms);

/// @returns whether the peer is still there.
bool send_all(int fd, std::string_view text);

/// Lets `close` tell the peer of a reset.
void reset_at_close(int fd);

} // namespace adcraft::sim::sockets
