#pragma once

#include <string>
#include <string_view>

namespace adcraft::http {

/// Takes secrets out of a text for the log: bearer and JSON web tokens, keys
/// of providers and webhooks, and what a URL says of token, signature or
/// password. Pure.
std::string redacted(std::string_view x);

} // namespace adcraft::http
