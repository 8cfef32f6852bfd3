#include "tests/sim/server.hpp"
#include "tests/sim/answer_writer.hpp"
#include "tests/sim/request_reader.hpp"
#include "tests/sim/sockets.hpp"

#include <cerrno>
#include <chrono>
#include <thread>

namespace adcraft::sim {

server::server(int port, size_t most, service serve)
  : most_(most), serve_(std::move(serve)) {
  listener_ = sockets::listen_at(port);
  port_ = sockets::port_of(listener_);
}

server::~server() {
  stop();
  std::unique_lock lock{mutex_};
  moved_.wait_for(lock, std::chrono::seconds{10},
                  [this] { return open_.empty(); });
  ::close(listener_);
}

void server::run() {
  for (;;) {
    auto fd = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (fd < 0 && (errno == EINTR || errno == ECONNABORTED))
      continue;
    if (fd < 0 || !enter(fd))
      return;
    std::thread{[this, fd] { talk(fd); }}.detach();
  }
}

void server::stop() {
  std::lock_guard lock{mutex_};
  ending_ = true;
  ::shutdown(listener_, SHUT_RDWR);
  for (auto fd : open_)
    ::shutdown(fd, SHUT_RDWR);
  moved_.notify_all();
}

bool server::enter(int fd) {
  std::unique_lock lock{mutex_};
  moved_.wait(lock, [this] { return ending_ || open_.size() < most_; });
  if (ending_) {
    ::close(fd);
    return false;
  }
  open_.insert(fd);
  return true;
}

void server::talk(int fd) {
  sockets::hurry(fd);
  {
    request_reader in{fd};
    while (auto x = in.next()) {
      auto result = serve_(*x);
      if (!write_answer(fd, result, in.keeps() && result.keep))
        break;
    }
  }
  std::lock_guard lock{mutex_};
  open_.erase(fd);
  ::close(fd);
  moved_.notify_all();
}

} // namespace adcraft::sim
