#include "tests/sim/faults.hpp"
#include "tests/sim/hash.hpp"

#include <algorithm>
#include <fnmatch.h>
#include <fstream>

namespace adcraft::sim {

namespace {

/// Whether `wanted`, a pattern such as "bytedance/*", fits.
bool fits(const json& settings, const char* key, const std::string& x) {
  auto wanted = settings.value(key, std::string{});
  return wanted.empty() || ::fnmatch(wanted.c_str(), x.c_str(), 0) == 0;
}

bool is_at(const json& settings, const std::string& action,
           const std::string& route) {
  if (settings.contains("route"))
    return fits(settings, "route", route);
  auto all = routes_of(action);
  return std::count(all.begin(), all.end(), route) > 0;
}

bool is_turn(const json& settings, int matched) {
  if (settings.contains("nth")) {
    auto& nth = settings["nth"];
    if (nth.is_array() ? std::count(nth.begin(), nth.end(), matched) == 0
                       : nth != matched)
      return false;
  }
  return matched % std::max(settings.value("every", 1), 1) == 0;
}

uint64_t seed_of(const json& settings) {
  return settings.value("seed", uint64_t{1});
}

} // namespace

double mishaps::number(const std::string& action, const char* setting,
                       double otherwise) const {
  auto i = all.find(action);
  return i == all.end() ? otherwise : i->second.value(setting, otherwise);
}

bool mishaps::flag(const std::string& action, const char* setting,
                   bool otherwise) const {
  auto i = all.find(action);
  return i == all.end() ? otherwise : i->second.value(setting, otherwise);
}

faults::faults(const std::string& folder) : file_(folder + "/faults.json") {
  std::ifstream in{file_};
  auto saved = json::parse(in, nullptr, false);
  if (saved.is_object())
    put(saved);
}

std::string faults::put(const json& x) {
  if (!x.is_object() || !x.contains("rules") || !x["rules"].is_array())
    return "give {\"rules\": [...]}";
  std::vector<rule> fresh;
  for (auto& entry : x["rules"]) {
    auto trouble = rule_trouble(entry);
    if (!trouble.empty())
      return trouble;
    fresh.push_back({entry, entry["action"]});
  }
  std::lock_guard lock{mutex_};
  rules_ = std::move(fresh);
  drawn_.clear();
  lay_out();
  std::ofstream{file_} << x.dump(2) << '\n';
  return {};
}

/// Rules with one seed and route share a draw, so that 30 % of one and 10 % of
/// another are 40 % of all and never both.
void faults::lay_out() {
  std::map<std::string, double> used;
  for (auto& r : rules_) {
    if (!r.settings.contains("probability"))
      continue;
    auto key = r.settings.value("route", routes_of(r.action).front()) + " "
               + std::to_string(seed_of(r.settings));
    r.from = used[key];
    r.to = r.from + r.settings["probability"].get<double>();
    used[key] = r.to;
  }
}

json faults::list() const {
  std::lock_guard lock{mutex_};
  auto result = json::array();
  for (auto& r : rules_) {
    result.push_back(r.settings);
    result.back()["matched"] = r.matched;
    result.back()["fired"] = r.fired;
  }
  return {{"rules", result}};
}

double faults::draw(uint64_t seed, const occasion& x) {
  auto key = x.route + " " + x.subject;
  // What is fetched again is as it was.
  auto sticks = x.route == "file" || x.route == "webhook";
  auto turn = sticks ? 0 : ++drawn_[std::to_string(seed) + " " + key];
  return dice(seed, key + " " + std::to_string(turn));
}

mishaps faults::strike(const occasion& x) {
  std::lock_guard lock{mutex_};
  std::map<uint64_t, double> draws;
  mishaps result;
  for (auto& r : rules_) {
    auto& s = r.settings;
    if (!is_at(s, r.action, x.route) || !fits(s, "model", x.model)
        || !fits(s, "correlation", x.correlation))
      continue;
    auto seed = seed_of(s);
    auto by_chance = s.contains("probability");
    if (by_chance && draws.count(seed) == 0)
      draws[seed] = draw(seed, x);
    if (fires(r, by_chance ? draws[seed] : 0))
      result.all.emplace(r.action, s);
  }
  return result;
}

bool faults::fires(rule& r, double drawn) {
  ++r.matched;
  auto result = is_turn(r.settings, r.matched) && drawn >= r.from
                && drawn < r.to && r.fired < r.settings.value("times", 1 << 30);
  r.fired += result ? 1 : 0;
  return result;
}

} // namespace adcraft::sim
