#pragma once

#include "tests/sim/wire.hpp"

#include <mutex>

namespace adcraft::sim {

/// Where a fault may strike.
struct occasion {
  /// Of the route table, or "webhook".
  std::string route;
  std::string model;
  std::string correlation;
  /// What chance is drawn for: a prediction, else the correlation.
  std::string subject;
};

/// What goes wrong with one request, each with the settings of its rule.
class mishaps {
public:
  bool has(const std::string& action) const {
    return all.count(action) > 0;
  }

  /// @returns a setting of `action`, such as "seconds".
  double number(const std::string& action, const char* setting,
                double otherwise) const;
  bool flag(const std::string& action, const char* setting,
            bool otherwise) const;

  /// Rules by action.
  std::map<std::string, json> all;
};

/// The rules of what goes wrong when. README.md lists the actions. Any thread.
class faults {
public:
  /// Rules survive a restart, what they counted does not.
  explicit faults(const std::string& folder);

  /// Takes the place of all rules, {"rules": […]}.
  /// @returns why not, empty if it did.
  std::string put(const json& x);

  /// The rules, each with how often it matched and fired.
  json list() const;

  mishaps strike(const occasion& x);

private:
  struct rule {
    json settings;
    std::string action;
    int matched = 0;
    int fired = 0;
    /// Its share of the draw.
    double from = 0;
    double to = 1;
  };

  void lay_out();
  static bool fires(rule& r, double drawn);
  double draw(uint64_t seed, const occasion& x);

  mutable std::mutex mutex_;
  std::string file_;
  std::vector<rule> rules_;
  std::map<std::string, int> drawn_;
};

/// @returns the routes where `action` strikes when a rule names none; empty if
///   there is no such action.
std::vector<std::string> routes_of(const std::string& action);

/// @returns what is wrong with a rule, empty if it can be one.
std::string rule_trouble(const json& x);

} // namespace adcraft::sim
