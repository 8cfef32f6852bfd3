#include "io/media/background.hpp"

#include <sys/resource.h>

#include <algorithm>

namespace adcraft::media {

void work_in_background() noexcept {
  // Linux keeps a nice value per thread; 0 is the one that calls.
  thread_local const auto done
    = setpriority(PRIO_PROCESS, 0, std::max(10, getpriority(PRIO_PROCESS, 0)));
  static_cast<void>(done);
}

} // namespace adcraft::media
