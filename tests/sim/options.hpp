#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace adcraft::sim {

/// What the simulator is told at its start; README.md says more.
struct options {
  std::string folder = ".";
  int port = 0;
  size_t connections = 512;
  /// Simulated seconds in a second.
  double speed = 1;
  /// Seconds that a prediction takes, by model; "" for those without.
  std::map<std::string, double> latency{{"", 2}};
  /// Seconds that a vendor keeps what it made.
  double keeps = 3600;
  /// By which part prices differ from the card, at most.
  double drift = 0.1;
  uint64_t seed = 1;
  /// The only key that is taken; empty: any.
  std::string key;
  std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  /// URL of this server for webhooks and files; empty: of its socket.
  std::string url;
  /// Whether what is written is synced before it is answered.
  bool sync = false;
  /// Whether every image is the same small one.
  bool tiny = false;
};

/// Reads a command line. Ends the process if it asks for help or is wrong.
options read_options(int argc, char** argv);

} // namespace adcraft::sim
