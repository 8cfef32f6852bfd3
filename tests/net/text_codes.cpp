#define CAF_SUITE net_text_codes

#include "io/net/text_codes.hpp"

#include <caf/test/unit_test.hpp>

#include <string>

using namespace adcraft::net;

CAF_TEST(base64 is read strictly) {
  struct {
    const char* text;
    std::string bytes;
  } table[] = {
    {"", ""},
    {"TWFu", "Man"},
    {"TWE=", "Ma"},
    {"TQ==", "M"},
    {"AAEC/w==", std::string("\0\1\2\xff", 4)},
    {"TWF", ""},
    {"T@Fu", ""},
    {"TW=u", ""},
    {"TWFu\n", ""},
    {" TWFuTWF", ""},
    {"TQ==TWFu", ""},
    {"====", ""},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(from_base64(x.text), x.bytes);
}

CAF_TEST(base64 is written with its padding) {
  CAF_CHECK_EQUAL(to_base64(""), "");
  CAF_CHECK_EQUAL(to_base64("Man"), "TWFu");
  CAF_CHECK_EQUAL(to_base64(std::string("\0\1\2\xff", 4)), "AAEC/w==");
}

CAF_TEST(only what every URL takes is left as it is) {
  CAF_CHECK_EQUAL(percent_encoded("c1.16:9 a/b?&=\xc3\xa6~-_"),
                  "c1.16%3A9%20a%2Fb%3F%26%3D%C3%A6~-_");
  CAF_CHECK_EQUAL(percent_encoded("c1.a-b_~"), "c1.a-b_~");
}
