#pragma once

#include "http/pipeline/call.hpp"

#include <vector>

namespace adcraft::http {

/// THE table: every route that the house answers.
std::vector<api_route> all_routes();

} // namespace adcraft::http
