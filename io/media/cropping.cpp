#include "io/media/cropping.hpp"

#include "io/media/image_work.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::media {

namespace {

using vips::VImage;

/// Below this deviation of all its pixels a picture shows nothing: some vendors
/// answer with a black one where they would rather not answer.
constexpr double flat = 1.5;

VImage without_alpha(const VImage& x) {
  if (!x.has_alpha())
    return x;
  return x
    .flatten(
      VImage::option()->set("background", std::vector<double>{255, 255, 255}))
    .cast(VIPS_FORMAT_UCHAR);
}

/// How much of a picture of this size is shown in the frame's shape, and by how
/// much it is made smaller.
struct cropping {
  frame_size size;
  double by = 1;
};

cropping cropping_for(const image_facts& x, frame_size frame) {
  auto aspect = static_cast<double>(frame.width) / frame.height;
  auto width = std::min<double>(x.width, x.height * aspect);
  auto by = std::min(1.0, frame.width / width);
  auto pixels = [](double side) {
    return std::max(1, static_cast<int>(std::lround(side)));
  };
  return {{pixels(width * by), pixels(width * by / aspect)}, by};
}

std::string as_jpeg(const VImage& x, int quality) {
  auto blob = x.jpegsave_buffer(VImage::option()
                                  ->set("strip", true)
                                  ->set("optimize_coding", true)
                                  ->set("Q", quality));
  size_t size = 0;
  auto data = static_cast<const char*>(vips_blob_get(blob, &size));
  std::string result{data, size};
  vips_area_unref(VIPS_AREA(blob));
  return result;
}

} // namespace

caf::expected<image_facts> crop_picture(const std::string& in,
                                        const std::string& out,
                                        frame_size frame,
                                        const image_rules& rules) {
  return with_picture<image_facts>(
    in, rules,
    [&](const image_facts& facts, const image_file& file,
        VipsBlob* blob) -> caf::expected<image_facts> {
      auto to = cropping_for(facts, frame);
      auto longest = std::max(facts.width, facts.height) * to.by;
      auto side = static_cast<int>(std::ceil(longest));
      auto x = without_alpha(decoded(file, blob, side));
      if (x.deviate() < flat)
        return fail(ec::poison, in + ": the picture is one flat colour");
      auto crop
        = VImage::option()->set("interesting", VIPS_INTERESTING_ATTENTION);
      x = x.smartcrop(std::min(to.size.width, x.width()),
                      std::min(to.size.height, x.height()), crop);
      return save(x, out, rules);
    });
}

caf::expected<std::string> small_picture(const std::string& path, size_t most,
                                         int side) {
  auto rules = image_rules{};
  rules.max_bytes = drawn_rules().max_bytes;
  rules.min_side = 1;
  return with_picture<std::string>(
    path, rules,
    [&](const image_facts&, const image_file& file, VipsBlob* blob) {
      std::string result;
      for (auto quality = 88; quality > 0; quality -= 12) {
        result = as_jpeg(without_alpha(decoded(file, blob, side)), quality);
        if (result.size() <= most)
          break;
        // Less of a picture says more than a worse one.
        side = side * 4 / 5;
      }
      return result;
    });
}

} // namespace adcraft::media
