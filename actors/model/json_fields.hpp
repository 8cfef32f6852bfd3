#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/json_reader.hpp"
#include "actors/model/storyline.hpp"

/// The fields that more than one document has. Each reads what it knows over
/// `base`, whose value a missing key keeps; the caller asks the reader whether
/// it is `done`.
namespace adcraft {

/// Reads what a brand says of itself: everything but logo and pictures.
/// A base without a title needs one.
brand read_brand_words(json_reader& in, const brand& base = {});

/// Reads a whole brief.
brief read_brief(json_reader& in, const brief& base = {});

/// Reads the four colours below `key`.
brand_colors read_colors(json_reader& in, const char* key,
                         const brand_colors& base = {});

/// Reads what is said of a storyline as a whole: all but rate and scenes.
void read_film(json_reader& in, storyline& x);

/// Reads a scene: a new one needs role and frames.
scene read_scene(json_reader& in, const scene& base = {}, bool is_new = true);

} // namespace adcraft
