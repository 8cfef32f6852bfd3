#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/storyline.hpp"
#include "io/embedded/studio/writer/material.hpp"

#include <string>

/// What models that draw and play are asked for. Pure.
namespace adcraft::studio::writing {

/// Subject, setting, light, camera and palette of a scene.
std::string prompt_for(const scene& x, const material& m, const brand& b,
                       const brief& f, const brand_colors& palette);

std::string music_prompt_for(const brief& f);

/// "#1e1b4b" → "deep blue".
std::string color_name(const std::string& hex);

} // namespace adcraft::studio::writing
