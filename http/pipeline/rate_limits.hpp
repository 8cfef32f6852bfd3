#pragma once

#include "http/front/response.hpp"
#include "http/pipeline/lru.hpp"

#include <array>
#include <cstdint>
#include <mutex>
#include <string>

namespace adcraft::http {

/// So many at once, and so many a minute for ever.
struct allowance {
  int64_t per_minute = 0;
  int64_t burst = 0;
};

/// Defaults for people who work in the browser: a page asks for a dozen
/// documents, and setting up a brand and a campaign means some fifty writes.
struct rate_options {
  allowance read{300, 300};
  allowance create{30, 60};
  /// Everything from one address: an office may share it.
  allowance address{1200, 1200};
  /// Bad tokens from one address.
  allowance failure{10, 10};
  /// Reports from one address of a vendor, for all calls of all people.
  allowance vendor{6000, 6000};
  /// Names that are remembered of each kind; older ones are forgotten.
  size_t most = 20'000;

  /// The same, `n` times as generous.
  rate_options times(int64_t n) const;
};

/// How much is left after a request.
struct rate {
  bool is_ok = true;
  int64_t limit = 0;
  int64_t remaining = 0;
  /// Seconds until everything is there again, and until one is.
  int64_t reset = 0;
  int64_t retry = 0;

  /// Writes the RateLimit-* headers.
  void dress(response& x) const;
};

/// What is counted; each by names of its own.
enum class bucket : uint8_t { read, create, address, failure, vendor };

/// Token buckets by name. Any thread.
class rate_limits {
public:
  explicit rate_limits(const rate_options& x);

  /// Takes one, if there is one.
  /// @param now microseconds.
  rate take(bucket from, const std::string& name, int64_t now);

  /// Says what `take` would say, and takes nothing.
  rate look(bucket from, const std::string& name, int64_t now);

  /// How many names are remembered.
  size_t size();

private:
  // One time per name says it all: when the bucket is full again.
  struct kind {
    explicit kind(const allowance& a, size_t most);
    rate look(int64_t full_at, int64_t now) const;

    int64_t burst;
    /// Microseconds for one more.
    int64_t each;
    std::mutex guard;
    lru<int64_t> full_at;
  };

  kind& kind_of(bucket x) {
    return kinds_[static_cast<size_t>(x)];
  }

  std::array<kind, 5> kinds_;
};

/// The 429 of somebody who has to wait.
response too_many(const rate& x, const std::string& detail);

} // namespace adcraft::http
