#pragma once

#include "actors/model/error.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

/// Many campaigns in one body: a row each. Pure.
namespace adcraft::http {

/// One row of a batch: what it asks for, or what is wrong with it.
struct batch_row {
  /// In the body, from 1; where the row begins.
  size_t line = 0;
  /// As the body of POST /api/campaigns has it.
  nlohmann::json what;
  caf::error wrong;
};

/// Rows of JSON, one a line; empty lines do not count.
caf::expected<std::vector<batch_row>> parse_jsonl(std::string_view body,
                                                  size_t most);

/// Rows of text with commas (RFC 4180), under a first line that names the
/// columns: brand_id, cap_micros, and the fields of a brief. Lists are divided
/// by "|". An empty cell means nothing was said.
/// @returns `invalid_argument` for a body that has no such columns, or more
///   than `most` rows.
caf::expected<std::vector<batch_row>> parse_csv(std::string_view body,
                                                size_t most);

} // namespace adcraft::http
