#pragma once

#include "http/routes/help.hpp"

namespace adcraft::http {

/// What a list of campaigns is asked for: `brand_id`, `status` (several,
/// divided by commas), `q`, `cursor`, `limit`.
caf::expected<campaign_query> campaign_query_of(const call& c, scope who);

} // namespace adcraft::http
