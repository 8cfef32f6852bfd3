#include "http/pipeline/metrics.hpp"

#include <algorithm>
#include <cstdio>

namespace adcraft::http {

namespace {

constexpr auto relaxed = std::memory_order_relaxed;

constexpr const char* classes[]
  = {"dropped", "1xx", "2xx", "3xx", "4xx", "5xx"};

std::string number(double x) {
  char text[32] = {};
  snprintf(text, sizeof(text), "%.15g", x);
  return text;
}

void head(std::string& to, const std::string& name, const std::string& type,
          const std::string& help) {
  to += "# HELP " + name + " " + help + "\n# TYPE " + name + " " + type + "\n";
}

void line(std::string& to, const std::string& name, const std::string& labels,
          double value) {
  to += name;
  if (!labels.empty())
    to += "{" + labels + "}";
  to += " " + number(value) + "\n";
}

} // namespace

size_t metrics::declare(const std::string& method, const std::string& pattern) {
  routes_.emplace_back("route=\"" + pattern + "\",method=\"" + method + "\"");
  return routes_.size() - 1;
}

void metrics::count(size_t route, int status, int64_t micros) {
  auto& x = routes_[route];
  auto i = static_cast<size_t>(std::clamp(status / 100, 0, 5));
  x.by_class[i].fetch_add(1, relaxed);
  micros = std::max<int64_t>(micros, 0);
  x.micros.fetch_add(static_cast<uint64_t>(micros), relaxed);
  x.all.fetch_add(1, relaxed);
  auto seconds = static_cast<double>(micros) / 1e6;
  auto b = std::lower_bound(buckets.begin(), buckets.end(), seconds);
  if (b != buckets.end())
    x.by_time[static_cast<size_t>(b - buckets.begin())].fetch_add(1, relaxed);
}

void metrics::listen(int64_t change) {
  listeners_.fetch_add(change, relaxed);
}

void metrics::report(const std::string& name, const std::string& type,
                     const std::string& help,
                     std::function<std::vector<sample>()> read) {
  std::lock_guard lock{guard_};
  reports_.push_back({name, type, help, std::move(read)});
}

void metrics::write_totals(std::string& to) const {
  head(to, "http_requests_total", "counter", "Answers by route and status.");
  for (auto& x : routes_)
    for (size_t i = 0; i < x.by_class.size(); ++i)
      if (auto n = x.by_class[i].load(relaxed); n > 0)
        line(to, "http_requests_total",
             x.labels + ",status=\"" + classes[i] + "\"",
             static_cast<double>(n));
}

void metrics::write_times(std::string& to) const {
  const std::string name = "http_request_seconds";
  head(to, name, "histogram", "Time from request to answer.");
  for (auto& x : routes_) {
    // Read first, so that no bucket is above it.
    auto micros = x.micros.load(relaxed);
    uint64_t below = 0;
    for (size_t i = 0; i < buckets.size(); ++i) {
      below += x.by_time[i].load(relaxed);
      line(to, name + "_bucket",
           x.labels + ",le=\"" + number(buckets[i]) + "\"",
           static_cast<double>(below));
    }
    auto all = std::max(x.all.load(relaxed), below);
    line(to, name + "_bucket", x.labels + ",le=\"+Inf\"",
         static_cast<double>(all));
    line(to, name + "_sum", x.labels, static_cast<double>(micros) / 1e6);
    line(to, name + "_count", x.labels, static_cast<double>(all));
  }
}

void metrics::write_reports(std::string& to) const {
  std::lock_guard lock{guard_};
  for (auto& x : reports_) {
    head(to, x.name, x.type, x.help);
    for (auto& y : x.read())
      line(to, x.name, y.labels, y.value);
  }
}

std::string metrics::text() const {
  std::string result;
  write_totals(result);
  write_times(result);
  head(result, "sse_listeners", "gauge", "Streams that are open.");
  line(result, "sse_listeners", {},
       static_cast<double>(listeners_.load(relaxed)));
  write_reports(result);
  return result;
}

} // namespace adcraft::http
