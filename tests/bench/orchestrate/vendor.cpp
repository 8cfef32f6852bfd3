// The vendor of both contenders: HTTP/1.1 on the loopback from one thread, so
// that it is nobody's bottleneck. Usage: bench_vendor SECONDS, which is how
// long a prediction takes. Prints {"port":...} and serves until it is killed.

#include "tests/bench/orchestrate/vendor_desk.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <strings.h>

using namespace adcraft::bench;

namespace {

void must(bool fine, const char* what) {
  if (!fine)
    throw std::runtime_error{std::string{what} + ": " + std::strerror(errno)};
}

int listen_anywhere(uint16_t& port) {
  auto fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(at);
  auto address = reinterpret_cast<sockaddr*>(&at);
  must(fd >= 0 && ::bind(fd, address, size) == 0 && ::listen(fd, 4096) == 0
         && ::getsockname(fd, address, &size) == 0,
       "cannot listen");
  port = ntohs(at.sin_port);
  return fd;
}

size_t length_in(const std::string& head) {
  constexpr const char* name = "content-length:";
  for (auto i = head.find("\r\n"); i != head.npos; i = head.find("\r\n", i + 2))
    if (::strncasecmp(head.c_str() + i + 2, name, std::strlen(name)) == 0)
      return std::strtoull(head.c_str() + i + 2 + std::strlen(name), nullptr,
                           10);
  return 0;
}

/// Takes one request out of what has come in.
std::optional<vendor_question> next_question(std::string& in) {
  auto end = in.find("\r\n\r\n");
  if (end == in.npos)
    return std::nullopt;
  auto head = in.substr(0, end + 2);
  auto size = end + 4 + length_in(head);
  if (in.size() < size)
    return std::nullopt;
  auto space = head.find(' ');
  auto second = head.find(' ', space + 1);
  vendor_question result{head.substr(0, space),
                         head.substr(space + 1, second - space - 1),
                         in.substr(end + 4, size - end - 4)};
  in.erase(0, size);
  return result;
}

class front {
public:
  front(int listener, vendor_desk& desk)
    : listener_(listener), desk_(desk), poll_(::epoll_create1(EPOLL_CLOEXEC)) {
    watch(listener);
  }

  void run() {
    epoll_event found[256];
    for (;;) {
      auto n = ::epoll_wait(poll_, found, 256, -1);
      for (auto i = 0; i < n; ++i)
        if (found[i].data.fd == listener_)
          accept_all();
        else if (!serve(found[i].data.fd))
          ::close(found[i].data.fd);
    }
  }

private:
  void watch(int fd) {
    epoll_event what{};
    what.events = EPOLLIN;
    what.data.fd = fd;
    must(::epoll_ctl(poll_, EPOLL_CTL_ADD, fd, &what) == 0, "cannot watch");
  }

  void accept_all() {
    for (;;) {
      auto fd
        = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
      if (fd < 0)
        return;
      auto on = 1;
      ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
      // A head and a body that come apart would else wait for each other.
      ::setsockopt(fd, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof(on));
      if (static_cast<size_t>(fd) >= open_.size())
        open_.resize(static_cast<size_t>(fd) + 1);
      open_[static_cast<size_t>(fd)].clear();
      watch(fd);
    }
  }

  /// @returns false once nobody is there any more.
  bool serve(int fd) {
    char bytes[16384];
    auto n = ::recv(fd, bytes, sizeof(bytes), 0);
    if (n <= 0)
      return n < 0 && (errno == EAGAIN || errno == EINTR);
    auto& in = open_[static_cast<size_t>(fd)];
    in.append(bytes, static_cast<size_t>(n));
    while (auto x = next_question(in)) {
      auto out = desk_.answer(*x);
      // Answers are small: a socket that takes less has a dead end.
      if (::send(fd, out.data(), out.size(), MSG_NOSIGNAL)
          != static_cast<ssize_t>(out.size()))
        return false;
    }
    return true;
  }

  int listener_;
  vendor_desk& desk_;
  int poll_;
  std::vector<std::string> open_; // what has come in, by file descriptor
};

} // namespace

int main(int argc, char** argv) {
  try {
    uint16_t port = 0;
    auto listener = listen_anywhere(port);
    vendor_desk desk{"http://127.0.0.1:" + std::to_string(port),
                     argc > 1 ? std::atof(argv[1]) : 0};
    std::printf("{\"port\":%d}\n", port);
    std::fflush(stdout);
    front{listener, desk}.run();
  } catch (const std::exception& e) {
    std::fprintf(stderr, "bench_vendor: %s\n", e.what());
    return 1;
  }
}
