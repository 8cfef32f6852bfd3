#include "actors/model/fault_point.hpp"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string>
#include <unistd.h>

/// The chaos binary's fault points: FAULT=site:before|after:nth kills this
/// process, as `kill -9` would, when the site is reached for the nth time.
namespace adcraft {

namespace {

struct plan {
  std::string site;
  moment when = moment::before;
  int nth = 0;
  std::atomic<int> reached{0};

  plan() {
    auto text = std::getenv("FAULT");
    if (text == nullptr)
      return;
    std::string x = text;
    auto colon = x.find(':');
    auto last = x.rfind(':');
    site = x.substr(0, colon);
    when
      = x.compare(colon + 1, 5, "after") == 0 ? moment::after : moment::before;
    nth = std::stoi(x.substr(last + 1));
  }
};

} // namespace

void fault_point(fault_site site, moment when) {
  static plan armed;
  if (armed.nth == 0 || when != armed.when || armed.site != to_string(site))
    return;
  if (++armed.reached == armed.nth)
    ::kill(::getpid(), SIGKILL);
}

} // namespace adcraft
