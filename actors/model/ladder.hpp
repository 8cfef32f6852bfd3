#pragma once

#include <cstdint>
#include <string>

namespace adcraft {

/// Which way a job is made. A way that does not work out gives way to the next
/// one its provider knows, so that one refused scene never kills an ad.
enum class rung : uint8_t {
  asked,    ///< the best model, with what was written
  softened, ///< the same model, with milder words of ours
  fallback, ///< the next best model
  studio,   ///< drawn or spoken on a machine of ours, at no price
  count_,
};

/// @relates rung
const char* to_string(rung x) noexcept;

/// @relates rung
rung rung_from(const std::string& text) noexcept;

} // namespace adcraft
