#include "tests/bench/front_load.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace adcraft::bench {

namespace {

constexpr std::string_view question
  = "GET /document HTTP/1.1\r\nHost: localhost\r\n\r\n";

int connect_to(uint16_t port) {
  auto result = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(result, reinterpret_cast<sockaddr*>(&to), sizeof(to)) != 0)
    return -1;
  int yes = 1;
  ::setsockopt(result, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
  return result;
}

bool ask(int socket) {
  return ::send(socket, question.data(), question.size(), MSG_NOSIGNAL)
         == static_cast<ssize_t>(question.size());
}

/// Bytes of one answer, which is the same every time.
size_t size_of_answer(int socket) {
  ask(socket);
  size_t result = 0;
  char bytes[65'536];
  for (pollfd x{socket, POLLIN, 0};
       ::poll(&x, 1, result == 0 ? 10'000 : 200) > 0;)
    result += static_cast<size_t>(::recv(socket, bytes, sizeof(bytes), 0));
  return result;
}

/// Asks again as soon as an answer is whole. @returns answers.
uint64_t load(uint16_t port, int connections, double seconds) {
  auto epoll = ::epoll_create1(EPOLL_CLOEXEC);
  std::vector<size_t> missing(4'096);
  auto size = size_of_answer(connect_to(port));
  for (auto i = 0; i < connections; ++i) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = connect_to(port);
    ::epoll_ctl(epoll, EPOLL_CTL_ADD, event.data.fd, &event);
    missing[static_cast<size_t>(event.data.fd)] = size;
    ask(event.data.fd);
  }
  uint64_t result = 0;
  std::vector<char> bytes(1 << 20);
  epoll_event events[64];
  auto clock = std::chrono::steady_clock::now;
  auto end = clock() + std::chrono::duration<double>(seconds);
  while (clock() < end) {
    auto n = ::epoll_wait(epoll, events, 64, 100);
    for (auto i = 0; i < n; ++i) {
      auto socket = events[i].data.fd;
      auto& left = missing[static_cast<size_t>(socket)];
      auto got = ::recv(socket, bytes.data(), bytes.size(), 0);
      if (got <= 0)
        return 0;
      left -= static_cast<size_t>(got);
      if (left == 0) {
        ++result;
        left = size;
        ask(socket);
      }
    }
  }
  return result;
}

double cpu_micros(int who) {
  rusage x{};
  ::getrusage(who, &x);
  auto micros = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) * 1e6 + static_cast<double>(t.tv_usec);
  };
  return micros(x.ru_utime) + micros(x.ru_stime);
}

} // namespace

double resident_bytes() {
  auto file = std::fopen("/proc/self/statm", "r");
  long pages = 0;
  long resident = 0;
  if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2)
    resident = 0;
  std::fclose(file);
  return static_cast<double>(resident * ::sysconf(_SC_PAGESIZE));
}

load_cost load_of(uint16_t port, int connections, double seconds) {
  int ends[2];
  if (::pipe(ends) != 0)
    return {};
  auto own = cpu_micros(RUSAGE_SELF);
  auto others = cpu_micros(RUSAGE_CHILDREN);
  auto child = ::fork();
  uint64_t count = 0;
  if (child == 0) {
    count = load(port, connections, seconds);
    std::_Exit(::write(ends[1], &count, sizeof(count)) < 0);
  }
  if (::read(ends[0], &count, sizeof(count)) != sizeof(count))
    count = 0;
  ::waitpid(child, nullptr, 0);
  ::close(ends[0]);
  ::close(ends[1]);
  auto answers = static_cast<double>(std::max<uint64_t>(count, 1));
  return {answers / seconds, (cpu_micros(RUSAGE_SELF) - own) / answers,
          (cpu_micros(RUSAGE_CHILDREN) - others) / answers};
}

stream_crowd::stream_crowd(uint16_t port, int count) {
  int ends[2];
  if (::pipe(ends) != 0)
    return;
  child_ = ::fork();
  if (child_ == 0) {
    // The parent's descriptors count against the child, too.
    ::close_range(3, static_cast<unsigned>(ends[1]) - 1, 0);
    constexpr std::string_view begin
      = "GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n";
    char byte = 0;
    for (auto i = 0; i < count; ++i) {
      auto socket = connect_to(port);
      if (socket < 0 || ::send(socket, begin.data(), begin.size(), 0) < 0
          || ::recv(socket, &byte, 1, 0) != 1)
        break;
    }
    byte = 1;
    [[maybe_unused]] auto n = ::write(ends[1], &byte, 1);
    ::pause();
  }
  char byte = 0;
  [[maybe_unused]] auto n = ::read(ends[0], &byte, 1);
  ::close(ends[0]);
  ::close(ends[1]);
}

stream_crowd::~stream_crowd() {
  ::kill(child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
}

bare_server::bare_server(std::string answer) : answer_(std::move(answer)) {
  listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(at);
  ::bind(listening_, reinterpret_cast<sockaddr*>(&at), size);
  ::listen(listening_, 1'024);
  ::getsockname(listening_, reinterpret_cast<sockaddr*>(&at), &size);
  port_ = ntohs(at.sin_port);
  for (auto i = 0; i < 2; ++i)
    threads_.emplace_back([this] { run(); });
}

bare_server::~bare_server() {
  done_ = true;
  for (auto& x : threads_)
    x.join();
  ::close(listening_);
}

void bare_server::run() {
  auto epoll = ::epoll_create1(EPOLL_CLOEXEC);
  auto watch = [epoll](int socket) {
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = socket;
    ::epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event);
  };
  watch(listening_);
  epoll_event events[64];
  char bytes[4'096];
  while (!done_) {
    auto n = ::epoll_wait(epoll, events, 64, 50);
    for (auto i = 0; i < n; ++i) {
      auto socket = events[i].data.fd;
      if (socket == listening_) {
        if (auto added = ::accept4(socket, nullptr, nullptr, SOCK_CLOEXEC);
            added >= 0)
          watch(added);
      } else if (auto got = ::recv(socket, bytes, sizeof(bytes), 0); got <= 0) {
        // A child of ours may hold it, too: closing alone would not end the
        // events of this number.
        ::epoll_ctl(epoll, EPOLL_CTL_DEL, socket, nullptr);
        ::close(socket);
      } else if (std::string_view{bytes, static_cast<size_t>(got)}.substr(
                   static_cast<size_t>(got - 4))
                 == "\r\n\r\n") {
        ::send(socket, answer_.data(), answer_.size(), MSG_NOSIGNAL);
      }
    }
  }
  ::close(epoll);
}

} // namespace adcraft::bench
