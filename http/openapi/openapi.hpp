#pragma once

#include "http/front/response.hpp"

#include <string>

/// What the API is, for programs and for people. Any thread.
namespace adcraft::http {

/// The OpenAPI 3.1 document, put together once from the pieces beside this
/// file.
const std::string& openapi_text();

const std::string& openapi_etag();

/// The page that reads it to people.
response docs_page();

} // namespace adcraft::http
