#include "config/cli/picture_import.hpp"

#include "config/cli/interrupt.hpp"
#include "config/picture_tools.hpp"

namespace adcraft {

caf::expected<brand> import_pictures(house& home, const raw_campaign& x) {
  auto result = x.b;
  for (auto& picture : x.pictures) {
    if (interrupted())
      return fail(ec::canceled, "interrupted");
    auto file = import_picture(home.parts(), picture.path, false);
    if (!file)
      return std::move(file.error());
    result.images.push_back(
      {file->key, picture.caption, file->width, file->height});
  }
  if (!x.logo_path.empty()) {
    auto logo = import_picture(home.parts(), x.logo_path, true);
    if (!logo)
      return std::move(logo.error());
    result.logo = logo->key;
  }
  return result;
}

} // namespace adcraft
