#pragma once

#include "actors/ports/clock.hpp"

#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace adcraft::http {

enum class log_level : uint8_t { debug, info, warn, error };

/// One field of a line: a text, or a number as it is.
struct log_field {
  log_field(const char* name, std::string_view text) : name(name), text(text) {
    // nop
  }

  log_field(const char* name, int64_t number)
    : name(name), number(number), is_number(true) {
    // nop
  }

  const char* name;
  std::string_view text;
  int64_t number = 0;
  bool is_number = false;
};

/// JSON lines: what happened, one line each, without secrets. Any thread.
class event_log {
public:
  /// Gets whole lines, each with its line feed; any thread.
  using sink = std::function<void(std::string_view line)>;

  /// @param least lines below are not written.
  event_log(log_level least, sink to, clock_ptr clock);

  /// Asks before building fields that cost something.
  bool wants(log_level x) const noexcept {
    return x >= least_;
  }

  /// Writes a line, unless nobody wants it. Empty texts are left out; long ones
  /// are cut at 8 KiB.
  void write(log_level level, std::string_view what,
             std::initializer_list<log_field> fields) const;

private:
  log_level least_;
  sink to_;
  clock_ptr clock_;
};

using log_ptr = std::shared_ptr<const event_log>;

/// "debug", "info", "warn" or "error"; `info` for anything else.
log_level log_level_of(std::string_view name) noexcept;

/// Writes to standard error, a line at a time.
event_log::sink standard_error();

} // namespace adcraft::http
