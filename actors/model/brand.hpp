#pragma once

#include <map>
#include <string>
#include <vector>

namespace adcraft {

/// Colours as "#rrggbb".
struct brand_colors {
  std::string primary = "#1f2a44";
  std::string accent = "#e0a458";
  std::string background = "#f5f1ea";
  std::string text = "#16181d";
  bool operator==(const brand_colors&) const = default;
};

/// One picture of the product, as kept in storage.
struct brand_image {
  /// Storage key of the upright, re-encoded picture.
  std::string key;
  std::string caption;
  int width = 0;
  int height = 0;
  bool operator==(const brand_image&) const = default;
};

/// Who the ad is for and what it looks like; 2 to 10 pictures.
struct brand {
  std::string title;
  std::string description;
  std::string tagline;
  std::string tone;
  brand_colors colors;
  /// A font family installed on every node.
  std::string font = "Inter";
  /// Storage key of a PNG with alpha, or empty.
  std::string logo;
  std::string url;
  /// Short concrete product facts; the only claims an ad may make.
  std::vector<std::string> facts;
  std::vector<brand_image> images;
  std::vector<std::string> banned_words;
  /// How to say a word: written form → spoken form.
  std::map<std::string, std::string> pronunciation;
  bool operator==(const brand&) const = default;
};

} // namespace adcraft
