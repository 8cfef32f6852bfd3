#include "io/hosted/prediction.hpp"

#include <algorithm>
#include <cctype>

namespace adcraft::hosted {

namespace {

/// "… (E005) (ref)" → "E005": E and three to five digits.
std::string code_in(std::string_view text) {
  auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (size_t i = 0; i < text.size(); ++i) {
    auto begins
      = text[i] == 'E' && (i == 0 || std::isalnum(text[i - 1] & 0x7f) == 0);
    auto end = i + 1;
    while (begins && end < text.size() && is_digit(text[end]))
      ++end;
    if (begins && end - i >= 4 && end - i <= 6)
      return std::string{text.substr(i, end - i)};
  }
  return {};
}

bool holds(const std::string& text, std::initializer_list<const char*> words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) {
    return text.find(word) != std::string::npos;
  });
}

} // namespace

failure failure_of_error(std::string_view error) {
  auto code = code_in(error);
  std::string text{error};
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  if (code == "E005"
      || holds(text, {"flagged as sensitive", "nsfw", "content policy",
                      "content moderation", "safety filter"}))
    return failure::refused;
  if (code == "E4875") // the address for its webhook is empty
    return failure::invalid;
  if (!code.empty()
      || holds(text,
               {"timed out", "timeout", "try again", "unavailable",
                "rate limit", "overloaded", "high demand", "interrupted"}))
    return failure::transient;
  return failure::poison;
}

} // namespace adcraft::hosted
