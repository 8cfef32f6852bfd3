#include "http/documents/json.hpp"

#include <cstdio>
#include <ctime>

namespace adcraft::http {

std::string dumped(const json& x) {
  return x.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string rfc3339(int64_t micros) {
  constexpr int64_t second = 1'000'000;
  auto whole = static_cast<time_t>(micros / second);
  std::tm parts{};
  ::gmtime_r(&whole, &parts);
  char day[32];
  std::strftime(day, sizeof(day), "%Y-%m-%dT%H:%M:%S", &parts);
  char result[48];
  std::snprintf(result, sizeof(result), "%s.%03dZ", day,
                static_cast<int>(micros % second / 1000));
  return result;
}

json time_of(int64_t micros) {
  return micros == 0 ? json(nullptr) : json(rfc3339(micros));
}

json text_or_null(const std::string& x) {
  return x.empty() ? json(nullptr) : json(x);
}

void put_money(json& to, const std::string& name, micros x) {
  to[name + "_micros"] = x;
  to[name] = to_dollars(x);
}

json page_document(json items, const std::string& next) {
  return {{"items", std::move(items)}, {"next", text_or_null(next)}};
}

} // namespace adcraft::http
