#pragma once

#include "io/media/image_file.hpp"

#include <vips/vips8>

/// What libvips does for us, one step each. These throw `vips::VError`: callers
/// catch it where their own promise begins.
namespace adcraft::media {

/// The bytes of a file as libvips wants them; they stay the file's.
struct borrowed {
  explicit borrowed(const image_file& x)
    : blob(vips_blob_new(nullptr, x.bytes.data(), x.bytes.size())) {
    // nop
  }

  borrowed(const borrowed&) = delete;
  borrowed& operator=(const borrowed&) = delete;

  ~borrowed() {
    vips_area_unref(VIPS_AREA(blob));
  }

  VipsBlob* blob;
};

/// Reads the header of `file` and checks it against `rules`; no pixel is
/// decoded.
caf::expected<image_facts> facts_of(const image_file& file, VipsBlob* blob,
                                    const image_rules& rules);

/// Decodes at most `side` large, upright, as three or four bands of 8 bit sRGB.
vips::VImage decoded(const image_file& file, VipsBlob* blob, int side);

/// Drops an alpha channel that hides nothing.
vips::VImage without_idle_alpha(const vips::VImage& x);

/// Writes PNG or JPEG without metadata; never throws.
caf::expected<image_facts> save(const vips::VImage& x, const std::string& path,
                                const image_rules& rules);

} // namespace adcraft::media
