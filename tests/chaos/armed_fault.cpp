#include "actors/model/fault_point.hpp"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unistd.h>

/// The chaos binary's fault points: FAULT=site:before|after:nth kills this
/// process, as `kill -9` would, when the site is reached for the nth time.
/// FAULT_TALLY=file: whoever ends in peace writes there what was reached how
/// often, one line "site before|after count" each.
namespace adcraft {

namespace {

constexpr auto sites = static_cast<size_t>(fault_site::count_);

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

struct tally {
  std::atomic<int> counts[2][sites] = {};

  ~tally() {
    auto path = std::getenv("FAULT_TALLY");
    if (path == nullptr)
      return;
    std::ofstream out{path};
    for (size_t when = 0; when < 2; ++when)
      for (size_t site = 0; site < sites; ++site)
        out << to_string(static_cast<fault_site>(site))
            << (when == 0 ? " before " : " after ") << counts[when][site]
            << '\n';
  }
};

} // namespace

void fault_point(fault_site site, moment when) {
  static plan armed;
  static tally all;
  ++all.counts[static_cast<size_t>(when)][static_cast<size_t>(site)];
  if (armed.nth == 0 || when != armed.when || armed.site != to_string(site))
    return;
  if (++armed.reached == armed.nth)
    ::kill(::getpid(), SIGKILL);
}

} // namespace adcraft
