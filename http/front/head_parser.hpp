#pragma once

#include "http/front/head_fields.hpp"
#include "http/front/request.hpp"

namespace adcraft::http {

/// A request without its body.
struct request_head {
  request asked;
  message_facts facts;
  refusal why;
};

/// Reads a request line and headers, by the letter of RFC 9112.
/// @param text up to, without, the empty line that ends it.
request_head parse_head(std::string_view text);

} // namespace adcraft::http
