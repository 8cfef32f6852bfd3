#pragma once

#include "tests/sim/catalog.hpp"
#include "tests/sim/chats.hpp"
#include "tests/sim/follow_up.hpp"
#include "tests/sim/media.hpp"
#include "tests/sim/options.hpp"
#include "tests/sim/sightings.hpp"
#include "tests/sim/uploads.hpp"

#include <atomic>

namespace adcraft::sim {

/// Everything there is, for the handlers of requests. Any thread.
struct world {
  /// @param base URL of this server.
  world(options with, const std::string& base);

  /// Ends all threads of its own.
  void close();

  /// How long `model` takes.
  instant latency_of(const std::string& model) const;

  /// Puts what was accepted on the bill, which may differ from the card.
  void bill(const model& m, const std::string& id,
            const std::string& correlation, const json& input, micros card,
            const mishaps& bad);

  /// A name that nobody else got, by this or an earlier run.
  std::string fresh(const std::string& prefix, size_t size);

  options with;
  speaker by;
  sim_clock clock;
  ledger book;
  predictions all;
  chats stored;
  uploads files;
  faults rules;
  sightings seen;
  studio makes;
  postman post;
  follow_up follow;
  std::atomic<uint64_t> names{0};
};

} // namespace adcraft::sim
