#pragma once

#include "actors/model/error.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft {

/// The shape of a picture. Its text is "16:9", "9:16", "1:1" or "4:5".
enum class ratio : uint8_t { wide, tall, square, portrait };

/// Every ratio, in the order of the enum.
inline constexpr ratio all_ratios[]
  = {ratio::wide, ratio::tall, ratio::square, ratio::portrait};

/// @relates ratio
std::string to_string(ratio x);

/// @relates ratio
caf::expected<ratio> ratio_from(const std::string& text);

/// Pixels; both sides are even.
struct frame_size {
  int width = 0;
  int height = 0;
  bool operator==(const frame_size&) const = default;
};

/// A rectangle in pixels, from the top left corner of the frame.
struct box {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  int right() const noexcept {
    return x + width;
  }
  int bottom() const noexcept {
    return y + height;
  }
  bool contains(const box& other) const noexcept {
    return other.x >= x && other.y >= y && other.right() <= right()
           && other.bottom() <= bottom();
  }
  bool operator==(const box&) const = default;
};

/// Where things may stand so that no platform's interface covers them.
struct frame_layout {
  /// Text, logo and call to action stay inside.
  box safe;
  /// For the titles of a scene; above the captions, inside `safe`.
  box titles;
  /// For the spoken words; inside `safe`.
  box captions;
};

/// One delivered file of a campaign.
struct format {
  ratio shape = ratio::wide;
  /// The short side in pixels: 360, 540, 720 or 1080.
  int resolution = 1080;
  /// BCP 47, such as "en".
  std::string language = "en";
  /// Which opening; empty is the storyline's own.
  std::string hook;
  bool operator==(const format&) const = default;
};

/// The text that names a format in rows and file names, such as "16x9-1080-en".
/// @relates format
std::string key_of(const format& x);

/// @returns the pixels of a ratio whose short side is `resolution`.
frame_size size_of(ratio shape, int resolution);

/// @returns the boxes for a frame. Sources: the union of Meta Reels, TikTok and
///   Shorts for 9:16 (65,270 865x978 of 1080x1920); 5 % title-safe for 16:9;
///   6 % for the feeds.
frame_layout layout_of(ratio shape, frame_size size);

} // namespace adcraft
