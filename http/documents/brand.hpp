#pragma once

#include "actors/ports/library.hpp"
#include "http/documents/tools.hpp"

/// Brands, webhooks and what else people own beside campaigns. Pure.
namespace adcraft::http {

json brand_document(const brand_row& x, const document_tools& tools);

/// One line of the list of brands.
json brand_line(const brand_row& x, const document_tools& tools);

/// @param with_secret only when it was just made.
json webhook_document(const webhook_row& x, bool with_secret = false);

json delivery_document(const delivery_row& x);

} // namespace adcraft::http
