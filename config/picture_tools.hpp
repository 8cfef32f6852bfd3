#pragma once

#include "actors/picture_room/picture_room.hpp"
#include "config/house_parts.hpp"

namespace adcraft {

/// Checks a picture or a short film by its content, re-encodes it and keeps
/// it; the same file again is found again.
picture_importer picture_tools(const house_parts& x);

/// The same for a picture that lies in a file. @returns `poison`, `not_found`
/// or `environment`, naming the file.
caf::expected<imported_file>
import_picture(const house_parts& x, const std::string& path, bool is_logo);

} // namespace adcraft
