#pragma once

#include "http/async/errand.hpp"
#include "http/auth/authenticator.hpp"
#include "http/pipeline/call.hpp"
#include "http/pipeline/way_out.hpp"

#include <atomic>
#include <memory>
#include <optional>

namespace adcraft::http {

/// What all requests pass through.
struct passage_parts {
  std::shared_ptr<const front_rooms> rooms;
  authenticator_ptr auth;
  std::shared_ptr<rate_limits> limits;
  std::shared_ptr<const gate> out;
  /// Set while the house closes. May be null.
  std::shared_ptr<const std::atomic<bool>> closing;
  size_t proxies = 0;
};

/// The errand of one request: who asks, whether they may and how often, then
/// the handler, then the answer.
class passage : public errand {
public:
  /// @param number of the route in the metrics.
  passage(std::shared_ptr<const passage_parts> parts, const api_route& to,
          size_t number, exchange x);

  task<caf::unit_t> run(clerk_actor::pointer self) override;
  void too_late() override;
  void fell(const char* what) override;

private:
  std::optional<response> at_the_door();
  std::optional<response> inside();
  bool is_once() const;
  response response_of(answer x);

  std::shared_ptr<const passage_parts> parts_;
  const api_route to_;
  std::string address_;
  std::shared_ptr<way_out> out_;
  call call_;
  /// Nothing: the credentials need a closer look.
  std::optional<verdict> verdict_;
};

} // namespace adcraft::http
