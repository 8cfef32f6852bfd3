#pragma once

#include <string>

namespace adcraft::http {

/// The Content-Security-Policy of a page of ours: its own inline style and
/// script, named by their hashes, and nothing else but what `more` allows,
/// such as "media-src *". Pure.
std::string page_policy(const std::string& html, const std::string& more);

} // namespace adcraft::http
