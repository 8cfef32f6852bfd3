#pragma once

#include "http/routes/help.hpp"

#include <vector>

namespace adcraft::http {

/// A file that came with a request, checked and stored.
struct upload {
  imported_file file;
  std::string caption;
};

/// Brings in what the body holds: one file, raw, with `?caption=`; or a form
/// (multipart/form-data) of files, each behind the `caption` that goes with
/// it. Whatever the request says of its type, the content decides.
/// @returns the files in their order, at least one.
task<caf::expected<std::vector<upload>>>
import_files(call& c, picture_upload::purpose what);

} // namespace adcraft::http
