#pragma once

#include "actors/messages.hpp"

namespace adcraft::bench {

/// A campaign of three scenes of four seconds, for others to be like: three
/// stills, three clips and music.
new_campaign a_sample(const std::string& id);

/// The storyline of it, as a person writes it. With `voices` three narrations
/// besides, so that seven of its jobs wait for nothing but the vendor.
std::string a_storyline(bool voices);

} // namespace adcraft::bench
