#pragma once

#include "http/routes/help.hpp"

namespace adcraft::http {

/// Reads a brand that this person may see.
task<caf::expected<brand_row>> read_brand(call& c, std::string id);

/// Wants something of a brand, with the request's If-Match.
task<answer> want_of_brand(call& c, brand_wish what, int status);

} // namespace adcraft::http
