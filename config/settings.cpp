#include "config/settings.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <thread>

namespace adcraft {

std::string settings::database() const {
  return database_url.empty() ? "sqlite:" + data + "/adcraft.db" : database_url;
}

std::string settings::database_name() const {
  auto url = database();
  auto at = url.rfind('@');
  auto scheme = url.find("://");
  return at == std::string::npos || scheme == std::string::npos
           ? url
           : url.substr(0, scheme + 3) + url.substr(at + 1);
}

unsigned settings::slots() const {
  return render_slots > 0 ? render_slots
                          : std::max(1u, std::thread::hardware_concurrency());
}

namespace {

/// What only the front door needs to know.
void declare_front(CLI::App& app, settings& x) {
  app.add_option("--role", x.role, "all, api (front door) or worker (making)")
    ->envname("ADCRAFT_ROLE")
    ->check(CLI::IsMember({"all", "api", "worker"}))
    ->capture_default_str();
  app.add_option("--auth", x.auth, "local (nobody is asked) or supabase")
    ->envname("ADCRAFT_AUTH")
    ->check(CLI::IsMember({"local", "supabase"}))
    ->capture_default_str();
  app
    .add_flag("--allow-unauthenticated", x.allow_unauthenticated,
              "serve other machines although nobody is asked who they are")
    ->envname("ADCRAFT_ALLOW_UNAUTHENTICATED");
  app.add_option("--supabase-url", x.supabase_url, "https://REF.supabase.co")
    ->envname("SUPABASE_URL");
  app
    .add_option(
      "--supabase-jwt-secret", x.supabase_jwt_secret,
      "legacy secret that tokens are signed with, beside SUPABASE_URL")
    ->envname("SUPABASE_JWT_SECRET");
  app
    .add_option("--metrics-token", x.metrics_token,
                "bearer token that may read /metrics; without one it is open "
                "where nobody is asked who they are, else for operators")
    ->envname("ADCRAFT_METRICS_TOKEN");
  app.add_option("--public-url", x.public_url, "where people reach this house")
    ->envname("PUBLIC_URL");
  app
    .add_option("--cors-origins", x.cors_origins,
                "origins whose pages may call, with commas between")
    ->envname("CORS_ORIGINS")
    ->delimiter(',');
  app.add_option("--media-secret", x.media_secret, "signs media URLs")
    ->envname("ADCRAFT_MEDIA_SECRET");
  app
    .add_option("--replicate-webhook-secret", x.replicate_webhook_secret,
                "whsec_… that Replicate signs its reports with; two, with a "
                "comma between, while it changes")
    ->envname("REPLICATE_WEBHOOK_SECRET");
  app
    .add_option("--proxies", x.proxies, "proxies that stand before this house")
    ->envname("ADCRAFT_PROXIES")
    ->check(CLI::Range(0, 4))
    ->capture_default_str();
  app.add_option("--log", x.log, "debug, info, warn or error")
    ->envname("ADCRAFT_LOG")
    ->check(CLI::IsMember({"debug", "info", "warn", "error"}))
    ->capture_default_str();
  app
    .add_flag("--no-rate-limits", x.rates_off,
              "let everybody ask as fast as they can, for benchmarks")
    ->envname("ADCRAFT_NO_RATE_LIMITS");
  app
    .add_flag("--webhooks-to-loopback", x.webhooks_to_loopback,
              "webhooks may go to this machine")
    ->envname("ADCRAFT_WEBHOOKS_TO_LOOPBACK");
}

} // namespace

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
  declare_front(app, x);
}

} // namespace adcraft
