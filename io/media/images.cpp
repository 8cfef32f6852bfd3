#include "io/media/images.hpp"

#include "io/media/image_work.hpp"

#include <mutex>

namespace adcraft::media {

namespace {

constexpr int sample_side = 64;

void quiet(const char*, GLogLevelFlags, const char*, void*) {
  // nop
}

std::vector<pixel> pixels_of(const vips::VImage& x) {
  std::vector<pixel> result;
  auto bands = static_cast<size_t>(x.bands());
  auto count = static_cast<size_t>(x.width()) * static_cast<size_t>(x.height());
  auto p = static_cast<const uint8_t*>(x.data());
  for (size_t i = 0; i < count; ++i, p += bands)
    if (bands < 4 || p[3] > 127)
      result.push_back({p[0], p[1], p[2]});
  return result;
}

} // namespace

caf::error open_vips() {
  static std::once_flag once;
  static bool ready = false;
  std::call_once(once, [] {
    ready = VIPS_INIT("adcraft") == 0;
    vips_cache_set_max(0);
    vips_concurrency_set(2);
    vips_block_untrusted_set(TRUE);
    // What it would print about broken pictures, our errors say.
    g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, quiet, nullptr);
  });
  if (ready)
    return {};
  return fail(ec::environment, "libvips cannot be used; install it again");
}

caf::error broken_picture(const std::string& path) {
  vips_error_clear();
  return fail(ec::poison, path
                              + ": the picture is damaged or incomplete; "
                                "export it again");
}

caf::expected<image_facts> vips_images::inspect(const std::string& path,
                                                const image_rules& rules) {
  return with_picture<image_facts>(
    path, rules,
    [](const image_facts& x, const image_file&, VipsBlob*) { return x; });
}

caf::expected<image_facts> vips_images::normalise(const std::string& in_path,
                                                  const std::string& out_path,
                                                  const image_rules& rules) {
  return with_picture<image_facts>(
    in_path, rules,
    [&](const image_facts&, const image_file& file, VipsBlob* blob) {
      auto x = without_idle_alpha(decoded(file, blob, rules.long_side));
      return save(x, out_path, rules);
    });
}

caf::expected<std::vector<pixel>>
vips_images::sample(const std::string& path, const image_rules& rules) {
  return with_picture<std::vector<pixel>>(
    path, rules,
    [](const image_facts&, const image_file& file, VipsBlob* blob) {
      return pixels_of(decoded(file, blob, sample_side));
    });
}

} // namespace adcraft::media
