#include "actors/model/webhook.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft {

namespace {

constexpr const char* states[] = {"waiting", "delivered", "given_up"};

} // namespace

bool is_webhook_event(const std::string& type) noexcept {
  return std::find(std::begin(webhook_events), std::end(webhook_events), type)
         != std::end(webhook_events);
}

const char* to_string(delivery_state x) noexcept {
  return states[static_cast<size_t>(x)];
}

delivery_state delivery_state_from(const std::string& text) noexcept {
  auto i = std::find(std::begin(states), std::end(states), text);
  return i == std::end(states)
           ? delivery_state::given_up
           : static_cast<delivery_state>(i - std::begin(states));
}

} // namespace adcraft
