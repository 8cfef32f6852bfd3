#define CAF_SUITE front_text

#include "http/front/text.hpp"

#include "http/front/request.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft::http;
using namespace std::string_literals;

namespace {

std::string decoded(std::string_view x) {
  std::string result;
  return percent_decode(x, result) ? result : "refused";
}

std::string queried(std::string_view x) {
  pairs all;
  if (!parse_query(x, all))
    return "refused";
  std::string result;
  for (auto& [name, value] : all)
    result += "[" + name + "|" + value + "]";
  return result;
}

} // namespace

CAF_TEST(percent signs are decoded once and strictly) {
  std::pair<const char*, const char*> table[] = {
    {"", ""},
    {"plain-text_1.~", "plain-text_1.~"},
    {"a%20b", "a b"},
    {"%41%5a%5A", "AZZ"},
    {"a+b", "a+b"},
    {"%2541", "%41"},
    {"%2e%2e%2Fetc", "../etc"},
    {"%C3%A9", "\xC3\xA9"},
    {"%F0%9F%92%A1", "\xF0\x9F\x92\xA1"},
    {"%", "refused"},
    {"a%2", "refused"},
    {"%g0", "refused"},
    {"%0g", "refused"},
    {"% 41", "refused"},
    {"%+1", "refused"},
    {"%00", "refused"},
    {"%FF", "refused"},
    {"%C0%AF", "refused"},
    {"%ED%A0%80", "refused"},
    {"%E0%80%AF", "refused"},
    {"%F4%90%80%80", "refused"},
    {"%C3", "refused"},
  };
  for (auto& [x, expected] : table)
    CAF_CHECK_EQUAL(decoded(x), expected);
  CAF_CHECK_EQUAL(decoded("a\0b"s), "refused");
}

CAF_TEST(queries are read as forms write them) {
  std::pair<const char*, const char*> table[] = {
    {"", ""},
    {"a=1", "[a|1]"},
    {"a=1&b=%20", "[a|1][b| ]"},
    {"q=two+words%2B", "[q|two words+]"},
    {"a", "[a|]"},
    {"a=", "[a|]"},
    {"a=b=c", "[a|b=c]"},
    {"&&=&a&=b", "[|][a|][|b]"},
    {"a=1&a=2", "[a|1][a|2]"},
    {"a=%zz", "refused"},
    {"%=1", "refused"},
  };
  for (auto& [x, expected] : table)
    CAF_CHECK_EQUAL(queried(x), expected);
}

CAF_TEST(names are tokens and values hold no control characters) {
  for (auto x : {"GET", "X-Odd!#$%&'*+.^_`|~1"})
    CAF_CHECK(is_token(x));
  for (auto x : {"", " ", "a b", "a:", "a\t", "\x80", "a\r", "(a)"})
    CAF_CHECK(!is_token(x));
  for (auto x : {"", "a b\tc", "\xFF\xFE", "{}"})
    CAF_CHECK(is_field_value(x));
  for (auto x : {"a\r", "a\n", "\x01", "\x7F"})
    CAF_CHECK(!is_field_value(x));
  CAF_CHECK(!is_field_value("a\0b"s));
}

CAF_TEST(case matters to nobody but letters) {
  CAF_CHECK(same_text("Content-LENGTH", "content-length"));
  CAF_CHECK(!same_text("a", "ab"));
  CAF_CHECK(!same_text("[", "{"));
  CAF_CHECK_EQUAL(trimmed(" \t a b\t "), "a b");
  CAF_CHECK_EQUAL(trimmed(" \t "), "");
}
