#pragma once

#include "io/media/footage.hpp"
#include "io/media/probe.hpp"

/// The rules a film from outside is held to, one by one; used by
/// `check_footage` alone. Errors are its sentences.
namespace adcraft::media {

/// What decodes the codecs that are taken, as FFmpeg lists them.
extern const char* const footage_decoders;

/// A sentence about the film.
caf::error wrong_footage(const std::string& why);

caf::error check_bytes(const std::string& path, const footage_rules& rules);

/// @returns the index of the stream that is the film; covers of songs and
///   chapters are pictures, too.
caf::expected<size_t> picture_in(const media_info& x);

caf::error check_sides(const stream_info& x, const footage_rules& rules);

caf::error check_seconds(double x, const footage_rules& rules);

} // namespace adcraft::media
