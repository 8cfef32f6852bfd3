#pragma once

#include "actors/model/catalog.hpp"
#include "actors/model/json_reader.hpp"

/// Parts of a row of `config/models.json`; used by its reader alone.
namespace adcraft {

constexpr size_t parameter_count = static_cast<size_t>(model_parameter::count_);

capability read_capability(json_reader& in);

/// @returns what `name` means; complains about `key` if it means nothing.
model_parameter parameter_from(json_reader& in, const std::string& name,
                               const std::string& key);

/// Reads the object below `key` of `raw`, a row that `in` reads.
/// @param as_json texts in quotes as well, to be written into a request.
request_values read_values(json_reader& in, const nlohmann::json& raw,
                           const char* key, bool as_json);

/// Reads `prices` and `expected`.
void read_prices(json_reader& in, const nlohmann::json& raw, model_card& x);

} // namespace adcraft
