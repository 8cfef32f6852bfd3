#pragma once

#include "config/ctl/command_line.hpp"
#include "io/net/curl_engine.hpp"
#include "tests/net/loopback.hpp"

#include <CLI/CLI.hpp>

#include <sstream>

namespace adcraft::test {

/// What a command printed and returned.
struct said {
  int code = -1;
  std::string out;
  std::string err;
};

/// `adcraft ctl …` against a server that a test scripts.
class ctl_server {
public:
  /// @param serve as of `loopback`.
  explicit ctl_server(loopback::service serve) : server{std::move(serve)} {
    // nop
  }

  said ctl(const std::string& words) {
    return ctl_at(server.url(""), words);
  }

  said ctl_at(const std::string& url, const std::string& words) {
    CLI::App app;
    app.fallthrough();
    ctl::options x;
    ctl::declare(*app.add_subcommand("ctl"), x);
    try {
      app.parse("ctl --url " + url + " " + words);
    } catch (const CLI::ParseError& e) {
      return {2, "", e.what()};
    }
    std::ostringstream out;
    std::ostringstream err;
    auto code = ctl::run(x, engine, out, err);
    return {code, out.str(), err.str()};
  }

  net::curl_engine engine;
  loopback server;
};

} // namespace adcraft::test
