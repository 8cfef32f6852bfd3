#pragma once

#include "actors/model/error.hpp"

#include <string>

/// Where the output of a paid call is while it is not stored yet, as its row
/// says it. Pure; any thread.
namespace adcraft {

/// One of the three.
struct vendor_output {
  /// At the vendor.
  std::string url;
  /// Words that came in the answer.
  std::string text;
  /// A file of ours that bytes of the answer were written to.
  std::string file;
};

/// @returns `invalid_argument` for what is none of the three.
caf::expected<vendor_output> vendor_output_from_json(const std::string& x);

/// The output that lies in a file of ours.
std::string output_in_file(const std::string& path);

} // namespace adcraft
