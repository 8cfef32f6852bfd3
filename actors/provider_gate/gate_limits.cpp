#include "actors/provider_gate/gate_limits.hpp"

#include <algorithm>

namespace adcraft {

gate_limits::gate_limits(provider_gate_options options)
  : options_(std::move(options)), lot_(options_.seed),
    tokens_(options_.per_minute, options_.burst), offline_(options_.unsent),
    account_(options_.slots, options_.slow_down) {
  // nop
}

size_t gate_limits::most_running() const {
  return std::max<size_t>(options_.slots / nodes_, 1);
}

gate_limits::nanoseconds gate_limits::rest(time_point now) const {
  return std::max(
    {tokens_.rest(now), offline_.rest(now), account_.rests.rest(now)});
}

std::optional<gate_limits::nanoseconds>
gate_limits::rest_of(const std::string& model, time_point now) const {
  auto i = models_.find(model);
  if (i == models_.end())
    return nanoseconds{0};
  auto& x = i->second;
  if (x.requests.is_busy())
    return std::nullopt;
  return std::max(x.requests.rests.rest(now), x.submits.rest(now));
}

void gate_limits::passed(const std::string& call, const std::string& model,
                         time_point now) {
  auto& x = state_of(model);
  tokens_.take(now);
  x.submits.begin(call, now);
  on_way_[call] = model;
  ++x.requests.on_way;
  ++account_.on_way;
}

void gate_limits::left(const std::string& call) {
  auto i = on_way_.find(call);
  if (i == on_way_.end())
    return;
  state_of(i->second).submits.give_up(call);
  answered(call);
}

void gate_limits::share(uint64_t nodes, time_point now) {
  nodes_ = std::max<uint64_t>(nodes, 1);
  tokens_.share(nodes_, now);
  account_.at_once.set_most(most_running());
  for (auto& [name, x] : models_)
    x.requests.at_once.set_most(most_running());
}

void gate_limits::describe(gate_report& x, time_point now) const {
  using std::chrono::milliseconds;
  x.provider = options_.provider;
  x.slots = std::min(most_running(), account_.at_once.slots());
  x.most = most_running();
  x.nodes = nodes_;
  if (tokens_.is_limited())
    x.per_minute = options_.per_minute / static_cast<double>(nodes_);
  x.tokens = tokens_.is_limited()
               ? tokens_.tokens(now)
               : static_cast<double>(x.slots - std::min(x.slots, x.running));
  x.paused_for = std::chrono::ceil<milliseconds>(
    std::max(offline_.rest(now), account_.rests.rest(now)));
  for (auto& [name, m] : models_)
    x.models.push_back(described(name, m, now));
}

gate_model gate_limits::described(const std::string& name,
                                  const model_state& of, time_point now) {
  using std::chrono::milliseconds;
  auto submits = of.submits.tally(now);
  auto polls = of.polls.of(now);
  auto rest = std::chrono::ceil<milliseconds>(of.submits.rest(now));
  gate_model result;
  result.model = name;
  result.breaker = of.submits.state(now);
  result.calls = submits.calls + polls.calls;
  result.troubled = submits.troubled + polls.troubled;
  result.failures = of.submits.is_open() ? of.failures : 0;
  if (result.breaker == "open")
    result.tries_in = rest;
  else
    result.is_probing = rest.count() > 0;
  result.paused_for
    = std::chrono::ceil<milliseconds>(of.requests.rests.rest(now));
  return result;
}

gate_limits::model_state& gate_limits::state_of(const std::string& model) {
  return models_.try_emplace(model, most_running(), options_).first->second;
}

void gate_limits::answered(const std::string& call) {
  auto i = on_way_.find(call);
  if (i == on_way_.end())
    return;
  --state_of(i->second).requests.on_way;
  --account_.on_way;
  on_way_.erase(i);
}

} // namespace adcraft
