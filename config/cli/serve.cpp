#include "config/cli/commands.hpp"

#include "config/cli/interrupt.hpp"
#include "config/house.hpp"
#include "http/server.hpp"

#include <chrono>
#include <iostream>
#include <thread>

namespace adcraft {

namespace {

/// Nobody is asked who they are yet, so only this machine may ask.
bool is_loopback(const std::string& address) {
  return address.rfind("127.", 0) == 0 || address == "::1"
         || address == "localhost";
}

} // namespace

int serve(const settings& x) {
  if (!is_loopback(x.address))
    return complain(fail(ec::invalid_argument,
                         "--address: this version serves this machine only: "
                         "give 127.0.0.1"));
  catch_interrupts();
  auto home = house::open(x);
  if (!home)
    return complain(home.error());
  auto& h = **home;
  auto door
    = http::server::open({h.system(), h.store(), h.files()}, x.address, x.port);
  if (!door)
    return complain(door.error());
  std::cerr << "AdCraft serves on http://" << x.address << ":" << x.port
            << " (Ctrl-C ends it)\n";
  while (!interrupted())
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
  return 0;
}

} // namespace adcraft
