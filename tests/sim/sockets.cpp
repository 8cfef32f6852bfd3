#include "tests/sim/sockets.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>

#include <stdexcept>
#include <string>

namespace adcraft::sim::sockets {

int listen_at(int port) {
  auto fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto yes = 1;
  ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  at.sin_port = htons(static_cast<uint16_t>(port));
  if (::bind(fd, reinterpret_cast<sockaddr*>(&at), sizeof(at)) != 0
      || ::listen(fd, 1024) != 0)
    throw std::runtime_error{"nobody can listen at port "
                             + std::to_string(port)};
  return fd;
}

int port_of(int fd) {
  sockaddr_in at{};
  socklen_t size = sizeof(at);
  ::getsockname(fd, reinterpret_cast<sockaddr*>(&at), &size);
  return ntohs(at.sin_port);
}

void hurry(int fd) {
  auto yes = 1;
  ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
}

bool await(int fd, int ms) {
  pollfd what{fd, POLLIN, 0};
  return ::poll(&what, 1, ms) > 0;
}

bool send_all(int fd, std::string_view text) {
  while (!text.empty()) {
    auto n = ::send(fd, text.data(), text.size(), MSG_NOSIGNAL);
    if (n <= 0)
      return false;
    text.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

void reset_at_close(int fd) {
  linger now{1, 0};
  ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
}

} // namespace adcraft::sim::sockets
