#pragma once

#include "http/pipeline/call.hpp"

namespace adcraft::http {

/// Many campaigns at once: a row of JSON lines or CSV each.
task<answer> batch_campaigns(call& c);

} // namespace adcraft::http
