#pragma once

#include "actors/model/money.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace adcraft {

/// Every knob of the house. Type and default stand here; `declare` gives each
/// its name, its environment variable and its meaning. Later wins: default,
/// file (`--config`), environment, command line.
struct settings {
  /// Where everything is kept: database, media, records.
  std::string data = "data";
  /// `sqlite:PATH` or `postgresql://…`; empty is a file in `data`.
  std::string database_url;
  uint16_t port = 8000;
  std::string address = "127.0.0.1";
  /// Renders at the same time; 0 is one per core.
  unsigned render_slots = 0;
  /// What a campaign may spend, in micro-dollars. The studio costs nothing.
  micros campaign_cap = 0;

  /// The database that the settings mean.
  std::string database() const;

  /// `render_slots`, or the number of cores.
  unsigned slots() const;
};

/// Adds all options to a command line parser; `x` outlives it.
void declare(CLI::App& app, settings& x);

} // namespace adcraft
