#pragma once

#include "actors/model/error.hpp"

#include <string>
#include <string_view>

namespace adcraft::media {

/// @returns the SHA-256 of `text`, hex. Any thread.
std::string sha256_of(std::string_view text);

/// @returns the SHA-256 of a file's bytes, hex; `not_found` or `environment`.
caf::expected<std::string> sha256_of_file(const std::string& path);

} // namespace adcraft::media
