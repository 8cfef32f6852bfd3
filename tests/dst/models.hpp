#pragma once

#include "actors/model/catalog.hpp"

namespace adcraft::dst {

/// The models that vendors of these worlds sell.
inline constexpr const char* still_model = "atelier/still";
inline constexpr const char* clip_model = "atelier/clip";
inline constexpr const char* music_model = "atelier/music";
inline constexpr const char* voice_model = "atelier-voice";

/// Their prices, in micro-dollars; also the vendors' own, which they reckon
/// with by themselves.
inline constexpr micros price_of_still = 3'000;
inline constexpr micros price_of_clip_second = 25'000;
inline constexpr micros price_of_music = 20'000;
inline constexpr micros price_of_letter = 15;
inline constexpr int seconds_of_clip = 4;

/// What the house knows of them.
catalog known_models();

} // namespace adcraft::dst
