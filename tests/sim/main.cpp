#include "tests/sim/routes.hpp"
#include "tests/sim/server.hpp"

#include <csignal>
#include <iostream>
#include <thread>

namespace {

/// @returns the signals that end this process, blocked in all threads.
sigset_t block_ends() {
  std::signal(SIGPIPE, SIG_IGN);
  sigset_t result;
  sigemptyset(&result);
  sigaddset(&result, SIGTERM);
  sigaddset(&result, SIGINT);
  pthread_sigmask(SIG_BLOCK, &result, nullptr);
  return result;
}

void run(const adcraft::sim::options& with) {
  using namespace adcraft::sim;
  auto ends = block_ends();
  std::unique_ptr<world> house;
  server front{with.port, with.connections,
               [&](const request& x) { return serve(*house, x); }};
  auto port = std::to_string(front.port());
  house = std::make_unique<world>(with, "http://127.0.0.1:" + port);
  std::thread accepting{[&] { front.run(); }};
  std::cout << "{\"port\":" << port << "}" << std::endl;
  auto which = 0;
  sigwait(&ends, &which);
  // Nobody may wait for a clock that nobody looks at.
  house->close();
  front.stop();
  accepting.join();
}

} // namespace

int main(int argc, char** argv) {
  try {
    run(adcraft::sim::read_options(argc, argv));
  } catch (const std::exception& e) {
    std::cerr << "provsim: " << e.what() << '\n';
    return 1;
  }
}
