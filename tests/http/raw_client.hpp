#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace adcraft::test {

/// A client that speaks bytes over loopback. No wait is longer than ten
/// seconds; what was awaited is then missing in the result.
class raw_client {
public:
  /// @param buffer bytes the kernel may keep for it unread; 0: as usual.
  explicit raw_client(uint16_t port, int buffer = 0);

  raw_client(raw_client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), rest_(std::move(other.rest_)) {
    // nop
  }

  ~raw_client();

  /// @returns whether all of it went out.
  bool send(std::string_view bytes) const;

  /// Sends in pieces of `step` bytes, each in a segment of its own.
  bool send_slowly(std::string_view bytes, size_t step = 1) const;

  /// The other end reads to the end, and may still answer.
  void stop_sending() const;

  /// Leaves with a reset.
  void abort();

  /// Lets the kernel keep a lot from now on.
  void take_more() const;

  /// Reads up to and with `what`.
  std::string read_to(std::string_view what);

  std::string read_bytes(size_t size);

  /// One answer: its head, and as much body as it says.
  std::string read_answer(bool has_body = true);

  /// Reads until the other end closes. @returns "<open>" behind it if it does
  /// not.
  std::string read_all();

  /// Whether the other end has closed and left nothing to read.
  bool is_closed() {
    return read_all().empty();
  }

  /// Sends, reads one answer.
  std::string ask(std::string_view bytes) {
    return send(bytes) ? read_answer() : "not sent";
  }

private:
  /// @returns false at the end.
  bool more();

  std::string take(size_t size);

  int socket_;
  std::string rest_;
};

/// Status of an answer; 0 if it is none.
int status_of(std::string_view answer);

std::string body_of(const std::string& answer);

} // namespace adcraft::test
