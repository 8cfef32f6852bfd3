#pragma once

#include "http/front/request.hpp"
#include "http/pipeline/log.hpp"
#include "http/pipeline/rate_limits.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace adcraft::http {

/// What is known of a request on its way, for its answer and the log. It
/// outlives the request where a stream does.
struct trail {
  std::string id;
  std::string method;
  /// Without the query.
  std::string path;
  const char* pattern = "";
  /// Number of the route in the metrics.
  size_t route = 0;
  /// Microseconds since 1970.
  int64_t since = 0;
  std::string user;
  /// Of a page that may read the answer; empty: there is none.
  std::string origin;
  std::optional<rate> left;
};

/// The part of `path` that `pattern` catches as `name`; empty if it does not.
std::string_view caught(std::string_view pattern, std::string_view path,
                        std::string_view name);

/// The path for the log: whatever a pattern calls a token, a secret or a
/// signature is hidden.
std::string shown_path(const trail& x);

/// Which line a request deserves: errors always, the slow and the refused where
/// people look at `info`, all others where they look at `debug`.
log_level level_of(int status, int64_t micros);

/// Writes the line of a request that was answered; status 0: it was dropped.
void write_request(const event_log& to, const trail& x, int status,
                   int64_t micros);

} // namespace adcraft::http
