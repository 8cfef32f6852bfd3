#include "io/embedded/studio/pictures/photo.hpp"

#include <vips/vips8>

#include <algorithm>
#include <cmath>
#include <mutex>

namespace adcraft::studio {

namespace {

/// Starts libvips once; its cache would hide files that changed.
bool vips_ready() {
  static std::once_flag once;
  static bool ready = false;
  std::call_once(once, [] {
    ready = VIPS_INIT("adcraft") == 0;
    vips_cache_set_max(0);
    vips_block_untrusted_set(TRUE);
  });
  return ready;
}

vips::VImage decoded(const std::string& path, int longest) {
  auto options = vips::VImage::option()
                   ->set("height", longest)
                   ->set("size", VIPS_SIZE_DOWN);
  auto x = vips::VImage::thumbnail(path.c_str(), longest, options)
             .colourspace(VIPS_INTERPRETATION_sRGB);
  if (x.format() != VIPS_FORMAT_UCHAR)
    x = x.cast(VIPS_FORMAT_UCHAR);
  return x.copy_memory();
}

surface premultiplied(const vips::VImage& x) {
  auto alpha = x.bands() > 3;
  auto result = alpha ? surface::clear(x.width(), x.height())
                      : surface::opaque(x.width(), x.height());
  auto bands = x.bands();
  auto* from = static_cast<const uint8_t*>(x.data());
  for (int j = 0; j < x.height(); ++j) {
    auto* to = result.row(j);
    for (int i = 0; i < x.width(); ++i, from += bands) {
      auto a = alpha ? uint32_t{from[3]} : 255u;
      auto at = [&](int c) { return (from[c] * a + 127) / 255; };
      to[i] = a << 24 | at(0) << 16 | at(1) << 8 | at(2);
    }
  }
  result.touched();
  return result;
}

void find_focus(photo& to, const vips::VImage& x) {
  auto part = std::max(1, std::min(x.width(), x.height()) / 2);
  int at_x = 0;
  int at_y = 0;
  vips::VImage flat = x.bands() > 3 ? x.flatten() : x;
  flat.smartcrop(part, part,
                 vips::VImage::option()
                   ->set("interesting", VIPS_INTERESTING_ATTENTION)
                   ->set("attention_x", &at_x)
                   ->set("attention_y", &at_y));
  // Half way to the middle: what draws the eye is seldom the whole product.
  to.focus_x = 0.25 + 0.5 * at_x / x.width();
  to.focus_y = 0.25 + 0.5 * at_y / x.height();
}

} // namespace

caf::expected<photo> load_photo(const std::string& path,
                                const std::string& name, int longest) {
  if (!vips_ready())
    return fail(ec::environment, "libvips does not start: install libvips42");
  try {
    auto x = decoded(path, longest);
    if (x.bands() < 3)
      return fail(ec::poison, name + " has no colours: save it as RGB");
    photo result;
    result.pixels = premultiplied(x);
    find_focus(result, x);
    return result;
  } catch (const std::exception&) {
    return fail(ec::poison, name
                                + " cannot be read as a picture: replace it "
                                  "by a JPEG or PNG");
  }
}

caf::expected<caf::unit_t> save_jpeg(const surface& x,
                                     const std::string& path) {
  if (!vips_ready())
    return fail(ec::environment, "libvips does not start: install libvips42");
  std::vector<uint8_t> bytes;
  bytes.reserve(static_cast<size_t>(x.width()) * x.height() * 3);
  for (int j = 0; j < x.height(); ++j)
    for (auto* p = x.row(j); p != x.row(j) + x.width(); ++p)
      for (int shift : {16, 8, 0})
        bytes.push_back(static_cast<uint8_t>(*p >> shift));
  try {
    vips::VImage::new_from_memory(bytes.data(), bytes.size(), x.width(),
                                  x.height(), 3, VIPS_FORMAT_UCHAR)
      .copy(
        vips::VImage::option()->set("interpretation", VIPS_INTERPRETATION_sRGB))
      .jpegsave(path.c_str(),
                vips::VImage::option()
                  ->set("Q", 92)
                  ->set("strip", true)
                  ->set("subsample_mode", VIPS_FOREIGN_SUBSAMPLE_OFF));
    return caf::unit;
  } catch (const std::exception&) {
    return fail(ec::environment,
                "the still cannot be written: check disk and permissions");
  }
}

area piece_of(const photo& x, double width, double height, double zoom,
              double at_x, double at_y) {
  auto w = double(x.pixels.width());
  auto h = double(x.pixels.height());
  auto by = std::min(w / width, h / height) / std::max(1.0, zoom);
  area result{0, 0, width * by, height * by};
  result.x = std::clamp(x.focus_x * w - result.width * at_x, 0.0,
                        std::max(0.0, w - result.width));
  result.y = std::clamp(x.focus_y * h - result.height * at_y, 0.0,
                        std::max(0.0, h - result.height));
  return result;
}

color mean_color(const surface& x, const area& piece) {
  double sum[4] = {};
  auto low_x = std::clamp(static_cast<int>(piece.x), 0, x.width() - 1);
  auto low_y = std::clamp(static_cast<int>(piece.y), 0, x.height() - 1);
  auto high_x
    = std::clamp(static_cast<int>(piece.right()), low_x + 1, x.width());
  auto high_y
    = std::clamp(static_cast<int>(piece.bottom()), low_y + 1, x.height());
  for (int j = low_y; j < high_y; ++j)
    for (int i = low_x; i < high_x; ++i)
      for (int c = 0; c < 4; ++c)
        sum[c] += (x.row(j)[i] >> (8 * c)) & 255;
  auto all = x.has_alpha() ? std::max(1.0, sum[3])
                           : 255.0 * (high_x - low_x) * (high_y - low_y);
  return {sum[2] / all, sum[1] / all, sum[0] / all};
}

} // namespace adcraft::studio
