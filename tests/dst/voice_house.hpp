#pragma once

#include "tests/dst/atelier.hpp"

namespace adcraft::dst {

/// One voice that was spoken, and is billed.
struct spoken_line {
  /// The call's id, as the request named it.
  std::string call;
  micros bill = 0;
  int sender = 0;
  /// Billed all the same.
  bool is_silent = false;
};

/// A vendor who speaks: the voice comes with the answer, and is never heard
/// again.
class voice_house {
public:
  explicit voice_house(world& in);

  http_answer speak(const http_request& x, int sender);

  const std::vector<spoken_line>& book() const {
    return book_;
  }

  static constexpr const char* base = "https://api.voice.test/v1";

private:
  world& in_;
  dice by_;
  std::vector<spoken_line> book_;
};

} // namespace adcraft::dst
