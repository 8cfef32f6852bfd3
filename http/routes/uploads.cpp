#include "http/routes/uploads.hpp"

#include "http/media/multipart.hpp"

namespace adcraft::http {

namespace {

/// What is still to be brought in.
struct parcel {
  picture_upload file;
  std::string caption;
};

caf::expected<std::vector<parcel>> parcels_in_form(const call& c,
                                                   const std::string& type) {
  auto parts = parse_form(type, c.asked.body);
  if (!parts)
    return std::move(parts.error());
  std::vector<parcel> result;
  std::string caption;
  for (auto& part : *parts)
    if (part.is_file) {
      result.push_back({{std::string{part.bytes}}, caption});
      caption.clear();
    } else if (part.name == "caption") {
      caption = part.bytes;
    } else {
      return fail(ec::invalid_argument,
                  "form: there is no field \"" + part.name.substr(0, 40)
                    + "\"; send files, each behind its caption");
    }
  return result;
}

caf::expected<std::vector<parcel>> parcels_in(call& c) {
  auto type = c.asked.header("Content-Type");
  if (type != nullptr && is_form(*type))
    return parcels_in_form(c, *type);
  std::vector<parcel> result;
  if (!c.asked.body.empty())
    // Bodies are large, and nobody reads this one again.
    result.push_back({{std::move(c.asked.body)}, c.asked.asked("caption")});
  return result;
}

caf::error check_caption(const std::string& x) {
  if (code_points(x) > 120)
    return fail(ec::invalid_argument, "caption: shorten it to 120 characters");
  for (unsigned char c : x)
    if (c < 0x20 || c == 0x7f)
      return fail(ec::invalid_argument,
                  "caption: take the control characters out");
  return {};
}

/// A sentence about a file becomes one about the field it came in.
caf::error about_file(const caf::error& why, size_t index, size_t count) {
  if (why != ec::poison)
    return why;
  auto field = count == 1 ? std::string{"image"}
                          : "image[" + std::to_string(index) + "]";
  return fail(ec::poison, field + ": " + render(why));
}

} // namespace

task<caf::expected<std::vector<upload>>>
import_files(call& c, picture_upload::purpose what) {
  auto parcels = parcels_in(c);
  if (!parcels)
    co_return parcels.error();
  if (parcels->empty())
    co_return fail(ec::invalid_argument,
                   "image: the body holds no file; send its bytes, or a form");
  std::vector<upload> result;
  for (auto& x : *parcels) {
    if (auto err = check_caption(x.caption))
      co_return err;
    x.file.what = what;
    auto importing = ask<imported_file>(c.self, c.rooms->pictures,
                                        atom::import_it_v, std::move(x.file));
    auto file = co_await importing;
    if (!file)
      co_return about_file(file.error(), result.size(), parcels->size());
    result.push_back({std::move(*file), single_spaced(x.caption)});
  }
  co_return result;
}

} // namespace adcraft::http
