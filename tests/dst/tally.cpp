#include "tests/dst/tally.hpp"

#include "tests/dst/judge.hpp"
#include "tests/dst/people.hpp"
#include "tests/dst/process.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <sstream>
#include <thread>

namespace adcraft::dst {

namespace {

/// Every so many worlds one is lived twice.
constexpr uint64_t twice_every = 40;

constexpr size_t most_kept = 50;

/// What a worker writes to its parent, one a line: B seed, before a world; E
/// with an ending; R when one was lived twice, and whether it was the same; C
/// with what was covered.
struct worker {
  int pid = 0;
  FILE* from = nullptr;
  uint64_t last = 0;
  bool is_between = true;
};

void write_ending(FILE* to, const ending& x) {
  std::fprintf(to, "E %lu %lu %ld %d %d %d %d %d %d %d %d %s\n", x.seed,
               x.steps, x.lasted, x.crashes, x.pauses, x.accepted, x.adopted,
               x.waiting, x.completed, x.canceled, x.failed,
               x.violation.c_str());
  std::fflush(to);
}

ending read_ending(const std::string& line) {
  ending x;
  std::istringstream in{line};
  in >> x.seed >> x.steps >> x.lasted >> x.crashes >> x.pauses >> x.accepted
    >> x.adopted >> x.waiting >> x.completed >> x.canceled >> x.failed;
  in.get();
  std::getline(in, x.violation);
  return x;
}

void work(FILE* to, uint64_t first, uint64_t end, uint64_t step, bug planted) {
  coverage seen;
  for (auto seed = first; seed < end; seed += step) {
    std::fprintf(to, "B %lu\n", seed);
    std::fflush(to);
    auto x = world{seed, planted, &seen, false}.run();
    write_ending(to, x);
    if (planted == bug::none && seed % twice_every == 0) {
      auto again = world{seed, planted, nullptr, false}.run();
      std::fprintf(to, "R %d\n", again.print == x.print ? 1 : 0);
    }
  }
  for (auto x : seen.seen())
    std::fprintf(to, "C %d\n", static_cast<int>(x));
  std::fflush(to);
}

worker begin(uint64_t first, uint64_t end, uint64_t step, bug planted) {
  int ends[2];
  if (::pipe(ends) != 0)
    return {};
  worker result;
  result.pid = ::fork();
  if (result.pid == 0) {
    ::close(ends[0]);
    auto to = ::fdopen(ends[1], "w");
    work(to, first, end, step, planted);
    std::fclose(to);
    std::_Exit(0);
  }
  ::close(ends[1]);
  result.from = ::fdopen(ends[0], "r");
  return result;
}

void hear(worker& from, tally& to, const std::string& line) {
  auto rest = line.substr(2);
  switch (line.front()) {
    case 'B':
      from.last = std::stoull(rest);
      from.is_between = false;
      return;
    case 'E':
      from.is_between = true;
      return to.add(read_ending(rest));
    case 'R':
      ++to.replayed;
      to.differing += rest == "0" ? 1 : 0;
      return;
    default:
      to.seen.add(static_cast<coverage::entry>(std::stoi(rest)));
  }
}

/// @returns whether the worker has more to say.
bool read_line(worker& from, tally& to) {
  char line[4096];
  if (std::fgets(line, sizeof(line), from.from) == nullptr)
    return false;
  line[std::strcspn(line, "\n")] = '\0';
  hear(from, to, line);
  return true;
}

} // namespace

void tally::add(const ending& x) {
  ++worlds;
  steps += x.steps;
  lasted += static_cast<double>(x.lasted) / 1e6;
  crashes += static_cast<uint64_t>(x.crashes);
  pauses += static_cast<uint64_t>(x.pauses);
  accepted += static_cast<uint64_t>(x.accepted);
  adopted += static_cast<uint64_t>(x.adopted);
  waiting += static_cast<uint64_t>(x.waiting);
  completed += static_cast<uint64_t>(x.completed);
  canceled += static_cast<uint64_t>(x.canceled);
  failed += static_cast<uint64_t>(x.failed);
  if (x.violation.empty())
    return;
  ++violated;
  if (violations.size() < most_kept)
    violations.push_back(x);
}

tally live(uint64_t first, uint64_t count, bug planted, uint64_t enough) {
  auto cores = std::max<uint64_t>(std::thread::hardware_concurrency(), 1);
  std::vector<worker> all;
  for (uint64_t n = 0; n < std::min(cores, count); ++n)
    all.push_back(begin(first + n, first + count, cores, planted));
  tally result;
  auto alive = all.size();
  // One line of each in turn: they are equally far.
  while (alive > 0 && result.violated < enough)
    for (auto& w : all) {
      if (w.from == nullptr || read_line(w, result))
        continue;
      std::fclose(std::exchange(w.from, nullptr));
      --alive;
      if (!w.is_between)
        result.died.push_back(w.last);
    }
  for (auto& w : all) {
    if (w.from != nullptr) {
      ::kill(w.pid, SIGKILL);
      std::fclose(w.from);
    }
    ::waitpid(w.pid, nullptr, 0);
  }
  return result;
}

} // namespace adcraft::dst
