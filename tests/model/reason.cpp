#define CAF_SUITE reason

#include "actors/model/reason.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;

namespace {

std::string apart(const std::string& text) {
  auto x = parts_of_reason(text);
  return x.sentence + "|" + x.detail;
}

} // namespace

CAF_TEST(a reason is a sentence and what broke) {
  CAF_CHECK_EQUAL(apart(""), "|");
  CAF_CHECK_EQUAL(apart("it is away"), "it is away|");
  CAF_CHECK_EQUAL(apart("it is away\nport 9\nrefused"),
                  "it is away|port 9\nrefused");
}

CAF_TEST(its text is read back as it was) {
  for (std::string text : {"", "it is away", "it is away\nport 9"})
    CAF_CHECK_EQUAL(text_of(parts_of_reason(text)), text);
}
