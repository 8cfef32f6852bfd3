#define CAF_SUITE background

#include "io/media/background.hpp"

#include <caf/test/unit_test.hpp>

#include <sys/resource.h>

#include <algorithm>
#include <thread>

using namespace adcraft::media;

namespace {

int nice_of_this_thread() {
  return getpriority(PRIO_PROCESS, 0);
}

} // namespace

CAF_TEST(a thread and those it begins step back and no other does) {
  auto before = nice_of_this_thread();
  auto worker = -1;
  auto helper = -1;
  std::thread{[&] {
    work_in_background();
    work_in_background();
    worker = nice_of_this_thread();
    std::thread{[&] { helper = nice_of_this_thread(); }}.join();
  }}.join();
  auto back = std::max(before, 10);
  CAF_CHECK_EQUAL(worker, back);
  CAF_CHECK_EQUAL(helper, back);
  CAF_CHECK_EQUAL(nice_of_this_thread(), before);
}
