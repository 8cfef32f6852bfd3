#pragma once

#include "actors/model/catalog.hpp"
#include "actors/ports/vendor.hpp"
#include "config/hooks.hpp"
#include "config/settings.hpp"
#include "io/hosted/casting.hpp"

#include <map>
#include <string>

/// The paid vendors of a house: those whose keys the settings hold.
namespace adcraft {

struct seller_parts {
  catalog models;
  std::map<std::string, vendor_ptr> all; // by name
  hosted_options casting;
  hook_keys hooks;
};

/// @returns `invalid_argument` for a model list that cannot be read, a model
///   that is not in it, or a webhook secret that is none.
caf::expected<seller_parts> open_sellers(const settings& x);

} // namespace adcraft
