#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace adcraft::http {

/// One number of a metric, with its labels written out: `provider="studio"`.
struct sample {
  std::string labels;
  double value = 0;
};

/// What this process counts, as Prometheus reads it. Routes are declared before
/// the first request; counting takes no lock. Any thread.
class metrics {
public:
  /// Seconds, the upper ends of the buckets of `http_request_seconds`.
  static constexpr std::array<double, 11> buckets{
    .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 5};

  /// @returns the number by which a route is counted.
  size_t declare(const std::string& method, const std::string& pattern);

  /// One answer. `status` 0: it was dropped without one.
  void count(size_t route, int status, int64_t micros);

  /// A live stream begins or ends.
  void listen(int64_t change);

  /// Lets another part report. `read` runs whenever somebody reads, must not
  /// block, and lives as long as this does.
  /// @param type "gauge" or "counter".
  void report(const std::string& name, const std::string& type,
              const std::string& help,
              std::function<std::vector<sample>()> read);

  /// Prometheus text, version 0.0.4.
  std::string text() const;

private:
  struct counted {
    explicit counted(std::string x) : labels(std::move(x)) {
      // nop
    }

    std::string labels;
    // Dropped, 1xx to 5xx.
    std::array<std::atomic<uint64_t>, 6> by_class{};
    std::array<std::atomic<uint64_t>, buckets.size()> by_time{};
    std::atomic<uint64_t> all{0};
    std::atomic<uint64_t> micros{0};
  };

  struct reported {
    std::string name;
    std::string type;
    std::string help;
    std::function<std::vector<sample>()> read;
  };

  void write_totals(std::string& to) const;
  void write_times(std::string& to) const;
  void write_reports(std::string& to) const;

  std::deque<counted> routes_;
  std::atomic<int64_t> listeners_{0};
  mutable std::mutex guard_;
  std::vector<reported> reports_;
};

} // namespace adcraft::http
