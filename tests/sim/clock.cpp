#include "tests/sim/clock.hpp"
#include "tests/sim/wire.hpp"

#include <cstdio>
#include <ctime>
#include <fstream>

namespace adcraft::sim {

namespace {

/// How long a wait goes on before it looks at the clock again.
constexpr auto clock_pause = std::chrono::milliseconds{200};

} // namespace

instant real_now() {
  return std::chrono::duration_cast<std::chrono::microseconds>(
           std::chrono::system_clock::now().time_since_epoch())
    .count();
}

sim_clock::sim_clock(const std::string& folder, double speed)
  : file_(folder + "/clock.json"), speed_(speed), origin_(real_now()) {
  std::ifstream in{file_};
  auto saved = json::parse(in, nullptr, false);
  if (saved.is_object()) {
    origin_ = saved.value("origin", origin_);
    shift_ = saved.value("shift", shift_);
  }
  save();
}

instant sim_clock::now_locked() const {
  auto gone = static_cast<double>(real_now() - origin_);
  return origin_ + static_cast<instant>(gone * speed_) + shift_;
}

instant sim_clock::now() const {
  std::lock_guard lock{mutex_};
  return now_locked();
}

void sim_clock::advance(instant by) {
  std::lock_guard lock{mutex_};
  shift_ += std::max<instant>(by, 0);
  save();
  moved_.notify_all();
}

void sim_clock::save() const {
  std::ofstream{file_} << json{{"origin", origin_}, {"shift", shift_}} << '\n';
}

bool sim_clock::wait_until(instant at,
                           std::chrono::steady_clock::time_point limit) {
  std::unique_lock lock{mutex_};
  while (!closed_ && now_locked() < at) {
    auto now = std::chrono::steady_clock::now();
    if (now >= limit)
      return false;
    auto left = static_cast<double>(at - now_locked()) / speed_;
    auto nap = std::chrono::microseconds{static_cast<int64_t>(left) + 1};
    auto most = std::chrono::duration_cast<std::chrono::microseconds>(
      std::min<std::chrono::steady_clock::duration>(limit - now, clock_pause));
    moved_.wait_for(lock, std::min(nap, most));
  }
  return !closed_;
}

void sim_clock::close() {
  std::lock_guard lock{mutex_};
  closed_ = true;
  moved_.notify_all();
}

bool sim_clock::is_closed() const {
  std::lock_guard lock{mutex_};
  return closed_;
}

std::string iso(instant x) {
  auto whole = static_cast<std::time_t>(x / second);
  std::tm parts{};
  ::gmtime_r(&whole, &parts);
  char day[32];
  std::strftime(day, sizeof(day), "%Y-%m-%dT%H:%M:%S", &parts);
  char tail[16];
  std::snprintf(tail, sizeof(tail), ".%06dZ", static_cast<int>(x % second));
  return std::string{day} + tail;
}

instant from_iso(const std::string& text) {
  std::tm parts{};
  auto rest = ::strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &parts);
  if (rest == nullptr)
    return -1;
  instant result = ::timegm(&parts) * second;
  if (*rest == '.') {
    instant unit = second / 10;
    for (++rest; *rest >= '0' && *rest <= '9'; ++rest, unit /= 10)
      result += unit * (*rest - '0');
  }
  auto hours = 0;
  auto minutes = 0;
  auto sign = *rest == '-' ? -1 : 1;
  if (std::sscanf(rest, "%*1[+-]%2d:%2d", &hours, &minutes) == 2)
    result -= sign * (hours * 3600 + minutes * 60) * second;
  return result;
}

} // namespace adcraft::sim
