#include "tests/dst/judge.hpp"
#include "tests/dst/people.hpp"
#include "tests/dst/process.hpp"
#include "tests/dst/tally.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>
#include <cstring>

/// Lives through worlds, one for each seed, and says whether anything was
/// violated. The last line is JSON.
namespace adcraft::dst {

namespace {

using nlohmann::ordered_json;

constexpr uint64_t seeds_of_test = 2'000;

constexpr const char* usage
  = "dst                      2,000 worlds, as ./test does\n"
    "dst --seeds FROM COUNT   so many worlds\n"
    "dst --seed N [--trace]   one world; --bug NAME plants a mistake\n"
    "dst --planted            every planted mistake until it is found\n";

double seconds_since(std::chrono::steady_clock::time_point x) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - x)
    .count();
}

bug bug_from(const char* name) {
  for (auto n = 0; n < static_cast<int>(bug::count_); ++n)
    if (std::strcmp(to_string(static_cast<bug>(n)), name) == 0)
      return static_cast<bug>(n);
  return bug::count_;
}

ordered_json figures_of(const tally& x, double seconds) {
  ordered_json seeds = ordered_json::array();
  for (auto& v : x.violations)
    seeds.push_back(v.seed);
  for (auto seed : x.died)
    seeds.push_back(seed);
  return {{"worlds", x.worlds},
          {"seconds", seconds},
          {"worlds_per_second", static_cast<double>(x.worlds) / seconds},
          {"messages", x.steps},
          {"simulated_hours", x.lasted / 3600},
          {"crashes", x.crashes},
          {"pauses", x.pauses},
          {"orders_accepted", x.accepted},
          {"orders_found_again", x.adopted},
          {"completed", x.completed},
          {"canceled", x.canceled},
          {"failed", x.failed},
          {"waiting_for_a_person", x.waiting},
          {"replayed", x.replayed},
          {"replays_differing", x.differing},
          {"transitions_percent", x.seen.percent()},
          {"violations", x.violated + x.died.size()},
          {"seeds", seeds}};
}

int live_many(uint64_t first, uint64_t count) {
  auto begun = std::chrono::steady_clock::now();
  auto x = live(first, count, bug::none, UINT64_MAX);
  for (auto& v : x.violations)
    std::printf("seed %lu: %s\n", v.seed, v.violation.c_str());
  for (auto seed : x.died)
    std::printf("seed %lu: the process died\n", seed);
  for (auto& m : x.seen.missing())
    std::printf("not seen: %s\n", m.c_str());
  std::puts(figures_of(x, seconds_since(begun)).dump().c_str());
  return x.violated + x.died.size() + x.differing == 0 ? 0 : 1;
}

int live_once(uint64_t seed, bug planted, bool is_told) {
  auto x = world{seed, planted, nullptr, is_told}.run();
  ordered_json figures{
    {"seed", x.seed},
    {"messages", x.steps},
    {"simulated_seconds", static_cast<double>(x.lasted) / 1e6},
    {"crashes", x.crashes},
    {"orders_accepted", x.accepted},
    {"completed", x.completed},
    {"print", x.print},
    {"violation", x.violation}};
  std::puts(figures.dump().c_str());
  return x.violation.empty() ? 0 : 1;
}

int plant_all() {
  ordered_json found = ordered_json::object();
  auto missed = 0;
  for (auto n = 1; n < static_cast<int>(bug::count_); ++n) {
    auto planted = static_cast<bug>(n);
    auto x = live(1, seeds_of_test, planted, 1);
    auto is_found = !x.violations.empty();
    missed += is_found ? 0 : 1;
    std::printf("%-24s %s\n", to_string(planted),
                is_found ? x.violations.front().violation.c_str() : "missed");
    std::fflush(stdout);
    found[to_string(planted)]
      = is_found ? ordered_json(x.violations.front().seed) : ordered_json{};
  }
  std::puts(ordered_json{{"planted", static_cast<int>(bug::count_) - 1},
                         {"missed", missed},
                         {"found_at_seed", found}}
              .dump()
              .c_str());
  return missed == 0 ? 0 : 1;
}

int run(int argc, char** argv) {
  auto planted = bug::none;
  auto is_told = false;
  for (auto i = 1; i < argc; ++i) {
    is_told = is_told || std::strcmp(argv[i], "--trace") == 0;
    if (std::strcmp(argv[i], "--bug") == 0 && i + 1 < argc)
      planted = bug_from(argv[i + 1]);
  }
  if (argc == 1)
    return live_many(1, seeds_of_test);
  std::string what{argv[1]};
  if (what == "--planted")
    return plant_all();
  if (what == "--seed" && argc > 2 && planted != bug::count_)
    return live_once(std::stoull(argv[2]), planted, is_told);
  if (what == "--seeds" && argc > 3)
    return live_many(std::stoull(argv[2]), std::stoull(argv[3]));
  std::fputs(usage, stderr);
  return 2;
}

} // namespace

} // namespace adcraft::dst

int main(int argc, char** argv) {
  return adcraft::dst::run(argc, argv);
}
