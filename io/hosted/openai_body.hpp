#pragma once

#include "io/hosted/vendor_request.hpp"

namespace adcraft::hosted {

/// Who is asking, in `metadata`; at most 64 and 512 characters.
inline constexpr const char* call_tag = "adcraft_call";

/// The body of a chat completion that can be found again by the call's id.
/// @returns `invalid_argument` for a request that says what is ours to say.
caf::expected<nlohmann::json> chat_body(const asked_model& asked,
                                        const std::string& call);

/// The body of a voice or a picture.
/// @returns `invalid_argument` as above.
caf::expected<nlohmann::json> media_body(const asked_model& asked);

} // namespace adcraft::hosted
