#pragma once

#include "tests/dst/process.hpp"

#include <caf/actor_system.hpp>
#include <caf/actor_system_config.hpp>

namespace adcraft::dst {

/// The rooms of a process; used by its own sources alone.
struct process::inside {
  inside();

  void open(world& in, process& of);

  /// Ends every room by force.
  void close();

  void hear_report(const std::string& call, const std::string& delivery,
                   const std::string& body);
  void hear_wish(const std::string& campaign, wish::any what);

  void leave();

  /// A planted mistake: a timer that another has overtaken strikes in its name.
  void strike_overtaken(std::map<caf::actor_id, uint64_t>& newest,
                        caf::actor_clock::time_point now);

  caf::scheduler::test_coordinator& scheduler();

  struct config : caf::actor_system_config {
    config();
  };

  config with;
  caf::actor_system system;
  std::vector<caf::actor> rooms; // in the order of opening
  campaign_service_actor service;
  webhook_inbox_actor inbox;
  node_actor node;

private:
  template <class Room>
  Room keep(Room x) {
    rooms.push_back(caf::actor_cast<caf::actor>(x));
    return x;
  }
};

} // namespace adcraft::dst
