#include "http/pipeline/security.hpp"

#include "http/pipeline/headers.hpp"

namespace adcraft::http {

void secure(response& x) {
  default_header(x.headers, "X-Content-Type-Options", "nosniff");
  default_header(x.headers, "Referrer-Policy", "no-referrer");
  default_header(x.headers, "Cache-Control", "no-store");
  if (x.mime.starts_with("text/html"))
    default_header(x.headers, "Content-Security-Policy",
                   "frame-ancestors 'none'");
}

} // namespace adcraft::http
