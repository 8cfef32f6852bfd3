#include "http/auth/key_ring.hpp"

#include <openssl/evp.h>

#include <algorithm>

namespace adcraft::http {

namespace {

/// Whether every key of `before` is among `now` and the same.
bool are_kept(const key_set& before, const key_set& now) {
  return std::all_of(before.begin(), before.end(), [&](auto& x) {
    auto i = now.find(x.first);
    return i != now.end()
           && EVP_PKEY_eq(i->second.key.get(), x.second.key.get()) == 1;
  });
}

} // namespace

void key_ring::put(key_set keys, int64_t good_until) {
  auto next = std::make_shared<const key_set>(std::move(keys));
  std::lock_guard lock{guard_};
  if (keys_ && !are_kept(*keys_, *next))
    ++generation_;
  keys_ = std::move(next);
  good_until_ = good_until;
}

std::shared_ptr<const key_set> key_ring::at(int64_t now) const {
  std::lock_guard lock{guard_};
  return now < good_until_ ? keys_ : nullptr;
}

uint64_t key_ring::generation() const {
  std::lock_guard lock{guard_};
  return generation_;
}

} // namespace adcraft::http
