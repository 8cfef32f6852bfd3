#include "http/pipeline/once.hpp"

#include "http/pipeline/problem.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

bool is_key(const std::string& x) {
  return !x.empty() && x.size() <= 255
         && std::all_of(x.begin(), x.end(),
                        [](char c) { return c > ' ' && c <= '~'; });
}

transition committing(std::vector<change> xs) {
  transition result;
  result.changes = std::move(xs);
  return result;
}

response under_way() {
  auto result = problem(409, "in-flight",
                        "A request with this Idempotency-Key is still under "
                        "way: ask again in a moment.");
  result.headers.emplace_back("Retry-After", "1");
  return result;
}

response refusal(key_state x) {
  switch (x) {
    case key_state::other_request:
      return problem(422, "idempotency-key-reused",
                     "This Idempotency-Key belongs to another request: take a "
                     "new one for each.");
    case key_state::lost_answer:
      return problem(409, "already-done",
                     "This request had its effect, but its answer was lost: "
                     "read what it was about instead of sending it again.");
    default:
      return under_way();
  }
}

/// Whether trying again may come to something else.
bool is_retryable(int status) {
  return status == 0 || status == 408 || status == 425 || status == 429
         || status >= 500;
}

} // namespace

task<std::optional<response>> begin_once(call& c) {
  auto name = c.asked.header("Idempotency-Key");
  if (name == nullptr)
    co_return std::nullopt;
  if (!is_key(*name))
    co_return problem(400, "invalid-idempotency-key",
                      "Idempotency-Key: give 1 to 255 printable characters "
                      "without blanks.");
  wish_key key{c.who.user, *name};
  claim_key mine{key.user, key.key, fingerprint_of(c.asked)};
  auto first = ask<commit_receipt>(c.self, c.rooms->store, atom::commit_v,
                                   committing({mine}));
  auto claimed = co_await first;
  if (!claimed && claimed.error() == ec::conflict) {
    auto look = ask<key_lookup>(c.self, c.rooms->library, atom::key_v, key.user,
                                key.key);
    auto found = co_await look;
    if (!found)
      co_return problem_of(found.error());
    if (!found->key)
      co_return under_way();
    auto state = state_of(*found->key, mine.body_hash, c.rooms->clock->now());
    if (state == key_state::answered)
      co_return replayed(*found->key);
    if (state != key_state::abandoned)
      co_return refusal(state);
    auto again
      = ask<commit_receipt>(c.self, c.rooms->store, atom::commit_v,
                            committing({drop_key{key.user, key.key}, mine}));
    claimed = co_await again;
    if (!claimed && claimed.error() == ec::conflict)
      co_return under_way();
  }
  if (!claimed)
    co_return problem_of(claimed.error());
  c.key = std::move(key);
  co_return std::nullopt;
}

task<caf::unit_t> end_once(call& c, const response& x) {
  change last = drop_key{c.key.user, c.key.key};
  if (!is_retryable(x.status))
    last = answer_key{c.key.user, c.key.key, x.status, packed(x)};
  auto commit = ask<commit_receipt>(c.self, c.rooms->store, atom::commit_v,
                                    committing({std::move(last)}));
  // If that fails the key stays claimed, and whoever asks again is told.
  co_await commit;
  co_return caf::unit;
}

} // namespace adcraft::http
