#include "config/cli/picture_import.hpp"

#include "config/cli/interrupt.hpp"
#include "io/media/hash.hpp"
#include "io/media/images.hpp"

#include <nlohmann/json.hpp>

namespace adcraft {

namespace {

/// Raised whenever a picture would be re-encoded differently.
constexpr auto version = "picture-1";

caf::expected<brand_image> import_one(house& home, const std::string& path,
                                      const image_rules& rules) {
  auto hash = media::sha256_of_file(path);
  if (!hash)
    return std::move(hash.error());
  auto kind = rules.always_png ? "logo" : "product";
  auto recipe = media::sha256_of(std::string{version} + kind + *hash);
  auto& cache = *home.cache();
  auto made = cache.obtain(
    {recipe}, [&](const auto&) -> caf::expected<std::vector<fresh_render>> {
      auto out = cache.work_path(recipe, "picture");
      auto facts = media::vips_images{}.normalise(path, out, rules);
      if (!facts)
        return std::move(facts.error());
      auto extension = facts->mime == "image/png" ? "png" : "jpg";
      nlohmann::json size{{"width", facts->width}, {"height", facts->height}};
      auto place = cache.work_path(recipe, extension);
      if (std::rename(out.c_str(), place.c_str()) != 0)
        return fail(ec::environment, "cannot write " + place);
      return std::vector<fresh_render>{{place, extension, size.dump()}};
    });
  if (!made)
    return std::move(made.error());
  auto size = nlohmann::json::parse(made->front().facts, nullptr, false);
  brand_image result;
  result.key = made->front().key;
  result.width = size.value("width", 0);
  result.height = size.value("height", 0);
  return result;
}

} // namespace

caf::expected<brand> import_pictures(house& home, const raw_campaign& x) {
  auto result = x.b;
  for (auto& picture : x.pictures) {
    if (interrupted())
      return fail(ec::canceled, "interrupted");
    auto image = import_one(home, picture.path, product_rules());
    if (!image)
      return std::move(image.error());
    image->caption = picture.caption;
    result.images.push_back(std::move(*image));
  }
  if (!x.logo_path.empty()) {
    auto logo = import_one(home, x.logo_path, logo_rules());
    if (!logo)
      return std::move(logo.error());
    result.logo = logo->key;
  }
  return result;
}

} // namespace adcraft
