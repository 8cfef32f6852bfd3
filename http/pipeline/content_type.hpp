#pragma once

#include "http/front/response.hpp"

#include <optional>
#include <string_view>

namespace adcraft::http {

/// Whether a Content-Type says JSON, in UTF-8.
bool is_json(std::string_view content_type);

/// @returns a 415 for a body that does not say it is JSON; nothing to say
///   about no body.
std::optional<response> refuse_other_than_json(const request& x);

} // namespace adcraft::http
