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
  app
    .add_option("--web", x.web,
                "directory of the app that people see; default: web beside "
                "the program")
    ->envname("ADCRAFT_WEB");
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

namespace {

void declare_sellers(CLI::App& app, settings& x) {
  app.add_option("--openai-api-key", x.openai_key, "lets OpenAI write")
    ->envname("OPENAI_API_KEY");
  app
    .add_option("--replicate-api-token", x.replicate_key,
                "lets models at Replicate draw, film, speak and play")
    ->envname("REPLICATE_API_TOKEN");
  app.add_option("--openai-base-url", x.openai_url, "where OpenAI is")
    ->envname("OPENAI_BASE_URL")
    ->capture_default_str();
  app.add_option("--replicate-base-url", x.replicate_url, "where Replicate is")
    ->envname("REPLICATE_BASE_URL")
    ->capture_default_str();
  app
    .add_flag("--paid-drafts", x.paid_drafts,
              "cheap paid models make drafts (mode test); else the studio does")
    ->envname("ADCRAFT_PAID_DRAFTS");
  app
    .add_option("--models-file", x.models_file,
                "list of models instead of the one that is built in")
    ->envname("ADCRAFT_MODELS_FILE");
  app
    .add_option("--model", x.chosen_models,
                "CAPABILITY=ID: the model you want for text, image, video, "
                "speech or music; with commas between")
    ->envname("ADCRAFT_MODEL")
    ->delimiter(',');
}

void declare_money(CLI::App& app, settings& x) {
  auto cap = [&](const char* name, micros& to, const char* what,
                 const char* variable) {
    app.add_option(name, to, what)
      ->envname(variable)
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  };
  cap("--campaign-cap", x.campaign_cap,
      "most a campaign may spend unless its brief says otherwise, in "
      "micro-dollars",
      "ADCRAFT_CAMPAIGN_CAP");
  cap("--call-cap", x.call_cap, "most one call may cost; 0: no limit",
      "ADCRAFT_CALL_CAP");
  cap("--user-day-cap", x.user_day_cap,
      "most one user may spend in a day (UTC); 0: no limit",
      "ADCRAFT_USER_DAY_CAP");
  cap("--provider-hour-cap", x.provider_hour_cap,
      "most one provider may get in an hour (UTC); 0: no limit",
      "ADCRAFT_PROVIDER_HOUR_CAP");
}

/// What the accounts at vendors allow.
void declare_limits(CLI::App& app, settings& x) {
  auto limit
    = [&](const char* name, auto& to, const char* what, const char* variable) {
        app.add_option(name, to, what)
          ->envname(variable)
          ->check(CLI::NonNegativeNumber)
          ->capture_default_str();
      };
  limit("--openai-calls", x.openai_calls, "calls to OpenAI at the same time",
        "ADCRAFT_OPENAI_CALLS");
  limit("--replicate-calls", x.replicate_calls,
        "calls to Replicate at the same time", "ADCRAFT_REPLICATE_CALLS");
  limit("--openai-per-minute", x.openai_per_minute,
        "orders to OpenAI in a minute; 0: any number",
        "ADCRAFT_OPENAI_PER_MINUTE");
  limit("--replicate-per-minute", x.replicate_per_minute,
        "orders to Replicate in a minute; 0: any number",
        "ADCRAFT_REPLICATE_PER_MINUTE");
  limit("--ingest-lag", x.ingest_lag,
        "seconds a vendor may take to list what it has accepted",
        "ADCRAFT_INGEST_LAG");
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
  declare_money(app, x);
  declare_sellers(app, x);
  declare_limits(app, x);
  declare_front(app, x);
}

} // namespace adcraft
