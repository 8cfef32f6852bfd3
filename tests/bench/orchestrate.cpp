// A house that makes campaigns for a benchmark; orchestrate/bench.py drives it.
//
// Usage: bench_orchestrate DATABASE_URL DATA VENDOR_URL. Lines come in, and
// each is answered by one line of JSON:
//   draft COUNT    writes drafts of seven paid jobs, four of them first
//   voices COUNT   likewise of ten, seven of them first
//   run            starts all drafts and waits until every campaign has ended
//   hold           starts them and waits for nothing else

#include "tests/bench/orchestrate/town.hpp"

#include <chrono>
#include <iostream>

using namespace adcraft;

namespace {

/// @returns the seconds that it took.
template <class Work>
double timed(Work work) {
  auto begun = std::chrono::steady_clock::now();
  work();
  std::chrono::duration<double> result
    = std::chrono::steady_clock::now() - begun;
  return result.count();
}

caf::error obey(bench::town& x, const std::string& word) {
  size_t count = 0;
  if (word == "draft" || word == "voices") {
    std::cin >> count;
    return x.draft(count, word == "voices");
  }
  auto err = x.start();
  if (!err && word == "run")
    x.await_ends();
  return err;
}

int run(const char* database, const char* data, const char* vendor) {
  auto opened = bench::town::open(database, data, vendor);
  if (!opened) {
    std::cerr << "bench_orchestrate: " << render(opened.error()) << "\n";
    return 1;
  }
  for (std::string word; std::cin >> word;) {
    caf::error trouble;
    auto seconds = timed([&] { trouble = obey(**opened, word); });
    if (trouble) {
      std::cerr << "bench_orchestrate: " << render(trouble) << "\n";
      return 1;
    }
    std::cout << "{\"seconds\":" << seconds << "}" << std::endl;
  }
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  if (argc == 4)
    return run(argv[1], argv[2], argv[3]);
  std::cerr << "usage: bench_orchestrate DATABASE_URL DATA VENDOR_URL\n";
  return 2;
}
