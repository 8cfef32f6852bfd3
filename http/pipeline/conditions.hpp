#pragma once

#include "http/front/response.hpp"

#include <string_view>

/// ETags, as RFC 9110 compares them.
namespace adcraft::http {

/// Whether `list`, the value of If-Match or If-None-Match, names `etag` (with
/// its quotes). "*" names every one.
/// @param strong as If-Match wants it: a weak tag is the same as none.
bool names_etag(std::string_view list, std::string_view etag, bool strong);

/// Makes a 304 of a 200 to GET or HEAD whose ETag the client has already.
void answer_condition(const request& asked, response& x);

} // namespace adcraft::http
