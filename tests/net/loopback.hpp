#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace adcraft::test {

/// A server on this machine that does what a test says: one thread per
/// connection, each request read whole before it is served.
class loopback {
public:
  /// Answers a request on a socket. @returns whether the connection goes on.
  using service = std::function<bool(int fd, const std::string& request)>;

  explicit loopback(service serve) : serve_(std::move(serve)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(at);
    auto name = reinterpret_cast<sockaddr*>(&at);
    ::bind(listener_, name, size);
    ::listen(listener_, 512);
    ::getsockname(listener_, name, &size);
    port = ntohs(at.sin_port);
    accepting_ = std::thread{[this] { accept_all(); }};
  }

  ~loopback() {
    release();
    {
      std::lock_guard lock{mutex_};
      ending_ = true;
      for (auto fd : open_)
        ::shutdown(fd, SHUT_RDWR);
    }
    ::shutdown(listener_, SHUT_RDWR);
    accepting_.join();
    ::close(listener_);
    for (auto& t : threads_)
      t.join();
  }

  loopback(const loopback&) = delete;
  loopback& operator=(const loopback&) = delete;

  std::string url(const std::string& path = "/") const {
    return "http://127.0.0.1:" + std::to_string(port) + path;
  }

  /// Every request that was read whole, in the order of their ends.
  std::vector<std::string> requests() const {
    std::lock_guard lock{mutex_};
    return requests_;
  }

  size_t count(const std::string& beginning) const {
    size_t result = 0;
    for (auto& x : requests())
      result += x.rfind(beginning, 0) == 0 ? 1 : 0;
    return result;
  }

  size_t connections() const {
    std::lock_guard lock{mutex_};
    return threads_.size();
  }

  /// Waits until so many requests were read. @returns whether they were.
  bool await(size_t n) const {
    std::unique_lock lock{mutex_};
    return moved_.wait_for(lock, std::chrono::seconds{20},
                           [&] { return requests_.size() >= n; });
  }

  /// For a service: waits until the test says so.
  void hold() const {
    std::unique_lock lock{mutex_};
    moved_.wait(lock, [&] { return released_; });
  }

  void release() {
    std::lock_guard lock{mutex_};
    released_ = true;
    moved_.notify_all();
  }

  int port = 0;

private:
  void accept_all() {
    for (;;) {
      auto fd = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      std::lock_guard lock{mutex_};
      if (fd < 0 || ending_) {
        if (fd >= 0)
          ::close(fd);
        return;
      }
      open_.push_back(fd);
      threads_.emplace_back([this, fd] { talk(fd); });
    }
  }

  void talk(int fd) {
    std::string buffer;
    for (;;) {
      auto request = read_one(fd, buffer);
      if (request.empty())
        break;
      {
        std::lock_guard lock{mutex_};
        requests_.push_back(request);
        moved_.notify_all();
      }
      if (!serve_(fd, request))
        break;
    }
    std::lock_guard lock{mutex_};
    open_.remove(fd);
    ::close(fd);
  }

  static size_t length_of(const std::string& head) {
    auto at = head.find("Content-Length: ");
    return at == head.npos ? 0 : std::stoul(head.substr(at + 16));
  }

  /// @returns head and body, or nothing if the peer is gone.
  static std::string read_one(int fd, std::string& buffer) {
    for (;;) {
      auto end = buffer.find("\r\n\r\n");
      if (end != buffer.npos) {
        auto size = end + 4 + length_of(buffer.substr(0, end + 4));
        if (buffer.size() >= size) {
          auto result = buffer.substr(0, size);
          buffer.erase(0, size);
          return result;
        }
      }
      char chunk[16384];
      auto n = ::recv(fd, chunk, sizeof(chunk), 0);
      if (n <= 0)
        return {};
      buffer.append(chunk, static_cast<size_t>(n));
    }
  }

  service serve_;
  int listener_ = -1;
  mutable std::mutex mutex_;
  mutable std::condition_variable moved_;
  std::list<int> open_;
  std::list<std::thread> threads_;
  std::vector<std::string> requests_;
  bool ending_ = false;
  bool released_ = false;
  std::thread accepting_;
};

/// Writes all of `text`. @returns true, so that a service may return it.
inline bool say(int fd, const std::string& text) {
  size_t done = 0;
  while (done < text.size()) {
    auto n = ::send(fd, text.data() + done, text.size() - done, MSG_NOSIGNAL);
    if (n <= 0)
      return true;
    done += static_cast<size_t>(n);
  }
  return true;
}

/// A whole answer.
inline std::string http_text(int status, const std::string& body,
                             const std::string& headers = {}) {
  return "HTTP/1.1 " + std::to_string(status) + " Text\r\nContent-Length: "
         + std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body;
}

/// Waits until the peer is gone.
inline bool wait_for_end(int fd) {
  char byte;
  while (::recv(fd, &byte, 1, 0) > 0) {
    // nop: what it sends is nothing to us
  }
  return false;
}

/// Breaks a connection off with a reset.
inline bool reset(int fd) {
  linger now{1, 0};
  ::setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
  return false;
}

} // namespace adcraft::test
