#pragma once

#include "actors/interfaces.hpp"

#include <caf/test/unit_test.hpp>

// CAF 0.17.6: dsl.hpp says FAIL where it means CAF_FAIL, and keeps `inject`.
#define FAIL CAF_FAIL
#include <caf/test/dsl.hpp>
#undef inject
#undef FAIL

namespace fixture {

struct config : caf::actor_system_config {
  config() {
    set("logger.verbosity", caf::atom("quiet"));
  }
};

/// An actor system whose scheduler and clock move only when told to.
using house = test_coordinator_fixture<config>;

} // namespace fixture
