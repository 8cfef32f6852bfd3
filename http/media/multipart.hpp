#pragma once

#include "actors/model/error.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace adcraft::http {

/// One field of a form. Names of files are nobody's path: they are not kept.
struct form_part {
  std::string name;
  bool is_file = false;
  /// As the sender says; empty if they do not.
  std::string mime;
  /// Points into the body.
  std::string_view bytes;
};

/// Whether a Content-Type says multipart/form-data.
bool is_form(std::string_view content_type);

/// Reads a form (RFC 7578), strictly: at most `most` parts, 4 KiB of headers
/// each, nothing nested, nothing encoded. Pure.
/// @returns `invalid_argument` that says what is wrong with the form.
caf::expected<std::vector<form_part>> parse_form(std::string_view content_type,
                                                 std::string_view body,
                                                 size_t most = 64);

} // namespace adcraft::http
