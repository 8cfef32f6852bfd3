#pragma once

#include <chrono>

namespace adcraft {

/// How long a pause is that nobody has named the length of: any time between
/// `least` and `first`, doubled with each round up to `most`.
struct respite_rule {
  std::chrono::nanoseconds least = std::chrono::milliseconds{50};
  std::chrono::nanoseconds first = std::chrono::milliseconds{500};
  std::chrono::nanoseconds most = std::chrono::seconds{30};
};

/// A time in which nothing is sent. Pure; times and dice are the caller's.
class respite {
public:
  using time_point = std::chrono::steady_clock::time_point;

  explicit respite(const respite_rule& rule = {}) : rule_(rule) {
    // nop
  }

  /// How long it lasts; 0: there is none.
  std::chrono::nanoseconds rest(time_point now) const;

  /// Lasts until then, unless it does for longer anyway.
  void extend(time_point until);

  /// Something went wrong: a pause as long as `dice`, 0 to 1, says. What goes
  /// wrong during a pause was sent before it, and belongs to its round.
  void stumble(time_point now, double dice);

  /// Something went well: the next round is the first again.
  void recover() {
    rounds_ = 0;
  }

private:
  respite_rule rule_;
  int rounds_ = 0;
  time_point until_ = time_point::min();
};

} // namespace adcraft
