#define CAF_SUITE workers

#include "io/media/workers.hpp"

#include <caf/test/unit_test.hpp>

#include <atomic>

using namespace adcraft;
using namespace adcraft::media;

namespace {

struct quiet_watch : render_watch {
  bool stop = false;

  void progress(double) override {
    // nop
  }

  bool stop_requested() const override {
    return stop;
  }
};

std::vector<weighed_work> works(size_t n, std::function<caf::error()> run) {
  return std::vector<weighed_work>(n,
                                   {1, [run](render_watch&) { return run(); }});
}

} // namespace

CAF_TEST(work that is done before the next thread starts ends as well) {
  quiet_watch watch;
  std::atomic<int> done{0};
  auto all = works(3, [&] {
    ++done;
    return caf::error{};
  });
  for (auto i = 0; i < 2000; ++i)
    CAF_REQUIRE(!work_off(all, 2, watch));
  CAF_CHECK_EQUAL(done.load(), 6000);
}

CAF_TEST(the first problem stops the rest and is told) {
  quiet_watch watch;
  std::atomic<int> done{0};
  auto all = works(50, [&] {
    ++done;
    return fail(ec::environment, "the disk is full");
  });
  CAF_CHECK(work_off(all, 2, watch) == ec::environment);
  CAF_CHECK(done.load() <= 2);
}
