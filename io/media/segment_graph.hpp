#pragma once

#include "io/media/ffmpeg.hpp"
#include "io/media/specs.hpp"

#include <string>
#include <vector>

namespace adcraft::media {

/// Whether an input may start in the middle of its clip. A clip that is shorter
/// than it should be has no frames there, and must be read from its start.
enum class clip_seek : uint8_t { allowed, off };

/// The inputs and the filtergraph of one ffmpeg run that encodes segments.
/// Output pad `[o0]`, `[o1]`, … belongs to the first, second, … segment; its
/// captions are expected in `c0.ass`, `c1.ass`, ….
struct segment_graph {
  arguments inputs;
  std::string filters;
};

/// @param paths the local file of each clip key in use, in `keys_of` order.
segment_graph graph_of(const std::vector<segment_spec>& all,
                       const std::vector<std::string>& paths, clip_seek seek);

/// The clips in use, each once, in order of first use.
std::vector<std::string> keys_of(const std::vector<segment_spec>& all);

} // namespace adcraft::media
