#define CAF_SUITE embedded_local_dispatch

#include "io/embedded/local_dispatch.hpp"

#include <caf/test/unit_test.hpp>

#include <vector>

using namespace adcraft;

namespace {

using texts = std::vector<std::string>;

} // namespace

CAF_TEST(hints go to everybody who listens to their topic) {
  local_dispatch x;
  texts heard;
  x.listen("campaign",
           [&](const std::string& key) { heard.push_back("first " + key); });
  x.listen("campaign",
           [&](const std::string& key) { heard.push_back("second " + key); });
  x.listen("other",
           [&](const std::string& key) { heard.push_back("other " + key); });
  CAF_CHECK(!x.publish("campaign", "c1"));
  CAF_CHECK_EQUAL(heard, (texts{"first c1", "second c1"}));
  CAF_CHECK(!x.publish("other", "c2"));
  CAF_CHECK_EQUAL(heard.back(), "other c2");
}

CAF_TEST(a hint nobody listens to is lost without trouble) {
  local_dispatch x;
  CAF_CHECK(!x.publish("campaign", "c1"));
}
