#pragma once

#include <cstdint>
#include <string_view>

namespace adcraft::http {

/// Why a request is not served.
struct refusal {
  /// 0: it is served.
  int status = 0;
  /// A sentence for who sent it.
  const char* detail = "";

  explicit operator bool() const noexcept {
    return status != 0;
  }
};

/// What a request says about itself: where it ends and what comes next.
struct message_facts {
  bool http11 = true;
  bool has_host = false;
  bool has_length = false;
  /// Of the body, in bytes; the largest number if it does not fit.
  uint64_t length = 0;
  bool chunked = false;
  bool says_close = false;
  bool says_keep = false;
  /// The client sends no body before it has read "100 Continue".
  bool waits = false;

  bool has_body() const noexcept {
    return chunked || length > 0;
  }
};

/// Takes notice of one header. Whatever two readers of one message could
/// understand in two ways is refused.
refusal note_field(std::string_view name, std::string_view value,
                   message_facts& to);

/// Checks all headers against each other.
refusal check_facts(const message_facts& x);

} // namespace adcraft::http
