#include "http/pipeline/rate_limits.hpp"

#include "http/front/text.hpp"
#include "http/pipeline/problem.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

constexpr int64_t second = 1'000'000;
constexpr int64_t minute = 60 * second;

int64_t seconds_up(int64_t micros) {
  return micros <= 0 ? 0 : (micros + second - 1) / second;
}

} // namespace

rate_options rate_options::times(int64_t n) const {
  auto more = [n](const allowance& x) {
    return allowance{x.per_minute * n, x.burst * n};
  };
  return {more(read),    more(create), more(address),
          more(failure), more(vendor), most};
}

void rate::dress(response& x) const {
  x.headers.emplace_back("RateLimit-Limit", std::to_string(limit));
  x.headers.emplace_back("RateLimit-Remaining", std::to_string(remaining));
  x.headers.emplace_back("RateLimit-Reset", std::to_string(reset));
}

rate_limits::kind::kind(const allowance& a, size_t most)
  : burst(std::max<int64_t>(a.burst, 1)),
    each(std::max<int64_t>(minute / std::max<int64_t>(a.per_minute, 1), 1)),
    full_at(most) {
  // nop
}

rate rate_limits::kind::look(int64_t at, int64_t now) const {
  // A clock that was set back must not lock anybody out.
  auto missing = std::clamp<int64_t>(at - now, 0, burst * each);
  auto used = (missing + each - 1) / each;
  rate result;
  result.is_ok = used < burst;
  result.limit = burst;
  result.remaining = burst - used;
  result.reset = seconds_up(missing);
  result.retry = seconds_up(missing - (burst - 1) * each);
  return result;
}

rate_limits::rate_limits(const rate_options& x)
  : kinds_{kind{x.read, x.most}, kind{x.create, x.most},
           kind{x.address, x.most}, kind{x.failure, x.most},
           kind{x.vendor, x.most}} {
  // nop
}

rate rate_limits::take(bucket from, const std::string& name, int64_t now) {
  auto& k = kind_of(from);
  std::lock_guard lock{k.guard};
  auto place = k.full_at.find(name);
  if (place == nullptr)
    place = &k.full_at.add(name, now);
  auto before = k.look(*place, now);
  if (!before.is_ok)
    return before;
  *place = std::clamp(*place, now, now + k.burst * k.each) + k.each;
  auto after = k.look(*place, now);
  after.is_ok = true;
  return after;
}

rate rate_limits::look(bucket from, const std::string& name, int64_t now) {
  auto& k = kind_of(from);
  std::lock_guard lock{k.guard};
  auto place = k.full_at.find(name);
  return k.look(place == nullptr ? now : *place, now);
}

size_t rate_limits::size() {
  size_t result = 0;
  for (auto& k : kinds_) {
    std::lock_guard lock{k.guard};
    result += k.full_at.size();
  }
  return result;
}

response too_many(const rate& x, const std::string& detail) {
  auto result = problem(429, "rate-limited", detail);
  std::erase_if(result.headers,
                [](auto& h) { return same_text(h.first, "Retry-After"); });
  result.headers.emplace_back("Retry-After",
                              std::to_string(std::max<int64_t>(x.retry, 1)));
  return result;
}

} // namespace adcraft::http
