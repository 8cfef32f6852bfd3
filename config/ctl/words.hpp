#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

/// What the API says, in words for a terminal. Pure; any thread; nothing
/// throws, whatever the JSON is.
namespace adcraft::ctl {

using json = nlohmann::json;

/// The text, number or truth at `key`; what is not there or of another type is
/// empty, `otherwise` or false.
std::string text_at(const json& x, const char* key);
int64_t number_at(const json& x, const char* key, int64_t otherwise = 0);
bool is_true_at(const json& x, const char* key);

/// The object or array at `key`; null if there is none.
const json& part_at(const json& x, const char* key);

/// One line without anything that a terminal obeys: control characters and
/// marks that turn the direction of text become blanks.
std::string clean(std::string_view x);

/// At most `columns` characters of `x`, the last of them "…" if some are
/// missing.
std::string shortened(std::string_view x, size_t columns);

/// How many characters UTF-8 text has.
size_t width_of(std::string_view x);

/// "12 s", "3 min", "2 h", "1 day", "5 days". Never negative.
std::string span_in_words(int64_t seconds);

/// How long ago the RFC 3339 time at `key` was, such as "3 min"; empty if there
/// is none.
/// @param now seconds since 1970.
std::string age_at(const json& x, const char* key, int64_t now);

/// A status of the API as people say it: "needs attention".
std::string state_in_words(const std::string& x);

/// "████░░░░  50 %"
std::string bar_of(int64_t percent);

} // namespace adcraft::ctl
