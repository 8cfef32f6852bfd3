#include "io/net/jwks_keys.hpp"

#include "io/net/fetch_text.hpp"

namespace adcraft::net {

jwks_keys::jwks_keys(http_engine_ptr engine, std::string project)
  : engine_(std::move(engine)), project_(std::move(project)) {
  while (!project_.empty() && project_.back() == '/')
    project_.pop_back();
}

caf::expected<std::string> jwks_keys::fetch() {
  using namespace std::chrono_literals;
  http_request what;
  what.url = project_ + "/auth/v1/.well-known/jwks.json";
  what.turn_timeout = 1s;
  what.connect_timeout = 2s;
  what.timeout = 2s;
  what.most_bytes = uint64_t{64} << 10;
  auto result = fetch_text(*engine_, std::move(what));
  if (!result)
    return fail(ec::unavailable, render(result.error()));
  return result;
}

} // namespace adcraft::net
