#include "config/links.hpp"

#include "io/embedded/durable.hpp"
#include "io/media/hash.hpp"

#include <random>

namespace adcraft {

namespace {

using links_ptr = std::shared_ptr<const http::media_links>;

caf::expected<std::string> media_secret(const settings& x) {
  if (!x.media_secret.empty())
    return x.media_secret;
  auto path = x.data + "/media.key";
  if (auto known = read_file(path); known && known->size() >= 32)
    return known;
  std::random_device dice;
  std::string seed;
  for (auto i = 0; i < 16; ++i)
    seed += std::to_string(dice());
  auto made = media::sha256_of(seed);
  if (auto err = write_file(path, made, fault_site::rename_record))
    return err;
  return made;
}

} // namespace

caf::expected<links_ptr> open_links(const settings& x) {
  if (x.auth == "local")
    return links_ptr{std::make_shared<http::media_links>("", x.public_url)};
  auto secret = media_secret(x);
  if (!secret)
    return std::move(secret.error());
  return links_ptr{std::make_shared<http::media_links>(*secret, x.public_url)};
}

} // namespace adcraft
