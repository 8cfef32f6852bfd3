#pragma once

#include "config/house.hpp"

namespace adcraft {

/// Whether a file can be made at `out`: its directory exists and it is no
/// directory itself. @returns `invalid_argument` saying what to do.
caf::error check_target(const std::string& out);

/// Gives each finished film its name, prints what was inspected and, last on
/// standard output, the path of each file. @returns the exit code.
int deliver(house& home, const campaign_view& x, const std::string& out);

/// The name of one format's file: `out` itself if it is the only one, else
/// `ad-9x16.mp4` and the like. Pure.
std::string name_for(const std::string& out, const format& x, const brief& b);

} // namespace adcraft
