#include "http/front/connection.hpp"

#include "actors/model/fault_point.hpp"

#include <sys/socket.h>

namespace adcraft::http {

bool connection::goes_on() const {
  std::lock_guard guard{out_};
  return !ended_ || waits_ || driving_;
}

void connection::give(std::string_view head, std::string_view body, bool keep) {
  std::lock_guard guard{out_};
  if (stage_ != stage::owed)
    return;
  stage_ = stage::sending;
  keep_ = keep;
  fault_point(fault_site::socket_write, moment::before);
  auto went = unsent_.put(socket_, head, body);
  fault_point(fault_site::socket_write, moment::after);
  settle(went);
}

void connection::give_file(std::string_view head, file_slice&& file,
                           bool keep) {
  std::lock_guard guard{out_};
  if (stage_ != stage::owed)
    return;
  stage_ = stage::sending;
  keep_ = keep;
  fault_point(fault_site::socket_write, moment::before);
  unsent_.keep(head, std::move(file));
  settle(outgoing::progress::some);
}

void connection::open_stream(std::string_view head, size_t most,
                             std::function<void()> on_close) {
  {
    std::lock_guard guard{out_};
    if (stage_ == stage::owed) {
      stage_ = stage::streaming;
      on_close_ = std::move(on_close);
      keep_ = false;
      most_ = most;
      return settle(unsent_.put(socket_, head, {}));
    }
  }
  // It was over before it began, perhaps together with the door.
  if (on_close && !rules_->works->post(on_close))
    on_close();
}

bool connection::push(std::string_view bytes) {
  std::lock_guard guard{out_};
  if (stage_ != stage::streaming)
    return false;
  settle(unsent_.put(socket_, bytes, {}));
  if (unsent_.waiting() > most_)
    end();
  return stage_ == stage::streaming;
}

void connection::close_stream() {
  std::lock_guard guard{out_};
  if (stage_ != stage::streaming)
    return;
  stage_ = stage::sending;
  if (unsent_.waiting() == 0)
    complete();
}

void connection::lose() {
  std::lock_guard guard{out_};
  if (stage_ == stage::owed)
    end();
}

bool connection::is_over(uint64_t turn) const noexcept {
  std::lock_guard guard{out_};
  return turn != turn_ || stage_ == stage::idle || stage_ > stage::streaming;
}

void connection::settle(outgoing::progress x) {
  if (x == outgoing::progress::broken)
    return end();
  changed_ = std::chrono::steady_clock::now();
  if (x == outgoing::progress::some) {
    if (ticket_ == 0)
      ticket_ = rules_->works->watch(socket_, shared_from_this());
    if (ticket_ == 0)
      end();
    return;
  }
  unwatch();
  if (stage_ == stage::sending)
    complete();
}

void connection::complete() {
  if (keep_ && (!ended_ || waits_ || driving_)) {
    stage_ = stage::idle;
    // The next request has come already; its handler wants a thread of ours.
    if (waits_ && !driving_)
      rules_->works->post([self = shared_from_this()] { self->feed({}); });
    return;
  }
  stage_ = stage::closing;
  ::shutdown(socket_, SHUT_WR);
  report_end();
  if (ended_)
    end(); // nobody is there to notice that the other end closes
}

} // namespace adcraft::http
