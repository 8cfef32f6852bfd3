#include "http/auth/authenticator.hpp"
#include "http/auth/encoding.hpp"
#include "http/front/text.hpp"
#include "http/pipeline/lru.hpp"

#include <mutex>

namespace adcraft::http {

namespace {

constexpr int64_t second = 1'000'000;

/// What was found out of a token.
struct remembered {
  verdict what;
  uint64_t generation = 0;
};

/// @returns the token behind "Bearer "; empty for anything else.
std::string_view bearer_of(std::string_view x) {
  constexpr std::string_view scheme = "Bearer ";
  if (!same_text(x.substr(0, scheme.size()), scheme))
    return {};
  x.remove_prefix(scheme.size());
  while (x.starts_with(' '))
    x.remove_prefix(1);
  return x;
}

class jwt : public authenticator {
public:
  jwt(const jwt_options& x, key_ring_ptr ring, key_room_actor room,
      clock_ptr clock)
    : x_(x), ring_(std::move(ring)), room_(std::move(room)),
      clock_(std::move(clock)), good_(x.most) {
    // nop
  }

  std::optional<verdict> known(const request& asked) override {
    auto given = asked.header("Authorization");
    if (given == nullptr)
      return verdict{verdict::missing, {}, 0, "Send a bearer token."};
    auto text = bearer_of(*given);
    if (text.empty())
      return verdict{verdict::refused, {}, 0, "Send a bearer token."};
    return recall(sha256(text));
  }

  task<verdict> identify(clerk_actor::pointer self,
                         const request& asked) override {
    auto text = bearer_of(*asked.header("Authorization"));
    // Read before the keys: what they say may change while this looks.
    auto generation = ring_->generation();
    auto x = read_token(text);
    if (!x)
      co_return verdict{verdict::refused, {}, 0, render(x.error())};
    auto result = look_at(*x);
    if (result.what == verdict::unknown_key && room_) {
      auto question
        = ask_within<bool>(self, x_.wait, room_, atom::key_v, x->kid);
      co_await question;
      generation = ring_->generation();
      result = look_at(*x);
    }
    if (result.what == verdict::unknown_key)
      result = nobody_knows(std::move(result));
    if (result.what == verdict::good)
      remember(sha256(text), {result, generation});
    co_return result;
  }

private:
  verdict look_at(const token& x) const {
    static const key_set none;
    auto keys = ring_->at(clock_->now());
    return judge(x, keys ? *keys : none, x_.rules, clock_->now() / second);
  }

  /// Without fresh keys nobody can say that a key is wrong.
  verdict nobody_knows(verdict x) const {
    auto can_tell = !room_ || ring_->at(clock_->now());
    x.what = can_tell ? verdict::refused : verdict::unavailable;
    if (!can_tell)
      x.why = "Sign-in is not available right now. Try again in a moment.";
    return x;
  }

  std::optional<verdict> recall(const std::string& name) {
    auto generation = ring_->generation();
    std::lock_guard lock{guard_};
    auto found = good_.find(name);
    if (found == nullptr)
      return std::nullopt;
    if (found->generation == generation
        && clock_->now() < found->what.until * second)
      return found->what;
    good_.erase(name);
    return std::nullopt;
  }

  void remember(const std::string& name, remembered x) {
    std::lock_guard lock{guard_};
    if (good_.find(name) == nullptr)
      good_.add(name, std::move(x));
  }

  jwt_options x_;
  key_ring_ptr ring_;
  key_room_actor room_;
  clock_ptr clock_;
  std::mutex guard_;
  // By hash, so that no token lies about in memory.
  lru<remembered> good_;
};

} // namespace

authenticator_ptr jwt_authenticator(const jwt_options& x, key_ring_ptr ring,
                                    key_room_actor room, clock_ptr clock) {
  return std::make_shared<jwt>(x, std::move(ring), std::move(room),
                               std::move(clock));
}

} // namespace adcraft::http
