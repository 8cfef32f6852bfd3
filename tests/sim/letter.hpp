#pragma once

#include "tests/sim/faults.hpp"
#include "tests/sim/prediction.hpp"

namespace adcraft::sim {

/// A webhook on its way.
struct letter {
  std::string prediction;
  /// start, output or completed.
  std::string event;
  /// true, duplicate, forged, replayed or bitflip.
  std::string nature = "true";
  std::string url;
  std::string id;
  std::string body;
  /// "whsec_…" of whoever signs.
  std::string secret;
  /// How old the signature says it is, in seconds.
  int64_t age = 0;
  /// Not before this.
  instant due = 0;
  int tries = 0;
};

/// @returns what goes out because of an event; of which some may be lies.
/// @param told the prediction as it is at the event.
std::vector<letter> letters_for(const prediction& x, const std::string& event,
                                const json& told, const std::string& secret,
                                const mishaps& bad, instant now);

/// Standard Webhooks: @returns "v1,…".
std::string signature_of(const std::string& secret, const std::string& id,
                         const std::string& stamp, const std::string& body);

} // namespace adcraft::sim
