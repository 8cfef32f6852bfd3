#include "http/front/connection.hpp"

#include "http/front/connection_reply.hpp"

namespace adcraft::http {

namespace {

using clock = std::chrono::steady_clock;

/// Of requests that come before their turn.
constexpr size_t most_ahead = 64 << 10;

} // namespace

connection::connection(std::shared_ptr<const connection_rules> rules,
                       int socket, std::string peer)
  : rules_(std::move(rules)), peer_(std::move(peer)), framer_(rules_->framing),
    since_(clock::now()), socket_(socket), changed_(since_) {
  // nop
}

void connection::feed(std::string_view bytes) {
  std::lock_guard guard{in_};
  auto before = framer_.at();
  if (!accepts(bytes.size()))
    return;
  framer_.feed(bytes);
  auto served = drive();
  if (served || bytes.empty() || framer_.at() != before)
    since_ = clock::now();
}

bool connection::accepts(size_t bytes) {
  std::lock_guard guard{out_};
  if (stage_ > stage::sending)
    return false;
  if (stage_ == stage::idle)
    return true;
  waits_ = framer_.waiting() + bytes <= most_ahead;
  if (!waits_)
    end();
  return waits_;
}

bool connection::drive() {
  auto served = false;
  while (may_read()) {
    switch (framer_.next()) {
      case framer::outcome::more:
        pause();
        return served;
      case framer::outcome::proceed:
        proceed();
        break;
      case framer::outcome::whole:
        serve(framer_.take());
        served = true;
        break;
      case framer::outcome::refused:
        refuse(framer_.why());
        return served;
    }
  }
  return served;
}

bool connection::may_read() {
  std::lock_guard guard{out_};
  driving_ = stage_ == stage::idle;
  waits_ = !driving_ && framer_.waiting() > 0;
  return driving_;
}

void connection::pause() {
  std::lock_guard guard{out_};
  driving_ = false;
  if (ended_)
    end(); // half of a request will never become one
}

void connection::proceed() {
  std::lock_guard guard{out_};
  if (stage_ == stage::idle)
    settle(unsent_.put(socket_, "HTTP/1.1 100 Continue\r\n\r\n", {}));
}

void connection::serve(request asked) {
  uint64_t turn = 0;
  {
    std::lock_guard guard{out_};
    if (stage_ != stage::idle)
      return;
    stage_ = stage::owed;
    turn = ++turn_;
  }
  asked.peer = peer_;
  auto out = std::make_shared<connection_reply>(
    shared_from_this(), turn, asked.method == "HEAD", asked.keep_alive);
  routes().serve(std::move(asked), out);
}

void connection::refuse(refusal why) {
  auto x = routes().refuse(why, framer_.asked());
  auto head = routes().head(x, static_cast<int64_t>(x.body.size()), false);
  {
    std::lock_guard guard{out_};
    driving_ = false;
    if (stage_ != stage::idle)
      return;
    stage_ = stage::owed;
  }
  give(head, x.body, false);
}

} // namespace adcraft::http
