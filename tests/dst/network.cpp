#include "tests/dst/network.hpp"

#include "tests/dst/judge.hpp"
#include "tests/dst/process.hpp"
#include "tests/dst/voice_house.hpp"
#include "tests/dst/world.hpp"

namespace adcraft::dst {

namespace {

bool costs_money(errand x) {
  return x == errand::create || x == errand::speak;
}

http_answer broken(http_end how, bool sent) {
  http_answer result;
  result.end = how;
  result.sent = sent;
  result.trouble = "the connection broke";
  return result;
}

/// What comes after the address of a vendor.
std::string path_in(const http_request& x, const char* base) {
  return x.url.substr(std::string{base}.size());
}

std::string id_in(const std::string& path) {
  auto from = path.find('/', 1) + 1;
  return path.substr(from, path.find('/', from) - from);
}

} // namespace

errand errand_of(const http_request& x) {
  if (x.url.starts_with(voice_house::base))
    return errand::speak;
  if (x.url.starts_with(atelier::files))
    return errand::file;
  if (!x.url.starts_with(atelier::base))
    return errand::elsewhere;
  if (x.method == "POST")
    return x.url.ends_with("/cancel") ? errand::stop : errand::create;
  return x.url.find('?') == std::string::npos ? errand::read : errand::list;
}

network::network(world& in) : in_(in), by_(in.seed, 4) {
  // nop
}

void network::send(process& from, http_request what, http_callback done) {
  way x;
  x.sender = from.number();
  x.number = ++last_;
  x.why = errand_of(what);
  x.until = in_.now() + std::chrono::microseconds{what.timeout}.count();
  x.what = std::move(what);
  from.waits_for(x.number, std::move(done));
  if (x.what.send_before.time_since_epoch()
      <= std::chrono::microseconds{in_.now()})
    return cut(x, 0, http_end::busy, false);
  in_.law->sent(from, x.what, x.why);
  travel(x);
}

/// Draws what happens on the way there.
void network::travel(const way& x) {
  auto& odds = in_.odds;
  auto there = by_.between(5, 120) * millisecond;
  if (in_.strikes(by_, odds.unsent))
    return cut(x, there, http_end::not_sent, false);
  if (in_.strikes(by_, odds.lost_request))
    return cut(x, x.until - in_.now(), http_end::timeout, true);
  // Later than its sender waits, and yet before whoever looks for it gives up.
  if (in_.strikes(by_, odds.slow))
    there += by_.between(1, costs_money(x.why) ? 25 : 90) * second;
  in_.after(there, [this, x] { arrive(x); });
  cut(x, x.until - in_.now(), http_end::timeout, true);
}

void network::arrive(const way& x) {
  if (in_.planted == bug::webhook_is_truth && x.why == errand::read) {
    if (auto answer = believed(x); answer.status != 0)
      return end(x, millisecond, std::move(answer));
  }
  auto answer = served(x);
  auto back = by_.between(5, 400) * millisecond;
  if (in_.strikes(by_, in_.odds.lost_answer)) {
    if (by_.happens(500))
      cut(x, back, http_end::unclear, true);
    return; // else until its sender gives up
  }
  if (in_.strikes(by_, in_.odds.torn_answer) && x.what.file.empty())
    answer.body = "<html>502 Bad Gateway</html>";
  end(x, back, std::move(answer));
}

/// A planted mistake: a webhook's word instead of the vendor's.
http_answer network::believed(const way& x) {
  auto i = said_.find(id_in(path_in(x.what, atelier::base)));
  if (i == said_.end())
    return {};
  auto result = answer_of(200, {});
  result.body = i->second;
  return result;
}

http_answer network::served(const way& x) {
  auto trouble
    = costs_money(x.why) ? in_.odds.error_before : in_.odds.poll_trouble;
  if (in_.strikes(by_, trouble))
    return answer_of(by_.happens(500) ? 503 : 500, {{"detail", "broken"}});
  if (in_.strikes(by_, in_.odds.throttled)) {
    auto result = answer_of(429, {{"detail", "slow down"}});
    if (by_.happens(500))
      result.headers.push_back(
        {"retry-after", std::to_string(by_.between(1, 20))});
    return result;
  }
  if (costs_money(x.why) && in_.strikes(by_, in_.odds.declined)) {
    constexpr int no[] = {401, 402, 422};
    return answer_of(no[by_.below(3)], {{"detail", "no"}});
  }
  auto path = x.what.url;
  http_answer result;
  switch (x.why) {
    case errand::create:
      result = in_.pictures->create(x.what, x.sender);
      break;
    case errand::speak:
      result = in_.voices->speak(x.what, x.sender);
      break;
    case errand::read:
      return in_.pictures->read(id_in(path_in(x.what, atelier::base)));
    case errand::stop:
      return in_.pictures->stop(id_in(path_in(x.what, atelier::base)));
    case errand::list:
      return in_.pictures->list(path.substr(path.find('?') + 1));
    case errand::file: {
      auto name = path_in(x.what, atelier::files);
      return in_.pictures->file(name.substr(0, name.find('/')));
    }
    default:
      return answer_of(200, {{"detail", "of somebody else"}});
  }
  return in_.strikes(by_, in_.odds.error_after)
           ? answer_of(500, {{"detail", "it broke after it was taken"}})
           : result;
}

void network::end(const way& x, int64_t pause, http_answer answer) {
  in_.after(pause, [this, x, answer = std::move(answer)]() mutable {
    auto to = in_.find(x.sender);
    if (to == nullptr || !to->still_waits_for(x.number))
      return;
    if (answer.end == http_end::answered && answer.status / 100 == 2
        && !x.what.file.empty()) {
      answer.file = x.what.file + ".part";
      in_.disks[to->host()].files[answer.file] = std::move(answer.body);
      answer.body.clear();
    }
    to->answer(x.number, std::move(answer));
  });
}

void network::cut(const way& x, int64_t pause, http_end how, bool sent) {
  end(x, pause, broken(how, sent));
}

} // namespace adcraft::dst
