#pragma once

#include "config/settings.hpp"

#include <string>
#include <vector>

/// What the program does, by subcommand. Each returns the exit code: 0, 1 (this
/// machine lacks something, or the ad could not be made), 2 (bad input), 130
/// (interrupted).
namespace adcraft {

struct make_options {
  /// A brief or a directory of photos.
  std::string input;
  std::string out = "ad.mp4";
  /// Overrides the brief's formats; empty keeps them.
  std::vector<std::string> formats;
  /// Overrides the brief's resolution; 0 keeps it.
  int resolution = 0;
  /// Overrides the brief's mode, "test" or "production"; empty keeps it.
  std::string mode;
  /// Take the defaults instead of asking.
  bool yes = false;
};

int make(const settings& x, const make_options& options);
int serve(const settings& x);
int doctor(const settings& x);

/// Prints what went wrong on standard error. @returns the exit code for it.
int complain(const caf::error& x);

} // namespace adcraft
