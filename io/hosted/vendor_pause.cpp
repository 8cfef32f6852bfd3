#include "io/hosted/vendor_answer.hpp"

#include <algorithm>
#include <charconv>

namespace adcraft::hosted {

namespace {

using std::chrono::milliseconds;

milliseconds bounded(double ms) {
  // Also what is no number.
  if (!(ms > 0))
    return milliseconds{0};
  auto most = static_cast<double>(longest_pause.count());
  return milliseconds{static_cast<int64_t>(std::min(ms, most))};
}

double milliseconds_in(std::string_view unit) {
  return unit == "h"    ? 3'600'000
         : unit == "m"  ? 60'000
         : unit == "s"  ? 1'000
         : unit == "ms" ? 1
         : unit == "us" ? 0.001
                        : 0;
}

/// "30", "0.5"; nothing for a date.
milliseconds number_of(std::string_view text, double unit) {
  double n = 0;
  auto end = text.data() + text.size();
  auto [stop, trouble] = std::from_chars(text.data(), end, n);
  return trouble == std::errc{} && stop == end ? bounded(n * unit)
                                               : milliseconds{0};
}

/// How long until a budget that is used up is filled again.
milliseconds reset_of(const http_answer& x, const std::string& of) {
  auto left = header_of(x, "x-ratelimit-remaining-" + of);
  return left == "0" ? duration_of(header_of(x, "x-ratelimit-reset-" + of))
                     : milliseconds{0};
}

} // namespace

milliseconds pause_of(const http_answer& x) {
  auto given = number_of(header_of(x, "retry-after-ms"), 1);
  if (given.count() == 0)
    given = number_of(header_of(x, "retry-after"), 1000);
  if (given.count() > 0)
    return given;
  return std::max(reset_of(x, "requests"), reset_of(x, "tokens"));
}

milliseconds duration_of(std::string_view text) {
  double result = 0;
  while (!text.empty()) {
    double n = 0;
    auto [stop, trouble]
      = std::from_chars(text.data(), text.data() + text.size(), n);
    if (trouble != std::errc{})
      return milliseconds{0};
    text.remove_prefix(static_cast<size_t>(stop - text.data()));
    auto unit = text.substr(0, text.find_first_of("0123456789."));
    if (milliseconds_in(unit) == 0)
      return milliseconds{0};
    result += n * milliseconds_in(unit);
    text.remove_prefix(unit.size());
  }
  return bounded(result);
}

} // namespace adcraft::hosted
