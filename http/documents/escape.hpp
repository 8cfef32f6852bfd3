#pragma once

#include <string>
#include <string_view>

/// Texts made fit for where they go. Pure; any thread.
namespace adcraft::http {

/// For one value in a query: everything but letters, digits and "-._~" as %XX.
std::string percent_encoded(std::string_view x);

/// For text and quoted attributes of HTML.
std::string html_escaped(std::string_view x);

/// Base64 for URLs, without padding.
std::string base64url(std::string_view bytes);

/// Lower-case hex.
std::string hex_of(std::string_view bytes);

} // namespace adcraft::http
