// What the front door costs: documents of 3 KB on 64 connections beside the
// least a server could do, and memory per idle stream.
//
// Each round loads the bare server and the door in turn, for the same time,
// from a process of its own. The bare server is two threads that answer
// whatever ends with an empty line with the same bytes. CPU time stands what
// other programs do to the rates: `cpu_of_bare` is the door's over the bare
// server's, the median of the rounds; `on_two_idle_cores` is what two cores
// could serve and ask for. The streams are opened by another process, so that
// only the door's side is counted. Arguments: streams (10000), seconds a run.

#include "http/front/door.hpp"

#include "tests/bench/front_load.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <mutex>

using namespace adcraft;
using namespace adcraft::bench;

namespace {

constexpr int rounds = 3;
constexpr int connections = 64;

struct page {
  std::mutex mutex;
  std::vector<http::reply_ptr> streams;
  std::unique_ptr<http::door> door;

  page() {
    http::door_options options;
    options.port = 0;
    std::string text(3 << 10, 'x');
    auto opened = http::door::open(
      options,
      {{"GET", "/document",
        [text](http::exchange x) {
          x.out->send({200, "application/json", text, {}});
        }},
       {"GET", "/events",
        [this](http::exchange x) {
          x.out->open({200, "text/event-stream", "", {}}, 64 << 10, nullptr);
          std::lock_guard guard{mutex};
          streams.push_back(x.out);
        }}},
      {});
    if (!opened)
      std::exit(1);
    door = std::move(*opened);
  }
};

/// @returns bytes of memory per stream.
double cost_of_streams(page& x, int count) {
  auto before = resident_bytes();
  stream_crowd crowd{x.door->port(), count};
  {
    std::lock_guard guard{x.mutex};
    count = static_cast<int>(x.streams.size());
    for (auto& s : x.streams)
      s->push(": hello\n\n");
  }
  auto after = resident_bytes();
  std::printf("  %d idle streams: %.0f bytes each\n", count,
              (after - before) / count);
  return (after - before) / count;
}

void print(const char* name, const load_cost& x) {
  std::printf("  %s %6.0f/s, %.1f us of CPU each, who asks %.1f us\n", name,
              x.rate, x.server, x.client);
  std::fflush(stdout);
}

double median(std::vector<double> x) {
  std::sort(x.begin(), x.end());
  return x[x.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
  auto streams = argc > 1 ? std::atoi(argv[1]) : 10'000;
  auto seconds = argc > 2 ? std::atof(argv[2]) : 3.0;
  page x;
  auto per_stream = cost_of_streams(x, streams);
  bare_server bare{
    http::head_of({200, "application/json", "", {}}, 3 << 10, true)
    + std::string(3 << 10, 'x')};
  std::vector<double> rates;
  std::vector<double> costs;
  std::vector<double> ratios;
  for (auto i = 0; i < rounds; ++i) {
    auto least = load_of(bare.port(), connections, seconds);
    auto ours = load_of(x.door->port(), connections, seconds);
    print("bare", least);
    print("door", ours);
    rates.push_back(ours.rate);
    costs.push_back(ours.server + ours.client);
    ratios.push_back(ours.server / least.server);
  }
  std::printf(
    "{\"documents_per_second\":%.0f,\"on_two_idle_cores\":%.0f,"
    "\"cpu_of_bare\":%.2f,\"bytes_per_stream\":%.0f}\n",
    median(rates), 2e6 / median(costs), median(ratios), per_stream);
}
