#pragma once

#include "actors/ports/http_engine.hpp"
#include "actors/ports/keys.hpp"

#include <string>

namespace adcraft::net {

/// The keys of a Supabase project, as it publishes them.
class jwks_keys : public keys {
public:
  /// @param project such as "https://ref.supabase.co".
  jwks_keys(http_engine_ptr engine, std::string project);

  caf::expected<std::string> fetch() override;

private:
  http_engine_ptr engine_;
  std::string project_;
};

} // namespace adcraft::net
