#pragma once

#include "io/media/inspect.hpp"

/// The parts of an inspection; used by `inspect.cpp` alone.
namespace adcraft::media {

/// Boxes, streams, counts and clocks: what the file says of itself.
void check_layout(const std::string& path, const film_expectation& x,
                  inspection_report& to);

/// Decodes the whole film once: damage, black, freeze, silence, loudness.
caf::error check_content(const std::string& path, const film_expectation& x,
                         inspection_report& to, render_watch& watch);

/// Measures how far the bed gives way to the voices, against the bed itself.
caf::error check_ducking(const std::string& path, const film_expectation& x,
                         const key_to_path& paths, inspection_report& to,
                         render_watch& watch);

/// Caption and logo boxes, length and size of the file.
void check_limits(const std::string& path, const film_expectation& x,
                  inspection_report& to);

} // namespace adcraft::media
