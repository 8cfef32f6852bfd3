#include "config/cli/commands.hpp"

#include "config/cli/interrupt.hpp"
#include "config/front.hpp"

#include <chrono>
#include <iostream>
#include <thread>

namespace adcraft {

namespace {

using namespace std::chrono_literals;

void wait_for_interrupt() {
  while (!interrupted())
    std::this_thread::sleep_for(50ms);
}

} // namespace

int serve(const settings& x) {
  catch_interrupts();
  auto home = house::open(x);
  if (!home)
    return complain(home.error());
  if (!x.listens()) {
    std::cerr << "AdCraft makes ads of " << x.database_name()
              << " (Ctrl-C ends it)\n";
    wait_for_interrupt();
    return 0;
  }
  auto door = front::open(**home, x);
  if (!door)
    return complain(door.error());
  std::cerr << "AdCraft serves on http://" << x.address << ":"
            << (*door)->port() << " (Ctrl-C ends it)\n";
  wait_for_interrupt();
  // Whoever asks before a balancer looks away is told to ask elsewhere; what
  // was begun gets its answer.
  (*door)->close();
  std::this_thread::sleep_for(500ms);
  return 0;
}

} // namespace adcraft
