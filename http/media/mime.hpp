#pragma once

#include <string>

namespace adcraft::http {

/// What a browser is told about a file in storage.
std::string mime_of_key(const std::string& key);

/// The hash in a storage key: it names the content. Empty if it has none.
std::string hash_in_key(const std::string& key);

} // namespace adcraft::http
