#pragma once

#include "http/async/clerk.hpp"
#include "http/async/task.hpp"

#include <caf/fwd.hpp>
#include <caf/unit.hpp>

#include <memory>

namespace adcraft::http {

/// What one clerk carries out. Everything here runs on the clerk, one thing
/// after the other.
class errand {
public:
  virtual ~errand() = default;

  /// Goes through the house and answers.
  virtual task<caf::unit_t> run(clerk_actor::pointer self) = 0;

  /// Five seconds are over; `run` will not go on. Answers if it has not.
  virtual void too_late() = 0;

  /// `run` threw. Answers if it has not.
  virtual void fell(const char* what) = 0;
};

/// Spawns the clerk of an errand and lets it begin; both end together. Any
/// thread.
void send_clerk(caf::actor_system& sys, std::unique_ptr<errand> what);

} // namespace adcraft::http
