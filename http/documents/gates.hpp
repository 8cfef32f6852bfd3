#pragma once

#include "actors/interfaces.hpp"
#include "http/documents/json.hpp"

#include <optional>
#include <string>

/// How the gates of paid providers stand, for operators. Pure.
namespace adcraft::http {

/// What an account may cost within an hour, and what that limit counts.
struct hour_of_money {
  micros spent = 0;
  /// 0: without a limit.
  micros cap = 0;
};

/// @param report none if the gate did not answer.
/// @param now microseconds since 1970.
json gate_document(const std::string& provider,
                   const std::optional<gate_report>& report,
                   const hour_of_money& money, int64_t now);

} // namespace adcraft::http
