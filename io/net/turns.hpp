#pragma once

#include "actors/ports/http_engine.hpp"

#include <deque>
#include <mutex>
#include <vector>

namespace adcraft::net {

/// Requests that wait for their turn, in the order they came. Any thread.
class turns {
public:
  using time_point = std::chrono::steady_clock::time_point;

  struct entry {
    http_request what;
    http_callback done;
    time_point until;
  };

  explicit turns(size_t most) : most_(most) {
    // nop
  }

  /// How a request was received.
  enum class reception : uint8_t { queued, full, closed };

  /// Leaves `x` alone unless it is `queued`.
  reception add(entry& x);

  /// Takes out at most `most` whose turn it is.
  std::vector<entry> next(size_t most);

  /// Takes out those that have waited too long.
  std::vector<entry> expired(time_point now);

  /// From now on nothing comes in. @returns all that waited.
  std::vector<entry> close();

  bool is_closed() const;
  bool is_empty() const;

private:
  mutable std::mutex mutex_;
  std::deque<entry> waiting_;
  size_t most_;
  bool closed_ = false;
};

} // namespace adcraft::net
