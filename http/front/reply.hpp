#pragma once

#include "http/front/response.hpp"

#include <functional>
#include <memory>
#include <string_view>

namespace adcraft::http {

/// The answer to one request, not given yet. Any thread may give it, once;
/// never blocks. Dropped without an answer, it closes the connection; dropped
/// as an open stream, it closes the stream. It may outlive its door.
class reply {
public:
  virtual ~reply() = default;

  /// Answers. Later calls are ignored. To HEAD it sends no body.
  virtual void send(const response& x) = 0;

  /// Answers with a stretch of a file, sent by the kernel as the reader reads.
  /// A file that is gone becomes a 404, one that is too short a 500.
  virtual void send(const response& x, const file_body& file) = 0;

  /// Answers with a stream: `x` without body, then what `push` is given.
  /// @param most bytes that may wait for a slow reader; more end the stream.
  /// @param on_close runs once, on a thread of the door's, when the stream is
  ///   over for whatever reason; never inside `push`. The door's destructor
  ///   runs it at the latest; where there is no door any more, `open` does.
  virtual void open(const response& x, size_t most,
                    std::function<void()> on_close)
    = 0;

  /// @returns false if the stream is over.
  virtual bool push(std::string_view bytes) = 0;

  /// Ends a stream once all that was pushed is sent.
  virtual void close() = 0;

  /// Whether the other end has gone or was answered in full. One that only
  /// stopped sending still waits for its answer, and has not gone.
  virtual bool is_over() const noexcept = 0;
};

using reply_ptr = std::shared_ptr<reply>;

} // namespace adcraft::http
