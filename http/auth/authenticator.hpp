#pragma once

#include "actors/ports/clock.hpp"
#include "http/async/ask.hpp"
#include "http/async/task.hpp"
#include "http/auth/key_room.hpp"
#include "http/auth/verdict.hpp"
#include "http/front/request.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adcraft::http {

/// Says who asks. Any thread; never blocks.
class authenticator {
public:
  virtual ~authenticator() = default;

  /// What is known of a request's credentials without looking closer.
  virtual std::optional<verdict> known(const request& asked) = 0;

  /// Looks closer; may wait for the issuer's keys.
  virtual task<verdict> identify(clerk_actor::pointer self,
                                 const request& asked)
    = 0;
};

using authenticator_ptr = std::shared_ptr<authenticator>;

struct local_options {
  /// Pages of these origins may write, besides our own.
  std::vector<std::string> origins;
  /// Names of this house besides "localhost", addresses and names without dot.
  std::vector<std::string> hosts;
};

/// Nobody is asked who they are: everybody is the operator "local". So that no
/// page of elsewhere makes a browser speak for its user, requests must name us
/// by a name of ours, and what writes must come from a page of ours.
authenticator_ptr local_authenticator(const local_options& x);

/// Somebody who may read one path, such as what Prometheus asks for, without
/// being a person.
struct reader_options {
  std::string path;
  /// What they bring as a bearer token; not empty.
  std::string token;
  /// Whether nobody else may, though `rest` lets them.
  bool alone = false;
};

/// Knows that reader as an operator on their path; else asks `rest`.
authenticator_ptr reader_authenticator(const reader_options& x,
                                       authenticator_ptr rest);

struct jwt_options {
  token_rules rules;
  /// Verified tokens that are remembered until they end.
  size_t most = 10'000;
  /// How long a request waits for a key that nobody knows yet.
  std::chrono::milliseconds wait{3000};
};

/// Bearer tokens: JWTs signed by a key of `ring`, or with the shared secret.
/// @param room where keys that are not on the ring are asked for; may be null.
authenticator_ptr jwt_authenticator(const jwt_options& x, key_ring_ptr ring,
                                    key_room_actor room, clock_ptr clock);

} // namespace adcraft::http
