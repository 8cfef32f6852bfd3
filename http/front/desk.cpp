#include "http/front/desk.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

/// The date changes once a second, answers go out far more often.
const std::string& date_now(const wall_clock& clock) {
  thread_local int64_t second = -1;
  thread_local std::string text;
  auto now = clock.now();
  if (now / 1'000'000 != second) {
    second = now / 1'000'000;
    text = http_date(now);
  }
  return text;
}

bool decode_params(pairs& xs) {
  std::string text;
  for (auto& x : xs) {
    if (!percent_decode(x.second, text))
      return false;
    x.second = text;
  }
  return true;
}

std::string_view query_of(const request& x) {
  std::string_view result{x.target};
  result.remove_prefix(std::min(x.path.size() + 1, result.size()));
  return result;
}

} // namespace

desk::desk(std::vector<route> routes, door_answers own, clock_ptr clock)
  : routes_(std::make_unique<matcher>(std::move(routes))), own_(std::move(own)),
    clock_(std::move(clock)) {
  // nop
}

uint64_t desk::body_limit(const request& x) const {
  auto found = routes_->find(x.method, x.path);
  return found.to ? found.to->body_limit : 0;
}

void desk::serve(request asked, const reply_ptr& out) const {
  auto found = routes_->find(asked.method, asked.path);
  if (!found.to)
    return out->send(unrouted(asked));
  if (!parse_query(query_of(asked), asked.query)
      || !decode_params(found.params))
    return out->send(problem(400, "the target is not well percent-encoded"));
  asked.params = std::move(found.params);
  run(*found.to, std::move(asked), out);
}

void desk::run(const route& to, request asked, const reply_ptr& out) const {
  try {
    return to.run({std::move(asked), out});
  } catch (const std::exception& e) {
    report(to, e.what());
  } catch (...) {
    report(to, "something that is no std::exception");
  }
  out->send(problem(500, "something went wrong here"));
}

void desk::report(const route& from, const char* what) const {
  try {
    if (own_.thrown)
      own_.thrown(from, what);
  } catch (...) {
    // Whoever cannot hear it cannot be helped.
  }
}

response desk::unrouted(const request& x) const {
  auto allow = routes_->allowed(x.path);
  if (allow.empty())
    return problem(404, "there is nothing at this path");
  auto result = x.method == "OPTIONS"
                  ? response{204, {}, {}, {}}
                  : problem(405, x.method + " is not for this path");
  result.headers.emplace_back("Allow", std::move(allow));
  return result;
}

response desk::refuse(const refusal& why, const request& asked) const {
  auto is_unwanted
    = why.status == 413 && !routes_->find(asked.method, asked.path).to;
  return is_unwanted ? unrouted(asked) : problem(why.status, why.detail);
}

response desk::problem(int status, const std::string& detail) const {
  try {
    return own_.problem(status, detail);
  } catch (...) {
    return {status, "text/plain", detail + "\n", {}};
  }
}

std::string desk::head(const response& x, int64_t length,
                       bool keep_alive) const {
  return head_of(x, length, keep_alive,
                 clock_ ? std::string_view{date_now(*clock_)}
                        : std::string_view{});
}

} // namespace adcraft::http
