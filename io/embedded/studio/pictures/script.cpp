#include "io/embedded/studio/pictures/script.hpp"

#include <glib.h>

#include <algorithm>

namespace adcraft::studio {

namespace {

bool is_between(gunichar c, gunichar low, gunichar high) {
  return c >= low && c <= high;
}

template <class Predicate>
bool any_letter(const std::string& text, Predicate f) {
  for (auto* p = text.c_str(); *p; p = g_utf8_next_char(p))
    if (f(g_utf8_get_char(p)))
      return true;
  return false;
}

} // namespace

bool stands_alone(const std::string& text) {
  return !any_letter(text, [](gunichar c) {
    return g_unichar_isalpha(c) && c > 0x052f && !is_between(c, 0x1e00, 0x1fff);
  });
}

const char* language_of(const std::string& text) {
  if (any_letter(text,
                 [](gunichar c) { return is_between(c, 0x3040, 0x30ff); }))
    return "ja";
  if (any_letter(text,
                 [](gunichar c) { return is_between(c, 0xac00, 0xd7a3); }))
    return "ko";
  if (any_letter(text,
                 [](gunichar c) { return is_between(c, 0x4e00, 0x9fff); }))
    return "zh-cn";
  return "en";
}

std::string clean(const std::string& text, bool capitals) {
  auto* valid = g_utf8_make_valid(text.c_str(), -1);
  std::string result = valid;
  g_free(valid);
  std::replace_if(
    result.begin(), result.end(),
    [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (!capitals || !stands_alone(result))
    return result;
  auto* upper = g_utf8_strup(result.c_str(), -1);
  result = upper;
  g_free(upper);
  return result;
}

bool right_to_left(const std::string& text) {
  for (auto* p = text.c_str(); *p; p = g_utf8_next_char(p)) {
    auto c = g_utf8_get_char_validated(p, -1);
    if (c >= 0x110000)
      return false; // not UTF-8
    // Hebrew to N'Ko and Arabic, their presentation forms, Adlam.
    if ((c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff)
        || (c >= 0xfe70 && c <= 0xfeff) || (c >= 0x1e900 && c <= 0x1e95f))
      return true;
    if (g_unichar_isalpha(c))
      return false;
  }
  return false;
}

} // namespace adcraft::studio
