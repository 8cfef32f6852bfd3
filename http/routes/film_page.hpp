#pragma once

#include "http/documents/json.hpp"
#include "http/front/response.hpp"

/// Small pages for browsers, without scripts. Pure.
namespace adcraft::http {

/// The page of a share link, from its document.
response shared_page(const json& doc);

/// The front page: films that are finished, from lines of the list.
/// @param is_private nothing is shown to somebody nobody knows.
response index_page(const json& lines, bool is_private);

} // namespace adcraft::http
