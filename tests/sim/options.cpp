#include "tests/sim/options.hpp"

#include <CLI/CLI.hpp>

#include <cstdlib>

namespace adcraft::sim {

namespace {

/// "MODEL=SECONDS", or seconds for all.
void add_latency(options& to, const std::string& text) {
  auto equals = text.rfind('=');
  auto has_name = equals != text.npos;
  auto name = has_name ? text.substr(0, equals) : std::string{};
  auto seconds = has_name ? text.substr(equals + 1) : text;
  to.latency[name] = CLI::detail::lexical_cast(seconds, to.latency[name])
                       ? to.latency[name]
                       : throw CLI::ValidationError("--latency", text);
}

} // namespace

options read_options(int argc, char** argv) {
  options x;
  std::vector<std::string> latencies;
  CLI::App app{"A simulator of OpenAI and Replicate, on the loopback"};
  app.add_option("--dir", x.folder, "where it keeps everything")
    ->check(CLI::ExistingDirectory);
  app.add_option("--port", x.port, "0: the system chooses");
  app.add_option("--connections", x.connections, "served at a time");
  app.add_option("--speed", x.speed, "simulated seconds in a second")
    ->check(CLI::PositiveNumber);
  app.add_option("--latency", latencies, "SECONDS, or MODEL=SECONDS");
  app.add_option("--keeps", x.keeps, "seconds until outputs are removed");
  app.add_option("--drift", x.drift, "of prices, 0.1 is 10 %");
  app.add_option("--seed", x.seed, "of everything by chance");
  app.add_option("--key", x.key, "the only key that is taken");
  app.add_option("--webhook-secret", x.secret, "whsec_...");
  app.add_option("--url", x.url, "of this server, for webhooks");
  app.add_flag("--sync", x.sync, "sync what is written");
  app.add_flag("--tiny", x.tiny,
               "images are one small one, clips and voices alike");
  try {
    app.parse(argc, argv);
    for (auto& text : latencies)
      add_latency(x, text);
  } catch (const CLI::ParseError& e) {
    std::exit(app.exit(e));
  }
  return x;
}

} // namespace adcraft::sim
