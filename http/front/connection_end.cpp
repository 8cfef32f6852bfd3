#include "http/front/connection.hpp"

#include <fcntl.h>
#include <linux/sockios.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace adcraft::http {

namespace {

/// For how long what a client still sends is read over after its last answer:
/// closing right away would reset the connection and take the answer along.
constexpr std::chrono::seconds linger{2};

/// Whether the other end is gone for good and did not only stop sending.
bool is_gone(int socket) {
  pollfd x{socket, 0, 0};
  return ::poll(&x, 1, 0) == 1 && (x.revents & (POLLHUP | POLLERR)) != 0;
}

} // namespace

connection::~connection() {
  if (socket_ >= 0)
    ::close(socket_);
}

void connection::input_ended() {
  std::lock_guard guard{out_};
  ended_ = true;
  unwatch();
  auto owes
    = stage_ == stage::owed || stage_ == stage::sending || waits_ || driving_;
  if (owes && !is_gone(socket_))
    return take_duplicate();
  end();
  socket_ = -1;
}

void connection::take_duplicate() {
  socket_ = ::fcntl(socket_, F_DUPFD_CLOEXEC, 0);
  is_ours_ = socket_ >= 0;
  if (!is_ours_)
    end();
  else if (stage_ == stage::sending)
    settle(outgoing::progress::some);
}

void connection::cut() {
  std::lock_guard guard{out_};
  end();
}

void connection::abandon() {
  std::lock_guard guard{out_};
  end();
  if (socket_ >= 0)
    ::close(socket_);
  socket_ = -1;
}

void connection::on_writable() {
  std::lock_guard guard{out_};
  // The news may be older than the last change of mind.
  if (ticket_ != 0)
    settle(unsent_.flush(socket_));
}

void connection::check(time_point now) {
  std::unique_lock guard{in_, std::try_to_lock};
  if (!guard)
    return; // somebody reads or serves: this one is alive
  if (auto why = lateness(now))
    refuse(why);
}

refusal connection::lateness(time_point now) {
  std::lock_guard guard{out_};
  auto at = framer_.at();
  auto is_resting = stage_ == stage::idle && at == framer::place::rest;
  if ((stage_ == stage::sending && is_stuck(now))
      || (stage_ == stage::closing && now - changed_ > linger)
      || (is_resting && now - std::max(since_, changed_) > rules_->idle_time))
    end();
  if (stage_ != stage::idle || waits_)
    return {};
  if (at == framer::place::head && now - since_ > rules_->head_time)
    return {408, "the head of the request took too long"};
  if (at == framer::place::body && now - since_ > rules_->body_time)
    return {408, "the body of the request took too long"};
  return {};
}

bool connection::is_stuck(time_point now) {
  if (now - changed_ <= rules_->idle_time)
    return false;
  // Over a slow line the kernel alone may have enough to do for minutes.
  auto left = 0;
  ::ioctl(socket_, SIOCOUTQ, &left);
  if (left == in_kernel_)
    return true;
  in_kernel_ = left;
  changed_ = now;
  return false;
}

void connection::end() {
  if (stage_ == stage::over)
    return;
  stage_ = stage::over;
  unwatch();
  unsent_.clear();
  // Whoever reads the socket notices and closes it.
  ::shutdown(socket_, SHUT_RDWR);
  if (is_ours_)
    ::close(std::exchange(socket_, -1));
  report_end();
}

void connection::unwatch() {
  if (ticket_ != 0)
    rules_->works->forget(socket_, std::exchange(ticket_, 0));
}

void connection::report_end() {
  if (on_close_)
    rules_->works->post(std::exchange(on_close_, nullptr));
}

} // namespace adcraft::http
