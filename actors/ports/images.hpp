#pragma once

#include "actors/model/error.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace adcraft {

/// What is known of a picture.
struct image_facts {
  int width = 0;
  int height = 0;
  /// "image/jpeg", "image/png" or "image/webp".
  std::string mime;
  bool has_alpha = false;
  bool operator==(const image_facts&) const = default;
};

/// What a picture from outside may be, and what is made of it.
struct image_rules {
  /// 10 MB, as shops and file managers count them.
  uint64_t max_bytes = 10'000'000;
  /// Checked against the header, before anything is decoded.
  int max_side = 16384;
  int64_t max_pixels = 100'000'000;
  /// The shorter side has at least this many pixels.
  int min_side = 200;
  /// The longer side of the result; smaller pictures keep their size.
  int long_side = 2560;
  /// PNG even without alpha.
  bool always_png = false;
};

/// The rules for product pictures.
constexpr image_rules product_rules() {
  return {};
}

/// The rules for logos: they may be flat, and they end as PNG.
constexpr image_rules logo_rules() {
  auto x = image_rules{};
  x.min_side = 32;
  x.long_side = 2000;
  x.always_png = true;
  return x;
}

/// One colour of a picture, 0 to 255 each.
struct pixel {
  uint8_t red = 0;
  uint8_t green = 0;
  uint8_t blue = 0;
  bool operator==(const pixel&) const = default;
};

/// Decodes, turns upright, shrinks and re-encodes pictures.
///
/// Never throws; any thread, several at once; a call usually takes less than a
/// second, for the largest pictures that are allowed some twenty. JPEG, PNG and
/// WebP are told apart by content, not by name. Errors name the file as `path`
/// spells it: `not_found`, `poison` (cannot be used; the sentence says why and
/// what to do) or `environment` (cannot be read or written). Adapter:
/// `io/media/images.hpp`; tested by `tests/media/images.cpp`.
class images {
public:
  virtual ~images() = default;

  /// Reads the header of the picture at `path` and checks it against `rules`.
  virtual caf::expected<image_facts> inspect(const std::string& path,
                                             const image_rules& rules)
    = 0;

  /// Makes an upright, 8 bit sRGB picture without metadata of the one at
  /// `in_path`: PNG if it has transparent pixels, else JPEG. `out_path`
  /// appears complete or not at all.
  virtual caf::expected<image_facts> normalise(const std::string& in_path,
                                               const std::string& out_path,
                                               const image_rules& rules)
    = 0;

  /// The pixels of a small version of the picture (64 on its longer side), row
  /// by row, transparent ones left out: enough to know its colours.
  virtual caf::expected<std::vector<pixel>> sample(const std::string& path,
                                                   const image_rules& rules)
    = 0;
};

using images_ptr = std::shared_ptr<images>;

} // namespace adcraft
