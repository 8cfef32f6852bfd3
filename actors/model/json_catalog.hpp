#pragma once

#include "actors/model/catalog.hpp"

#include <string_view>

namespace adcraft {

/// Reads the rows of `config/models.json`: {"models": [row, …]}. A row has
/// `id`, `vendor`, `capability`, `modes`, `parameters` (our word: theirs),
/// `prices` and `verified`, and may have `fixed`, `either`, `seconds`
/// (or `seconds_from` and `seconds_to`), `ratios`, `resolutions`, `languages`,
/// `voices`, `longest_prompt`, `most_references`, `expected`, `can_list` and
/// `retired_after`.
/// @returns `invalid_argument` with one sentence that names row and field.
caf::expected<catalog> catalog_from_json(std::string_view text);

} // namespace adcraft
