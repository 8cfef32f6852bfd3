#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/error.hpp"
#include "http/routes/uploads.hpp"

#include <functional>
#include <string>
#include <vector>

/// Lists of pictures, as people change them. Pure but for the types.
namespace adcraft::http {

using picture_list = std::vector<brand_image>;

/// Makes another list of one; it may be asked again with a newer one.
using picture_edit
  = std::function<caf::expected<picture_list>(const picture_list&)>;

/// @returns the list with the new ones at its end; one that is there already
///   stays where it is. `invalid_argument` for more than `most`.
caf::expected<picture_list>
with_pictures(picture_list xs, const std::vector<upload>& added, size_t most);

/// Changes `caption`, `position` (from 1) or `primary` of a picture.
/// @returns `not_found` if there is none with this id.
caf::expected<picture_list> with_changed(picture_list xs, const std::string& id,
                                         const nlohmann::json& patch);

caf::expected<picture_list> without_picture(picture_list xs,
                                            const std::string& id);

} // namespace adcraft::http
