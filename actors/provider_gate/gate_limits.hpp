#pragma once

#include "actors/messages.hpp"
#include "actors/model/breaker.hpp"
#include "actors/model/pace.hpp"
#include "actors/model/respite.hpp"
#include "actors/model/token_bucket.hpp"

#include <map>
#include <optional>
#include <random>

namespace adcraft {

/// What a vendor allows an account; all nodes share it.
struct provider_gate_options {
  /// Calls that run at the same time.
  size_t slots = 4;
  std::string provider = {};
  /// Requests that can cost money; 0: as many as there are slots for.
  double per_minute = 0;
  /// Those at once after a quiet time.
  double burst = 1;
  /// When a model is taken for broken.
  breaker_rule trouble = {};
  /// Pauses if the vendor wants fewer requests but does not say when.
  respite_rule slow_down{std::chrono::milliseconds{50},
                         std::chrono::milliseconds{500},
                         std::chrono::seconds{8}};
  /// Pauses if nothing leaves this machine.
  respite_rule unsent = {};
  /// The longest pause a vendor may ask for.
  std::chrono::milliseconds longest_pause = std::chrono::minutes{10};
  /// Of all that is drawn by lot; another one on every node.
  uint64_t seed = 1;
};

/// Whether a call may pass a PROVIDER GATE, from what was heard of the vendor.
/// Knows nothing of who waits. Pure; times are the caller's.
class gate_limits {
public:
  using time_point = std::chrono::steady_clock::time_point;
  using nanoseconds = std::chrono::nanoseconds;

  explicit gate_limits(provider_gate_options options = {});

  /// This node's share of the slots, at least 1.
  size_t most_running() const;

  /// Whether so many requests are on their way to the vendor, unanswered, that
  /// another has to wait for one of them.
  bool is_busy() const {
    return account_.is_busy();
  }

  /// How long no call may pass, whatever its model; 0: now.
  nanoseconds rest(time_point now) const;

  /// How long no call of a model may pass; none: until one of it is answered.
  std::optional<nanoseconds> rest_of(const std::string& model,
                                     time_point now) const;

  /// Whether a call of a model may pass, if any may.
  bool may_pass(const std::string& model, time_point now) const {
    return rest_of(model, now) == nanoseconds{0};
  }

  /// A call was let through.
  void passed(const std::string& call, const std::string& model,
              time_point now);

  /// A call will not be heard of any more.
  void left(const std::string& call);

  /// A vendor's answer said something about the vendor.
  void hear(const gate_news& x, time_point now);

  /// So many nodes share what is allowed; 0 is 1.
  void share(uint64_t nodes, time_point now);

  /// Fills in all but who runs and who waits.
  void describe(gate_report& x, time_point now) const;

private:
  /// What the vendor asks of all requests, or of those for a model.
  struct flow {
    pace at_once;
    respite rests;
    size_t on_way = 0;

    flow(size_t most, const respite_rule& rule) : at_once(most), rests(rule) {
      // nop
    }

    bool is_busy() const {
      return on_way >= at_once.slots();
    }
  };

  struct model_state {
    flow requests;
    breaker submits;
    call_tally polls;
    size_t failures = 0; // since the breaker began to open

    model_state(size_t most, const provider_gate_options& x)
      : requests(most, x.slow_down), submits(x.trouble),
        polls(x.trouble.window) {
      // nop
    }
  };

  model_state& state_of(const std::string& model);

  static gate_model described(const std::string& name, const model_state& of,
                              time_point now);

  /// A request is on its way no longer.
  void answered(const std::string& call);

  void hear_fine(const gate_news& x, model_state& of, time_point now);
  void hear_slow_down(const gate_news& x, model_state& of, time_point now);
  void hear_troubled(const gate_news& x, model_state& of, time_point now);

  /// From 0 up to but not 1.
  double dice();

  provider_gate_options options_;
  uint64_t nodes_ = 1;
  std::mt19937_64 lot_;
  token_bucket tokens_;
  respite offline_;
  flow account_;
  std::map<std::string, model_state> models_;
  std::map<std::string, std::string> on_way_; // calls to their models
};

} // namespace adcraft
