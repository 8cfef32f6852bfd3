#include "http/pipeline/log.hpp"

#include "http/pipeline/redact.hpp"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <iterator>

namespace adcraft::http {

namespace {

using json = nlohmann::ordered_json;

constexpr const char* levels[] = {"debug", "info", "warn", "error"};

constexpr size_t longest = 8 << 10;

std::string time_of(int64_t micros) {
  auto seconds = static_cast<time_t>(micros / 1'000'000);
  std::tm x{};
  gmtime_r(&seconds, &x);
  char text[32] = {};
  auto size = strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S", &x);
  snprintf(text + size, sizeof(text) - size, ".%03dZ",
           static_cast<int>(micros / 1000 % 1000));
  return text;
}

} // namespace

event_log::event_log(log_level least, sink to, clock_ptr clock)
  : least_(least), to_(std::move(to)), clock_(std::move(clock)) {
  // nop
}

void event_log::write(log_level level, std::string_view what,
                      std::initializer_list<log_field> fields) const {
  if (!wants(level))
    return;
  json line;
  line["time"] = time_of(clock_->now());
  line["level"] = levels[static_cast<size_t>(level)];
  line["msg"] = redacted(what.substr(0, longest));
  for (auto& x : fields)
    if (x.is_number)
      line[x.name] = x.number;
    else if (!x.text.empty())
      line[x.name] = redacted(x.text.substr(0, longest));
  to_(line.dump(-1, ' ', false, json::error_handler_t::replace) + "\n");
}

log_level log_level_of(std::string_view name) noexcept {
  for (size_t i = 0; i < std::size(levels); ++i)
    if (name == levels[i])
      return static_cast<log_level>(i);
  return log_level::info;
}

event_log::sink standard_error() {
  // One call a line, so that lines of several threads do not mix.
  return [](std::string_view line) {
    [[maybe_unused]] auto n = ::write(STDERR_FILENO, line.data(), line.size());
  };
}

} // namespace adcraft::http
