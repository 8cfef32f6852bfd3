#pragma once

#include <string>

/// What names of folders and files say. Pure.
namespace adcraft {

/// "summer-bottle", "summer_bottle" and "summerBottle" are all "Summer
/// Bottle"; at most 60 characters. @returns "My Product" if no word is left.
std::string title_from(const std::string& folder);

/// "red-bottle_IMG_1234 (2).jpg" is "red bottle". What cameras and programs
/// add goes, and so does every number: a caption claims nothing.
std::string caption_from(const std::string& file);

/// Whether `x` comes before `y` as people count: "photo 2" before "photo 10".
bool naturally_before(const std::string& x, const std::string& y);

} // namespace adcraft
