#include "config/settings.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <thread>

namespace adcraft {

std::string settings::database() const {
  return database_url.empty() ? "sqlite:" + data + "/adcraft.db" : database_url;
}

unsigned settings::slots() const {
  return render_slots > 0 ? render_slots
                          : std::max(1u, std::thread::hardware_concurrency());
}

void declare(CLI::App& app, settings& x) {
  app.set_config("--config", "", "settings from an INI file");
  app.allow_config_extras(false);
  app.add_option("--data", x.data, "directory for database and media")
    ->envname("ADCRAFT_DATA")
    ->capture_default_str();
  app
    .add_option("--database-url", x.database_url,
                "sqlite:PATH or postgresql://…; default: a file in --data")
    ->envname("DATABASE_URL");
  app.add_option("--port", x.port, "where the front door listens")
    ->envname("PORT")
    ->capture_default_str();
  app.add_option("--address", x.address, "address the front door binds to")
    ->envname("ADCRAFT_ADDRESS")
    ->capture_default_str();
  app
    .add_option("--render-slots", x.render_slots,
                "renders at the same time; 0: one per core")
    ->envname("ADCRAFT_RENDER_SLOTS")
    ->check(CLI::Range(0u, 64u))
    ->capture_default_str();
  app
    .add_option("--campaign-cap", x.campaign_cap,
                "most a campaign may spend, in micro-dollars")
    ->envname("ADCRAFT_CAMPAIGN_CAP")
    ->check(CLI::NonNegativeNumber)
    ->capture_default_str();
}

} // namespace adcraft
