#pragma once

#include "http/front/request.hpp"

#include <cstdint>
#include <string>

namespace adcraft::http {

/// What a client gets. Length, date and connection headers are the writer's.
struct response {
  int status = 200;
  /// Content-Type; empty: no body, no header.
  std::string mime;
  std::string body;
  /// Further headers. One that is not well formed (CR, LF or a zero byte in
  /// its value) or is the writer's business is dropped and counted: nobody
  /// smuggles headers through a title.
  pairs headers;
};

/// A stretch of a file as the body instead of `response::body`.
struct file_body {
  std::string path;
  uint64_t first = 0;
  uint64_t size = 0;
};

/// Standard reason phrase of a status; "" for others.
const char* reason_of(int status) noexcept;

/// Whether an answer of this status has no body, whatever it was given.
bool is_bodiless(int status) noexcept;

/// Status line and headers as they go out, with the empty line behind them.
/// @param length of the body; negative: a stream of unknown length, which ends
///   with the connection.
/// @param date see `http_date`; empty: no Date header.
std::string head_of(const response& x, int64_t length, bool keep_alive,
                    std::string_view date = {});

/// "Tue, 24 Nov 2026 13:22:54 GMT" from microseconds since 1970.
std::string http_date(int64_t micros);

/// How many headers `head_of` has dropped since the program began.
uint64_t dropped_headers() noexcept;

} // namespace adcraft::http
