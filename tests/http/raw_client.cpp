#include "tests/http/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace adcraft::test {

namespace {

constexpr int patience = 10'000;
constexpr std::string_view line_of_length = "\r\nContent-Length: ";

} // namespace

raw_client::raw_client(uint16_t port, int buffer)
  : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  if (buffer > 0)
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof(buffer));
  int yes = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof(to));
}

raw_client::~raw_client() {
  if (socket_ >= 0)
    ::close(socket_);
}

bool raw_client::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    auto n = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0)
      return false;
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

bool raw_client::send_slowly(std::string_view bytes, size_t step) const {
  while (!bytes.empty()) {
    if (!send(bytes.substr(0, step)))
      return false;
    ::usleep(300); // lest the kernel joins them
    bytes.remove_prefix(std::min(step, bytes.size()));
  }
  return true;
}

void raw_client::stop_sending() const {
  ::shutdown(socket_, SHUT_WR);
}

void raw_client::abort() {
  linger now{1, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
  ::close(std::exchange(socket_, -1));
}

void raw_client::take_more() const {
  auto buffer = 4 << 20;
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof(buffer));
}

bool raw_client::more() {
  pollfd x{socket_, POLLIN, 0};
  char bytes[65'536];
  if (::poll(&x, 1, patience) <= 0) {
    rest_ += "<open>";
    return false;
  }
  auto n = ::recv(socket_, bytes, sizeof(bytes), 0);
  rest_.append(bytes, static_cast<size_t>(std::max<ssize_t>(n, 0)));
  return n > 0;
}

std::string raw_client::take(size_t size) {
  auto result = rest_.substr(0, size);
  rest_.erase(0, size);
  return result;
}

std::string raw_client::read_to(std::string_view what) {
  for (;;) {
    auto i = rest_.find(what);
    if (i != std::string::npos)
      return take(i + what.size());
    if (!more())
      return take(rest_.size());
  }
}

std::string raw_client::read_bytes(size_t size) {
  while (rest_.size() < size && more())
    continue;
  return take(size);
}

std::string raw_client::read_answer(bool has_body) {
  auto head = read_to("\r\n\r\n");
  auto i = head.find(line_of_length);
  if (!has_body || i == std::string::npos)
    return head;
  auto size
    = std::strtoull(head.c_str() + i + line_of_length.size(), nullptr, 10);
  return head + read_bytes(size);
}

std::string raw_client::read_all() {
  while (more())
    continue;
  return take(rest_.size());
}

int status_of(std::string_view answer) {
  constexpr std::string_view begin = "HTTP/1.1 ";
  if (answer.substr(0, begin.size()) != begin)
    return 0;
  return std::atoi(std::string{answer.substr(begin.size(), 3)}.c_str());
}

std::string body_of(const std::string& answer) {
  auto i = answer.find("\r\n\r\n");
  return i == std::string::npos ? "" : answer.substr(i + 4);
}

} // namespace adcraft::test
