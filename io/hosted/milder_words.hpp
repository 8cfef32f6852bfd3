#pragma once

#include <string>

namespace adcraft::hosted {

/// @returns `prompt` without what makes models refuse: the name of a brand
///   becomes "the product", people and words that stir go. Blanks become
///   single. Pure; the same text gives the same text.
std::string milder(const std::string& prompt, const std::string& brand);

} // namespace adcraft::hosted
