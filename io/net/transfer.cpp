#include "io/net/transfer.hpp"

#include <algorithm>
#include <cctype>

namespace adcraft::net {

namespace {

/// What the head of an answer may have.
constexpr size_t most_header_bytes = 64 << 10;

bool is_redirect(int status) {
  return status == 301 || status == 302 || status == 303 || status == 307
         || status == 308;
}

std::string trimmed(std::string_view x) {
  auto is_blank
    = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!x.empty() && is_blank(x.front()))
    x.remove_prefix(1);
  while (!x.empty() && is_blank(x.back()))
    x.remove_suffix(1);
  return std::string{x};
}

std::string lower(std::string x) {
  for (auto& c : x)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return x;
}

} // namespace

transfer::transfer(http_request what, http_callback done, guard_rules rules)
  : what_(std::move(what)), done_(std::move(done)), rules_(rules),
    sink_(what_.file, what_.most_bytes), pace_(what_.slow_timeout),
    started_(std::chrono::steady_clock::now()) {
  what_.fresh = what_.fresh || what_.guard;
}

bool transfer::prepare() {
  if (url_.text.empty()) {
    auto first = parse_url(what_.url);
    if (!first) {
      refuse(render(first.error()));
      return false;
    }
    url_ = std::move(*first);
  }
  if (what_.guard)
    if (auto err = admit(url_, rules_)) {
      refuse(render(err));
      return false;
    }
  answer_.status = 0;
  answer_.headers.clear();
  header_bytes_ = 0;
  has_left_ = false;
  body_begun_ = false;
  was_forbidden_ = false;
  easy_.reset(curl_easy_init());
  if (easy_ && set_up())
    return true;
  refuse("headers: one of them is no header");
  return false;
}

void transfer::refuse(std::string why) {
  answer_.end = http_end::forbidden;
  answer_.trouble = std::move(why);
}

long transfer::rest_ms() const {
  using namespace std::chrono;
  auto gone
    = duration_cast<milliseconds>(steady_clock::now() - started_).count();
  // To curl, 0 is no limit.
  return std::max<long>(1, static_cast<long>(what_.timeout.count() - gone));
}

size_t transfer::take_header(const char* bytes, size_t size) {
  header_bytes_ += size;
  if (header_bytes_ > most_header_bytes)
    return 0;
  std::string_view line{bytes, size};
  // Each answer begins anew: "100 Continue" comes before the real one.
  if (line.substr(0, 5) == "HTTP/")
    answer_.headers.clear();
  auto colon = line.find(':');
  if (colon != line.npos)
    answer_.headers.push_back(
      {lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1))});
  return size;
}

size_t transfer::take_body(const char* bytes, size_t size) {
  if (!body_begun_) {
    long status = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
    sink_.begin(status / 100 == 2);
    body_begun_ = true;
  }
  return sink_.write(bytes, size) ? size : 0;
}

bool transfer::is_too_slow() {
  was_slow_
    = body_begun_
      && pace_.is_too_slow(sink_.bytes(), std::chrono::steady_clock::now());
  return was_slow_;
}

bool transfer::may_connect(const sockaddr& to) {
  auto ok = !what_.guard || net::may_connect(url_, to, rules_);
  was_forbidden_ = was_forbidden_ || !ok;
  return ok;
}

void transfer::leaves() {
  has_left_ = true;
}

bool transfer::follows() const {
  return is_redirect(answer_.status) && redirects_ < what_.most_redirects
         && (what_.method == "GET" || what_.method == "HEAD")
         && !header_of(answer_, "location").empty();
}

bool transfer::turn_to(const std::string& location) {
  auto next = redirected(url_, location);
  if (!next) {
    refuse(render(next.error()));
    return false;
  }
  if (!is_same_origin(url_, *next))
    what_.headers.clear();
  url_ = std::move(*next);
  ++redirects_;
  return true;
}

} // namespace adcraft::net
