#pragma once

#include "actors/model/error.hpp"
#include "actors/model/fault_point.hpp"

#include <string>
#include <string_view>

/// Files that are complete or not there, whatever happens.
namespace adcraft {

/// Makes a directory and those above it. @returns nothing or `environment`.
caf::error make_directory(const std::string& path);

/// Writes `text` to `path + ".part"` and renames it. @returns nothing or
/// `environment`.
caf::error write_file(const std::string& path, std::string_view text,
                      fault_site site);

/// Flushes `from` to disk and gives it the name `to`: whoever finds `to` finds
/// it whole; a loss of power may undo the name.
caf::error rename_whole(const std::string& from, const std::string& to,
                        fault_site site);

/// Likewise, and flushes the directory: the name lasts.
/// Both are on the same file system.
caf::error rename_durably(const std::string& from, const std::string& to,
                          fault_site site);

/// Likewise, where `from` was flushed before.
caf::error move_durably(const std::string& from, const std::string& to,
                        fault_site site);

/// Flushes the directory of a file: its name lasts.
caf::error flush_name(const std::string& path);

/// @returns the whole file, or nothing if it cannot be read.
caf::expected<std::string> read_file(const std::string& path);

/// Copies `from` beside `to`, then renames: `to` is the old file or the whole
/// new one.
caf::error copy_durably(const std::string& from, const std::string& to,
                        fault_site site);

} // namespace adcraft
