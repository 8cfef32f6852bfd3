#pragma once

#include "http/auth/jwks.hpp"

#include <memory>
#include <mutex>

namespace adcraft::http {

/// The issuer's keys, passed from whoever fetches them to whoever needs them.
/// Any thread.
class key_ring {
public:
  /// @param good_until microseconds since 1970.
  void put(key_set keys, int64_t good_until);

  /// @returns the keys; null if there are none that are fresh enough at `now`.
  std::shared_ptr<const key_set> at(int64_t now) const;

  /// Grows when a key that was there is there no more, so that whatever was
  /// signed with it is not believed any longer.
  uint64_t generation() const;

private:
  mutable std::mutex guard_;
  std::shared_ptr<const key_set> keys_;
  int64_t good_until_ = 0;
  uint64_t generation_ = 0;
};

using key_ring_ptr = std::shared_ptr<key_ring>;

} // namespace adcraft::http
