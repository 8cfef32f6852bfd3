#include "http/front/response.hpp"

#include "http/front/text.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>

namespace adcraft::http {

namespace {

std::atomic<uint64_t> dropped{0};

constexpr std::pair<int, const char*> reasons[] = {
  {100, "Continue"},
  {200, "OK"},
  {201, "Created"},
  {202, "Accepted"},
  {204, "No Content"},
  {206, "Partial Content"},
  {301, "Moved Permanently"},
  {302, "Found"},
  {303, "See Other"},
  {304, "Not Modified"},
  {307, "Temporary Redirect"},
  {308, "Permanent Redirect"},
  {400, "Bad Request"},
  {401, "Unauthorized"},
  {402, "Payment Required"},
  {403, "Forbidden"},
  {404, "Not Found"},
  {405, "Method Not Allowed"},
  {406, "Not Acceptable"},
  {408, "Request Timeout"},
  {409, "Conflict"},
  {410, "Gone"},
  {411, "Length Required"},
  {412, "Precondition Failed"},
  {413, "Content Too Large"},
  {414, "URI Too Long"},
  {415, "Unsupported Media Type"},
  {416, "Range Not Satisfiable"},
  {417, "Expectation Failed"},
  {422, "Unprocessable Content"},
  {428, "Precondition Required"},
  {429, "Too Many Requests"},
  {431, "Request Header Fields Too Large"},
  {500, "Internal Server Error"},
  {501, "Not Implemented"},
  {502, "Bad Gateway"},
  {503, "Service Unavailable"},
  {504, "Gateway Timeout"},
  {505, "HTTP Version Not Supported"},
};

bool is_ours(std::string_view name) {
  constexpr std::string_view names[]
    = {"content-length", "transfer-encoding", "connection", "date"};
  return std::any_of(std::begin(names), std::end(names),
                     [&](auto x) { return same_text(x, name); });
}

void add(std::string& to, std::string_view name, std::string_view value) {
  to.append(name).append(": ").append(value).append("\r\n");
}

void add_checked(std::string& to, std::string_view name,
                 std::string_view value) {
  if (is_token(name) && is_field_value(value) && !is_ours(name))
    add(to, name, value);
  else
    dropped.fetch_add(1, std::memory_order_relaxed);
}

} // namespace

const char* reason_of(int status) noexcept {
  auto i = std::find_if(std::begin(reasons), std::end(reasons),
                        [status](auto& x) { return x.first == status; });
  return i == std::end(reasons) ? "" : i->second;
}

bool is_bodiless(int status) noexcept {
  return status < 200 || status == 204 || status == 304;
}

std::string head_of(const response& x, int64_t length, bool keep_alive,
                    std::string_view date) {
  std::string result;
  result.reserve(256);
  result.append("HTTP/1.1 ").append(std::to_string(x.status)).append(" ");
  result.append(reason_of(x.status)).append("\r\n");
  if (!date.empty())
    add(result, "Date", date);
  if (!x.mime.empty())
    add_checked(result, "Content-Type", x.mime);
  for (auto& [name, value] : x.headers)
    add_checked(result, name, value);
  if (length >= 0 && !is_bodiless(x.status))
    add(result, "Content-Length", std::to_string(length));
  add(result, "Connection", keep_alive && length >= 0 ? "keep-alive" : "close");
  return result.append("\r\n");
}

std::string http_date(int64_t micros) {
  constexpr const char* days[]
    = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto seconds = static_cast<time_t>(micros / 1'000'000);
  std::tm x{};
  gmtime_r(&seconds, &x);
  char text[32] = {};
  // strftime would name days and months in the language of the machine.
  auto size
    = snprintf(text, sizeof(text), "%s, %02d %s %04d %02d:%02d:%02d GMT",
               days[x.tm_wday], x.tm_mday, months[x.tm_mon], x.tm_year + 1900,
               x.tm_hour, x.tm_min, x.tm_sec);
  return {text, static_cast<size_t>(size)};
}

uint64_t dropped_headers() noexcept {
  return dropped.load(std::memory_order_relaxed);
}

} // namespace adcraft::http
