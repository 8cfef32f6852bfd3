#include "http/routes/picture_list.hpp"

#include "http/documents/campaign.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

picture_list::iterator find(picture_list& xs, const std::string& id) {
  return std::find_if(xs.begin(), xs.end(), [&](const brand_image& x) {
    return picture_id(x.key) == id;
  });
}

caf::error no_picture(const std::string& id) {
  return fail(ec::not_found, "there is no picture " + id.substr(0, 40));
}

} // namespace

caf::expected<picture_list>
with_pictures(picture_list xs, const std::vector<upload>& added, size_t most) {
  for (auto& x : added) {
    auto i = find(xs, picture_id(x.file.key));
    if (i == xs.end())
      xs.push_back({x.file.key, x.caption, x.file.width, x.file.height});
    else if (!x.caption.empty())
      i->caption = x.caption;
  }
  if (xs.size() > most)
    return fail(ec::invalid_argument,
                "images: there may be " + std::to_string(most)
                  + " at most, these are " + std::to_string(xs.size())
                  + "; delete one first");
  return xs;
}

caf::expected<picture_list> with_changed(picture_list xs, const std::string& id,
                                         const nlohmann::json& patch) {
  auto i = find(xs, id);
  if (i == xs.end())
    return no_picture(id);
  auto count = static_cast<int64_t>(xs.size());
  json_reader in{patch, ""};
  auto caption = in.text("caption", i->caption, {0, 120});
  auto position = in.whole("position", i - xs.begin() + 1, 1, count);
  if (in.flag("primary", false))
    position = 1;
  if (auto err = in.done())
    return err;
  auto x = *i;
  x.caption = caption;
  xs.erase(i);
  xs.insert(xs.begin() + (position - 1), std::move(x));
  return xs;
}

caf::expected<picture_list> without_picture(picture_list xs,
                                            const std::string& id) {
  auto i = find(xs, id);
  if (i == xs.end())
    return no_picture(id);
  xs.erase(i);
  return xs;
}

} // namespace adcraft::http
