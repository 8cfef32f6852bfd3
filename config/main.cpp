#include "config/cli/commands.hpp"
#include "config/ctl/command_line.hpp"
#include "io/net/curl_engine.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using adcraft::make_options;

void describe_make(CLI::App& app, make_options& x) {
  app.add_option("BRIEF", x.input, "a brief.json, or a directory of photos")
    ->required();
  app.add_option("-o,--out", x.out, "the file to make")->capture_default_str();
  app.add_option("-f,--format", x.formats,
                 "16:9, 9:16, 1:1, 4:5; may be given several times");
  app
    .add_option("--resolution", x.resolution,
                "short side in pixels: 360, 540, 720 or 1080")
    ->check(CLI::IsMember({360, 540, 720, 1080}));
  app
    .add_option("--mode", x.mode,
                "test (free, or cheap with --paid-drafts) or production (paid "
                "models whose keys are set)")
    ->check(CLI::IsMember({"test", "production"}));
  app.add_flag("-y,--yes", x.yes, "take the defaults, ask nothing");
}

int operate(const adcraft::ctl::options& x) {
  adcraft::net::curl_engine engine;
  return adcraft::ctl::run(x, engine, std::cout, std::cerr);
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app{
    "AdCraft turns a brand, its product photos and a brief into a "
    "finished video ad."};
  adcraft::settings settings;
  adcraft::declare(app, settings);
  app.require_subcommand(1);
  app.fallthrough();
  make_options making;
  auto make = app.add_subcommand("make", "make one ad, without a server");
  describe_make(*make, making);
  auto serve = app.add_subcommand("serve", "serve finished ads over HTTP");
  adcraft::ctl::options operating;
  auto ctl = app.add_subcommand("ctl",
                                "see and steer campaigns and nodes of "
                                "a server");
  adcraft::ctl::declare(*ctl, operating);
  auto doctor = app.add_subcommand("doctor", "check what this machine lacks");
  auto version = app.add_subcommand("version", "print the version");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    // 0 is --help; everything else is bad input.
    return app.exit(e) == 0 ? 0 : 2;
  }
  if (*make)
    return adcraft::make(settings, making);
  if (*serve)
    return adcraft::serve(settings);
  if (*ctl)
    return operate(operating);
  if (*doctor)
    return adcraft::doctor(settings);
  if (*version)
    std::cout << "adcraft " << ADCRAFT_VERSION << "\n";
  return 0;
}
