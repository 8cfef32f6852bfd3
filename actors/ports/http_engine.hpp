#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace adcraft {

struct http_header {
  std::string name;
  std::string value;
  bool operator==(const http_header&) const = default;
};

/// One exchange with another machine.
struct http_request {
  std::string method = "GET";
  /// "http://…" or "https://…", without a user or a password.
  std::string url;
  std::vector<http_header> headers;
  std::string body;
  /// The longest wait for a turn; after it nothing is sent. From then on
  /// `timeout` counts. Who waits for both has heard of everything.
  std::chrono::milliseconds turn_timeout{30'000};
  /// From this moment on nothing is sent any more, even if its turn has come:
  /// a process may have slept, and others may act in its place.
  std::chrono::steady_clock::time_point send_before
    = std::chrono::steady_clock::time_point::max();
  /// For name, connection and TLS together.
  std::chrono::milliseconds connect_timeout{10'000};
  /// For the whole exchange, redirects and all.
  std::chrono::milliseconds timeout{60'000};
  /// A body that comes slower than 1 KiB a second for so long is given up; 0:
  /// never. Waiting for an answer to begin does not count.
  std::chrono::milliseconds slow_timeout{20'000};
  /// The longest body that is taken.
  uint64_t most_bytes = uint64_t{8} << 20;
  /// What must not be sent twice: a connection of its own, HTTP/1.1, and
  /// nothing below us that sends again.
  bool fresh = false;
  /// For a URL that people or other machines gave us: https to a public
  /// address, looked at when the connection is made. Implies `fresh`.
  bool guard = false;
  /// GET and HEAD follow so many, each checked like the first; a redirect
  /// beyond them is the answer. Another origin gets no headers of ours.
  int most_redirects = 0;
  /// The body of a 2xx answer goes to this path and ".part", which the caller
  /// renames; empty: to memory.
  std::string file;
};

/// How an exchange ended.
enum class http_end : uint8_t {
  /// The whole answer is here, whatever its status says.
  answered,
  /// Surely nothing of the request left this machine; sending it again is safe.
  not_sent,
  /// It broke off after something may have left.
  unclear,
  /// Time was up after something may have left.
  timeout,
  /// It was answered with more than is taken; the status is known.
  too_large,
  /// It was answered, and the file could not be written; the status is known.
  no_room,
  /// A request that must not or cannot be made: the guard's word, or a broken
  /// URL or header. Nothing left.
  forbidden,
  /// Too much is under way already. Nothing left.
  busy,
  /// The engine closes; `sent` says whether something may have left.
  canceled,
};

struct http_answer {
  http_end end = http_end::not_sent;
  /// Whether any byte of the request may have left this machine.
  bool sent = false;
  /// 0: nobody answered.
  int status = 0;
  /// Names in lower case.
  std::vector<http_header> headers;
  std::string body;
  /// Where the body is if it is not in `body`; there only if `answered`.
  std::string file;
  uint64_t bytes = 0;
  /// Who answered in the end, after redirects.
  std::string url;
  /// What went wrong, in words; empty if `answered`.
  std::string trouble;
};

/// @returns the value of a header (name in lower case), or nothing.
/// @relates http_answer
inline std::string_view header_of(const http_answer& x, std::string_view name) {
  for (auto& h : x.headers)
    if (h.name == name)
      return h.value;
  return {};
}

using http_callback = std::function<void(http_answer)>;

/// Carries exchanges: one thread for all of them, in the order they came, no
/// proxies, no cookies, no .netrc.
///
/// Never throws; any thread. Adapter: `io/net/curl_engine.hpp`; what it
/// promises is tested by `tests/net/curl_engine.cpp`.
class http_engine {
public:
  virtual ~http_engine() = default;

  /// Calls `done` exactly once: on the engine's thread, where it must not
  /// block, or at once on the caller's if the engine is full or closed.
  virtual void send(http_request what, http_callback done) = 0;

  /// Answers everything under way with `canceled` and ends the thread, within
  /// a second. Whatever is sent later is `canceled`. Not from a callback.
  virtual void close() = 0;
};

using http_engine_ptr = std::shared_ptr<http_engine>;

} // namespace adcraft
