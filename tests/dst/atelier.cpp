#include "tests/dst/atelier.hpp"

#include "tests/dst/judge.hpp"
#include "tests/dst/models.hpp"
#include "tests/dst/network.hpp"
#include "tests/dst/world.hpp"

namespace adcraft::dst {

namespace {

using nlohmann::json;

int64_t deadline_of(const http_request& x) {
  for (auto& h : x.headers)
    if (h.name == "Cancel-After")
      return std::stoll(h.value) * second;
  return 60 * minute;
}

} // namespace

http_answer answer_of(int status, const json& body) {
  http_answer result;
  result.end = http_end::answered;
  result.sent = true;
  result.status = status;
  result.body = body.dump();
  result.bytes = result.body.size();
  return result;
}

atelier::atelier(world& in) : in_(in), by_(in.seed, 3) {
  // nop
}

prediction atelier::drawn(const json& body) {
  prediction result;
  result.id = "p" + std::to_string(book_.size() + 1) + "x"
              + std::to_string(by_.below(100'000));
  result.input = body.at("input");
  result.webhook = body.value("webhook", "");
  auto now = in_.now();
  result.created_at = now;
  result.listed_from = now;
  if (!in_.is_calm())
    result.listed_from += by_.between(0, in_.odds.listing_lag);
  result.starts_at = now + by_.between(10, 3'000) * millisecond;
  result.ends_at = result.starts_at + by_.between(100, 40'000) * millisecond;
  result.is_deaf = in_.strikes(by_, in_.odds.forgets_to_stop);
  result.is_spoiled = in_.strikes(by_, in_.odds.bad_output);
  return result;
}

void atelier::draw_end(prediction& x) {
  x.end = "succeeded";
  if (in_.strikes(by_, in_.odds.fails)) {
    x.end = "failed";
    x.error = by_.happens(500) ? "the model timed out (E6716)"
                               : "a tensor has the wrong shape";
  } else if (in_.strikes(by_, in_.odds.refuses)) {
    x.end = "failed";
    x.error = "the input was flagged as sensitive (E005)";
  } else if (in_.strikes(by_, in_.odds.hangs)) {
    x.ends_at = x.created_at + 24 * 60 * minute;
  }
  if (x.model == clip_model)
    x.seconds = static_cast<int>(by_.between(3, seconds_of_clip));
}

http_answer atelier::create(const http_request& x, int sender) {
  auto body = json::parse(x.body);
  auto made = drawn(body);
  auto from = std::string{base}.size() + std::string{"/models/"}.size();
  made.model = x.url.substr(from, x.url.rfind('/') - from);
  made.sender = sender;
  draw_end(made);
  auto deadline = made.created_at + deadline_of(x);
  if (made.ends_at > deadline) {
    made.ends_at = deadline;
    made.end = made.starts_at > deadline ? "aborted" : "canceled";
  }
  by_id_[made.id] = book_.size();
  book_.push_back(made);
  in_.tell("atelier takes " + made.id + " " + made.model);
  in_.law->accepted(made);
  announce(made);
  return answer_of(201, as_json(made));
}

/// It reports by itself when work begins and when it ends.
void atelier::announce(const prediction& x) {
  if (x.webhook.empty())
    return;
  for (auto when : {x.starts_at, x.ends_at})
    in_.after(when - in_.now(),
              [this, id = x.id] { in_.net->report(*find(id), by_); });
}

http_answer atelier::read(const std::string& id) {
  auto x = find(id);
  return x == nullptr ? answer_of(404, {{"detail", "there is no such one"}})
                      : answer_of(200, as_json(*x));
}

http_answer atelier::stop(const std::string& id) {
  auto i = by_id_.find(id);
  if (i == by_id_.end())
    return read(id);
  auto& x = book_[i->second];
  x.stop_asked_at = x.stop_asked_at == 0 ? in_.now() : x.stop_asked_at;
  if (!x.is_deaf && in_.now() < x.ends_at) {
    x.end = in_.now() < x.starts_at ? "aborted" : "canceled";
    x.ends_at = in_.now();
    announce(x);
  }
  return answer_of(200, as_json(x));
}

const prediction* atelier::find(const std::string& id) const {
  auto i = by_id_.find(id);
  return i == by_id_.end() ? nullptr : &book_[i->second];
}

std::string atelier::status(const prediction& x) const {
  return in_.now() >= x.ends_at     ? x.end
         : in_.now() >= x.starts_at ? "processing"
                                    : "starting";
}

/// What did not run costs nothing, nor what failed; a film that was stopped
/// costs what was made of it.
micros atelier::bill(const prediction& x) const {
  auto how = status(x);
  if (how != "succeeded" && how != "canceled")
    return 0;
  if (x.model == music_model)
    return price_of_music;
  if (x.model == clip_model)
    return x.seconds * price_of_clip_second;
  return how == "succeeded" ? price_of_still : 0;
}

http_answer atelier::file(const std::string& id) {
  auto x = find(id);
  if (x == nullptr || in_.now() < x->ends_at
      || in_.now() > x->ends_at + kept_for)
    return answer_of(404, {{"detail", "gone"}});
  http_answer result = answer_of(200, {});
  result.body = x->is_spoiled ? "<html>an error page</html>" : "media:" + id;
  result.bytes = result.body.size();
  return result;
}

} // namespace adcraft::dst
