#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/storyline.hpp"
#include "io/embedded/studio/writer/words.hpp"

#include <vector>

/// How a written film looks and moves. Pure.
namespace adcraft::studio::writing {

/// Chooses how each scene is drawn; neighbours differ.
std::vector<scene> with_looks(std::vector<scene> scenes, dice luck);

/// Gives each scene its pictures: the main one to product and end, the others
/// where caption and words agree; neighbours differ while there are enough.
std::vector<scene> with_images(std::vector<scene> scenes, const brand& b);

/// Chooses how scenes give way to each other.
std::vector<scene> with_transitions(std::vector<scene> scenes, const brief& f,
                                    dice luck);

/// Draws the curve of energy: up to the proof, then a warm landing.
std::vector<scene> with_energy(std::vector<scene> scenes, const brief& f);

} // namespace adcraft::studio::writing
