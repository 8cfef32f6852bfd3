#include "io/media/image_codec.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace adcraft::media {

namespace {

using vips::VImage;

constexpr int jpeg_quality = 92;

/// Reads the header only; pixels come when they are asked for.
VImage header_of(const image_file& x, VipsBlob* blob) {
  if (x.mime == "image/jpeg")
    return VImage::jpegload_buffer(blob);
  if (x.mime == "image/png")
    return VImage::pngload_buffer(blob);
  return VImage::webpload_buffer(blob);
}

/// Decodes everything at once: only so libvips says that a file is cut short.
VImage loaded(const image_file& x, VipsBlob* blob, int side) {
  auto options = VImage::option()->set("fail_on", VIPS_FAIL_ON_TRUNCATED);
  if (x.mime == "image/png")
    return VImage::pngload_buffer(blob, options);
  if (x.mime == "image/webp")
    return VImage::webpload_buffer(blob, options);
  auto header = VImage::jpegload_buffer(blob);
  auto shrink = 8;
  while (shrink > 1
         && std::max(header.width(), header.height()) / shrink < side)
    shrink /= 2;
  return VImage::jpegload_buffer(blob, options->set("shrink", shrink));
}

int pages_of(const VImage& x) {
  return x.get_typeof("n-pages") ? x.get_int("n-pages") : 1;
}

bool lies_sideways(const VImage& x) {
  return x.get_typeof("orientation") && x.get_int("orientation") > 4;
}

caf::error check_picture(const std::string& path, const VImage& x,
                         const image_rules& rules) {
  auto w = x.width();
  auto h = x.height();
  auto size = std::to_string(w) + "x" + std::to_string(h) + " pixels";
  if (w > rules.max_side || h > rules.max_side
      || int64_t{w} * h > rules.max_pixels)
    return fail(ec::poison, path + ": the picture has " + size + ", at most "
                              + std::to_string(rules.max_side) + " a side and "
                              + std::to_string(rules.max_pixels / 1'000'000)
                              + " megapixels are allowed; save it smaller");
  if (w < rules.min_side || h < rules.min_side)
    return fail(ec::poison, path + ": the picture has only " + size
                              + "; use one with at least "
                              + std::to_string(rules.min_side) + " a side");
  if (pages_of(x) > 1)
    return fail(ec::poison,
                path + ": the picture is animated; use a still one");
  return {};
}

image_facts written(const VImage& x, const std::string& path,
                    const image_rules& rules) {
  auto part = path + ".part";
  auto png = x.has_alpha() || rules.always_png;
  auto options = VImage::option()->set("strip", true);
  if (png)
    x.pngsave(part.c_str(), options->set("compression", 6));
  else
    x.jpegsave(part.c_str(),
               options->set("Q", jpeg_quality)->set("optimize_coding", true));
  std::filesystem::rename(part, path);
  return {x.width(), x.height(), png ? "image/png" : "image/jpeg",
          x.has_alpha()};
}

} // namespace

caf::expected<image_facts> facts_of(const image_file& file, VipsBlob* blob,
                                    const image_rules& rules) {
  auto x = header_of(file, blob);
  if (auto err = check_picture(file.path, x, rules))
    return err;
  image_facts result{x.width(), x.height(), file.mime, x.has_alpha()};
  if (lies_sideways(x))
    std::swap(result.width, result.height);
  return result;
}

VImage decoded(const image_file& file, VipsBlob* blob, int side) {
  auto x = loaded(file, blob, side);
  auto options
    = VImage::option()->set("height", side)->set("size", VIPS_SIZE_DOWN);
  // Without a profile of its own a picture is sRGB already.
  if (x.get_typeof(VIPS_META_ICC_NAME))
    options->set("export_profile", "srgb");
  x = x.thumbnail_image(side, options);
  x = x.colourspace(VIPS_INTERPRETATION_sRGB).cast(VIPS_FORMAT_UCHAR);
  return x.copy_memory();
}

VImage without_idle_alpha(const VImage& x) {
  if (!x.has_alpha() || x.extract_band(x.bands() - 1).min() < 255)
    return x;
  return x.extract_band(0, VImage::option()->set("n", x.bands() - 1))
    .copy_memory();
}

caf::expected<image_facts> save(const VImage& x, const std::string& path,
                                const image_rules& rules) {
  try {
    return written(x, path, rules);
  } catch (const std::exception&) {
    vips_error_clear();
    std::remove((path + ".part").c_str());
    return fail(ec::environment,
                path
                    + ": the picture cannot be written; check folder and "
                      "free space");
  }
}

} // namespace adcraft::media
