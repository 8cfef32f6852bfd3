#pragma once

#include "http/front/body_budget.hpp"
#include "http/front/chunk_reader.hpp"
#include "http/front/head_parser.hpp"

#include <functional>
#include <memory>

namespace adcraft::http {

struct framing_rules {
  /// Of a request line and its headers, in bytes.
  size_t head_limit = 16 << 10;
  /// How long a body may be, asked once its head is known, before it is read.
  std::function<uint64_t(const request&)> body_limit;
  /// What bodies under way share; none: as much as they like.
  std::shared_ptr<body_budget> memory = nullptr;
};

/// Finds the requests in the bytes of one connection. Knows no socket and no
/// clock; one thread at a time.
class framer {
public:
  /// What the bytes so far amount to.
  enum class outcome : uint8_t {
    more,    ///< nothing yet
    proceed, ///< nothing yet, and the client waits for "100 Continue"
    whole,   ///< a request: `take` it
    refused, ///< `why` says so; there is no going on from here
  };

  enum class place : uint8_t { rest, head, body };

  /// @param rules must outlive it.
  explicit framer(const framing_rules& rules) : rules_(rules) {
    // nop
  }

  framer(const framer&) = delete;

  framer& operator=(const framer&) = delete;

  ~framer() {
    let_go();
  }

  void feed(std::string_view bytes) {
    buffer_.append(bytes);
  }

  /// Looks at what was fed. After `whole` the next request may be there, too.
  outcome next();

  /// The request that is whole, and room for the next.
  request take();

  refusal why() const noexcept {
    return head_.why;
  }

  /// What is known of the request under way.
  const request& asked() const noexcept {
    return head_.asked;
  }

  /// Bytes fed and not looked at.
  size_t waiting() const noexcept {
    return buffer_.size();
  }

  place at() const noexcept {
    return has_head_         ? place::body
           : buffer_.empty() ? place::rest
                             : place::head;
  }

private:
  outcome refuse(refusal why);

  outcome read_head();

  outcome begin_body();

  outcome read_body();

  outcome read_chunks();

  /// Counts what the body has grown to. @returns whether there was room.
  bool hold();

  void let_go() noexcept;

  /// @returns the size of the head with its empty line; 0 if it goes on; npos
  ///   if a line ends without CR.
  size_t find_head();

  /// Forgets the first `n` bytes, and their memory when none are left.
  void consume(size_t n);

  const framing_rules& rules_;
  std::string buffer_;
  size_t seen_ = 0; // no head ends before that
  bool has_head_ = false;
  request_head head_;
  uint64_t limit_ = 0;
  uint64_t held_ = 0; // of `rules_.memory`
  chunk_reader chunks_;
};

} // namespace adcraft::http
