#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/json_reader.hpp"

/// The fields that more than one document has. Each reads what it knows; the
/// caller asks the reader whether it is `done`.
namespace adcraft {

/// Reads what a brand says of itself: everything but logo and pictures.
brand read_brand_words(json_reader& in);

/// Reads a whole brief; what is missing keeps its default.
brief read_brief(json_reader& in);

/// Reads the four colours below `key`.
brand_colors read_colors(json_reader& in, const char* key);

} // namespace adcraft
