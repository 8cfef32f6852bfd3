#pragma once

#include "actors/ports/clock.hpp"
#include "actors/ports/dispatch.hpp"
#include "actors/ports/http_engine.hpp"
#include "actors/ports/landing.hpp"
#include "actors/ports/library.hpp"
#include "actors/ports/provider.hpp"
#include "actors/ports/renderer.hpp"
#include "actors/ports/storage.hpp"
#include "actors/ports/store.hpp"
#include "config/sellers.hpp"
#include "config/settings.hpp"
#include "http/documents/links.hpp"
#include "io/embedded/render_cache.hpp"

#include <memory>
#include <string>
#include <vector>

namespace adcraft {

/// The adapters of a house, and who it is.
struct house_parts {
  /// Held for as long as the house stands: one process per data directory,
  /// and per database file.
  std::vector<std::shared_ptr<void>> locks;
  std::string incarnation;
  std::string host;
  storage_ptr files;
  std::shared_ptr<render_cache> cache;
  renderer_ptr tools;
  seller_parts sellers;
  landing_ptr landings;
  provider_ptr provider;
  clock_ptr clock;
  dispatch_ptr hints;
  http_engine_ptr net;
  std::shared_ptr<const http::media_links> links;
};

/// Opens the adapters that the settings name, after locking the data
/// directory and checking the database. @returns `environment` naming what is
/// wrong.
caf::expected<house_parts> open_parts(const settings& x);

/// Opens the store of `url`, each time anew.
store_factory store_opener(const std::string& url);

/// Opens the library of `url`, each time anew; after its store.
library_factory library_opener(const std::string& url);

} // namespace adcraft
