#pragma once

#include "actors/model/error.hpp"

#include <cstdint>
#include <string>

namespace adcraft::taken {

/// Looks at an output of `bytes` bytes at `path`. Blocks.
/// @returns its mime type by its content; `poison` if it is empty, larger than
///   `most`, or of no kind that a model makes, such as a page of HTML.
caf::expected<std::string> output_mime(const std::string& path, uint64_t bytes,
                                       uint64_t most);

} // namespace adcraft::taken
