#pragma once

#include "actors/model/campaign.hpp"

#include <string>

/// What people say, as JSON for a model that writes: data, whatever it says.
/// Any text stays inside its quotes. Pure.
namespace adcraft::hosted {

/// Brand, pictures, brief, and the scenes that stay as they are.
std::string storyline_data(const campaign_view& x);

/// Brand and the brief so far.
std::string chat_data(const campaign_view& x);

} // namespace adcraft::hosted
