#pragma once

#include "actors/interfaces.hpp"

namespace adcraft {

/// What the BRAND SERVICE remembers between messages.
struct brand_service_state {
  static inline const char* name = "brand_service";

  // Not a handle first: in C++20 CAF 0.17 would construct it from `self`.
  uint64_t granted = 0;
  store_actor store;
  library_actor library;
};

/// Opens the BRAND SERVICE.
brand_service_actor::behavior_type
brand_service(brand_service_actor::stateful_pointer<brand_service_state> self,
              store_actor store, library_actor library);

/// Decides a wish about a brand that is there. Pure.
/// @returns the brand afterwards; `conflict` if it was edited since
///   `from_version`, `invalid_argument` naming the field.
caf::expected<brand_row> grant(const brand_row& x, const brand_wish& wish);

} // namespace adcraft
