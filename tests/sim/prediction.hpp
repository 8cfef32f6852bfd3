#pragma once

#include "tests/sim/clock.hpp"
#include "tests/sim/wire.hpp"

namespace adcraft::sim {

/// A prediction as it was planned when it was accepted. What it is at a moment
/// follows from that and the clock, so that 70 000 of them cost no timers.
struct prediction {
  std::string id;
  std::string model;
  std::string version;
  std::string correlation;
  json input;
  std::string webhook;
  /// Of start, output, logs, completed; empty: all.
  std::vector<std::string> events;
  instant created = 0;
  instant started = 0;
  /// Its files are there, though it does not say that it has succeeded.
  instant ready = 0;
  instant completed = 0;
  /// When the vendor stops it; 0: never.
  instant deadline = 0;
  /// When it may first be listed.
  instant listed = 0;
  /// When somebody asked to cancel it; 0: nobody.
  instant canceled = 0;
  /// How it ends, if nothing ends it before.
  std::string fate = "succeeded";
  std::string error;
  /// What it says it is doing until it ends.
  std::string doing = "processing";
  bool outruns_cancel = false;
  /// What it cost comes back if it failed.
  bool refunds = true;
  bool operator==(const prediction&) const = default;
};

json json_of(const prediction& x);
prediction prediction_of(const json& x);

/// How and when a prediction ends, as far as is known now.
struct ending {
  std::string status;
  instant at = 0;
};

ending ending_of(const prediction& x);

/// What the vendor says about `x`.
struct speaker {
  /// URL of this server.
  std::string base;
  /// How long input, output and logs are kept.
  instant keeps = 3600 * second;
};

std::string status_at(const prediction& x, instant now);
bool is_removed(const prediction& x, const speaker& by, instant now);
json view(const prediction& x, const speaker& by, instant now);

/// @returns how files of `x` end, such as "mp4".
std::string suffix_of(const std::string& model, const json& input);

/// @returns the URIs of what `x` made, as its model gives them.
json output_of(const prediction& x, const std::string& base);

} // namespace adcraft::sim
