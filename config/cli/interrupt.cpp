#include "config/cli/interrupt.hpp"

#include <atomic>
#include <csignal>

namespace adcraft {

namespace {

std::atomic<bool> asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);

} // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = [](int) { asked = true; };
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

bool interrupted() noexcept {
  return asked.load();
}

} // namespace adcraft
