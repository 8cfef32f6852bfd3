#include "io/media/background.hpp"

#include <sys/resource.h>

namespace adcraft::media {

void work_in_background() noexcept {
  // Linux keeps a nice value per thread; 0 is the one that calls.
  thread_local const auto done = setpriority(PRIO_PROCESS, 0, 10);
  static_cast<void>(done);
}

} // namespace adcraft::media
