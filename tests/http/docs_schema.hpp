#pragma once

#include "http/documents/json.hpp"

#include <string>

namespace adcraft::test {

/// Checks `x` against a JSON schema within `doc`, which its references point
/// into: as much of draft 2020-12 as this house's description uses.
/// @returns where and how it is broken; empty if it is not.
std::string violation(const http::json& doc, const http::json& schema,
                      const http::json& x, const std::string& where = "$");

/// The description of the API, as it is served.
const http::json& the_openapi();

/// @returns the operation of a route of the table, or null.
const http::json* operation_of(const std::string& method,
                               const std::string& pattern);

/// "/api/brands/:id" as OpenAPI writes it.
std::string openapi_path(const std::string& pattern);

/// Follows a reference.
const http::json& followed(const http::json& x);

} // namespace adcraft::test
