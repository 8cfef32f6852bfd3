#include "http/pipeline/trail.hpp"

#include "http/auth/encoding.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft::http {

namespace {

constexpr int64_t slow = 1'000'000;

/// Takes the next segment off a path.
std::string_view next(std::string_view& x) {
  if (x.starts_with('/'))
    x.remove_prefix(1);
  auto result = x.substr(0, x.find('/'));
  x.remove_prefix(result.size());
  return result;
}

bool is_hidden(std::string_view name) {
  constexpr std::string_view names[]
    = {":token", ":secret", ":signature", ":share"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Enough to tell people apart in a log, without saying who they are.
std::string fingerprint(const std::string& user) {
  return user.empty() ? user : hex(sha256(user).substr(0, 6));
}

std::string_view campaign_of(const trail& x) {
  std::string_view pattern = x.pattern;
  return pattern.starts_with("/api/campaigns/:id")
             || pattern.starts_with("/api/ops/campaigns/:id")
           ? caught(pattern, x.path, "id")
           : std::string_view{};
}

std::string_view job_of(const trail& x) {
  std::string_view pattern = x.pattern;
  auto result = caught(pattern, x.path, "job");
  return result.empty() && pattern.starts_with("/api/jobs/:id")
           ? caught(pattern, x.path, "id")
           : result;
}

} // namespace

std::string_view caught(std::string_view pattern, std::string_view path,
                        std::string_view name) {
  while (!pattern.empty()) {
    auto segment = next(pattern);
    auto value = next(path);
    if (segment.starts_with(':') && segment.substr(1) == name)
      return value;
  }
  return {};
}

std::string shown_path(const trail& x) {
  std::string_view pattern = x.pattern;
  std::string_view path = x.path;
  std::string result;
  while (!path.empty()) {
    auto segment = next(pattern);
    auto value = next(path);
    result += '/';
    result += is_hidden(segment) ? "[secret]" : value;
  }
  return result;
}

log_level level_of(int status, int64_t micros) {
  if (status >= 500)
    return log_level::error;
  if (micros > slow)
    return log_level::warn;
  return status >= 400 ? log_level::info : log_level::debug;
}

void write_request(const event_log& to, const trail& x, int status,
                   int64_t micros) {
  auto level = level_of(status, micros);
  if (!to.wants(level))
    return;
  auto path = shown_path(x);
  auto user = fingerprint(x.user);
  to.write(level, status == 0 ? "request dropped" : "request",
           {{"request_id", x.id},
            {"method", x.method},
            {"route", x.pattern},
            {"path", path},
            {"status", status},
            {"ms", micros / 1000},
            {"user", user},
            {"campaign", campaign_of(x)},
            {"job", job_of(x)}});
}

} // namespace adcraft::http
