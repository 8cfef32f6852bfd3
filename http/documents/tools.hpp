#pragma once

#include "actors/ports/provider.hpp"
#include "http/documents/json.hpp"
#include "http/documents/links.hpp"

#include <memory>

namespace adcraft::http {

/// What documents are made with, beside the rows.
struct document_tools {
  std::shared_ptr<const media_links> links;
  provider_ptr prices;
  /// Seconds since 1970: URLs are good from then on.
  int64_t now = 0;

  /// @returns a URL, or null for an empty key.
  json url_of(const std::string& key, const std::string& name = {}) const {
    return key.empty() ? json(nullptr) : json(links->url_of(key, now, name));
  }
};

} // namespace adcraft::http
