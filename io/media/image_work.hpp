#pragma once

#include "io/media/image_codec.hpp"
#include "io/media/images.hpp"

namespace adcraft::media {

/// The sentence about a picture whose bytes are not what its header promised.
caf::error broken_picture(const std::string& path);

/// Opens the picture at `path` if `rules` allow it and has `f` do its work with
/// facts, file and bytes; damage that libvips finds on the way becomes an
/// error.
template <class T, class F>
caf::expected<T> with_picture(const std::string& path, const image_rules& rules,
                              F f) {
  if (auto err = open_vips())
    return err;
  auto file = read_image(path, rules);
  if (!file)
    return std::move(file.error());
  try {
    borrowed bytes{*file};
    auto facts = facts_of(*file, bytes.blob, rules);
    if (!facts)
      return std::move(facts.error());
    return f(*facts, *file, bytes.blob);
  } catch (const std::exception&) {
    return broken_picture(path);
  }
}

} // namespace adcraft::media
