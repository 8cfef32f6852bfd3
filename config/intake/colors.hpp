#pragma once

#include "actors/model/brand.hpp"
#include "actors/ports/images.hpp"

#include <vector>

namespace adcraft {

/// Chooses a brand's colours from the pixels of its photos: the colour that
/// dominates, the liveliest one as accent, a pale ground and a dark text with
/// a contrast of at least 7 on it. The same pixels give the same colours; no
/// pixels, or grey ones, give quiet colours. Pure.
brand_colors colors_from(const std::vector<pixel>& pixels);

} // namespace adcraft
