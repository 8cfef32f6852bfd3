#pragma once

#include "actors/model/brand.hpp"
#include "actors/model/brief.hpp"
#include "actors/model/error.hpp"

#include <functional>
#include <string>
#include <vector>

namespace adcraft {

/// A campaign as a person hands it in: pictures are still files of theirs.
struct raw_campaign {
  /// A picture of the product.
  struct picture {
    std::string path;
    std::string caption;
    bool operator==(const picture&) const = default;
  };

  /// Without logo and images: those get storage keys later.
  brand b;
  brief f;
  /// 2 to 10, the main one first; each was found to be a usable picture.
  std::vector<picture> pictures;
  /// May be empty.
  std::string logo_path;
  /// What a person should know: what was left out, and why.
  std::vector<std::string> notes;
};

/// Asks a person a question and returns the answer, or the default they took.
using prompt_fn = std::function<std::string(const std::string& question,
                                            const std::string& fallback)>;

/// Reads a brief as `config/brief.schema.json` describes it. Picture paths are
/// relative to the file. Blocks; never throws.
/// @returns the campaign, or one sentence that names the field and says what
///   to do: `invalid_argument`, `not_found`, `poison` or `environment`.
caf::expected<raw_campaign> read_brief_file(const std::string& path);

/// Makes a campaign of a folder of photos alone: the title from its name,
/// captions from file names, colours from the photos. `ask` gets a few short
/// questions; without it the defaults hold. Blocks; never throws.
caf::expected<raw_campaign> read_photo_directory(const std::string& path,
                                                 const prompt_fn& ask);

} // namespace adcraft
