#pragma once

#include "actors/model/money.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace adcraft {

/// Every knob of the house. Type and default stand here; `declare` gives each
/// its name, its environment variable and its meaning. Later wins: default,
/// file (`--config`), environment, command line.
struct settings {
  /// Where everything is kept: database, media, records.
  std::string data = "data";
  /// `sqlite:PATH` or `postgresql://…`; empty is a file in `data`.
  std::string database_url;
  uint16_t port = 8000;
  std::string address = "127.0.0.1";
  /// Renders at the same time; 0 is one per core.
  unsigned render_slots = 0;
  /// Where the app lies that people see; empty: `web` beside the program. A
  /// house without one shows finished ads on a plain page.
  std::string web;
  /// What a campaign may spend unless its brief says otherwise, in
  /// micro-dollars. The studio costs nothing.
  micros campaign_cap = 20'000'000;
  /// What one call, one user in a day and one provider in an hour may cost, in
  /// micro-dollars; 0: as much as campaigns may.
  micros call_cap = 0;
  micros user_day_cap = 0;
  micros provider_hour_cap = 0;
  /// Keys of paid vendors; without one the studio does its work.
  std::string openai_key;
  std::string replicate_key;
  /// Where they are; a simulator or a proxy in their place.
  std::string openai_url = "https://api.openai.com/v1";
  std::string replicate_url = "https://api.replicate.com/v1";
  /// Vendors make drafts, too (mode `test`); else the studio does.
  bool paid_drafts = false;
  /// The list of models, instead of the one that is built in.
  std::string models_file;
  /// Models a person wants: "speech=gpt-4o-mini-tts".
  std::vector<std::string> chosen_models;
  /// What the accounts allow, for all nodes together: calls at the same time,
  /// and requests that cost money in a minute (0: any number).
  size_t openai_calls = 64;
  size_t replicate_calls = 1000;
  double openai_per_minute = 500;
  double replicate_per_minute = 540;
  /// How long a vendor may take to list what it has accepted, in seconds.
  int64_t ingest_lag = 120;
  /// `all`: front door and making of ads; `api`: front door alone; `worker`:
  /// making alone.
  std::string role = "all";
  /// `local`: nobody is asked who they are; `supabase`: bearer tokens.
  std::string auth = "local";
  /// Serve others than this machine although nobody is asked who they are.
  bool allow_unauthenticated = false;
  std::string supabase_url;
  std::string supabase_jwt_secret;
  /// Where people reach this house, such as https://ads.example; may be empty.
  std::string public_url;
  /// Lets whoever brings it as a bearer token read /metrics.
  std::string metrics_token;
  /// Origins whose pages may call.
  std::vector<std::string> cors_origins;
  /// Signs media URLs; empty: one that is kept in `data`.
  std::string media_secret;
  /// What Replicate signs its reports with; two, with a comma between, while it
  /// changes. Empty: nobody reports here.
  std::string replicate_webhook_secret;
  /// How many proxies stand before this house.
  size_t proxies = 0;
  /// debug, info, warn or error.
  std::string log = "info";
  /// Nobody is asked to wait, for benchmarks.
  bool rates_off = false;
  /// Webhooks may go to this machine, for tests and for people who run both.
  bool webhooks_to_loopback = false;

  /// The database that the settings mean.
  std::string database() const;

  /// Whether this process supervises campaigns, and whether it listens.
  bool makes_ads() const {
    return role != "api";
  }
  bool listens() const {
    return role != "worker";
  }

  /// The database without whatever it may hold of passwords.
  std::string database_name() const;

  /// `render_slots`, or the number of cores.
  unsigned slots() const;
};

/// Adds all options to a command line parser; `x` outlives it.
void declare(CLI::App& app, settings& x);

} // namespace adcraft
