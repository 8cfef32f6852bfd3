#include "io/media/child.hpp"

#include "io/media/child_process.hpp"

#include "actors/model/fault_point.hpp"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

namespace adcraft::media {

namespace {

using clock = std::chrono::steady_clock;

constexpr size_t kept_errors = 8192;
constexpr size_t feed_size = 1 << 20;

/// One conversation with a running child.
class session {
public:
  session(const child_command& x, child_process child, render_watch* watch)
    : x_(x), child_(std::move(child)), watch_(watch) {
    feeding_ = static_cast<bool>(x_.feed);
    if (feeding_)
      buffer_.resize(feed_size);
    else
      child_.close_input();
  }

  /// Pumps the three pipes until the child ended or had to be ended.
  caf::expected<child_exit> run() {
    while (!child_.ended(0)) {
      pump();
      if (auto err = overdue()) {
        child_.end();
        return err;
      }
    }
    while (drain())
      ; // what was written before the end is still in the pipes
    return verdict();
  }

private:
  void pump() {
    pollfd fds[] = {{child_.output(), POLLIN, 0},
                    {child_.errors(), POLLIN, 0},
                    {child_.pidfd(), POLLIN, 0},
                    {feeding_ ? child_.input() : -1, POLLOUT, 0}};
    poll(fds, 4, 100);
    if (fds[3].revents)
      feed();
    drain();
  }

  void feed() {
    if (sent_ == filled_) {
      filled_ = x_.feed(buffer_.data(), buffer_.size());
      sent_ = 0;
    }
    if (filled_ > 0) {
      fault_point(fault_site::child_feed, moment::before);
      auto n = write(child_.input(), buffer_.data() + sent_, filled_ - sent_);
      fault_point(fault_site::child_feed, moment::after);
      if (n >= 0) {
        sent_ += static_cast<size_t>(n);
        heard_ = clock::now();
        return;
      }
      if (errno == EAGAIN || errno == EINTR)
        return;
    }
    feeding_ = false;
    child_.close_input();
  }

  /// Reads what is there. @returns whether anything was.
  bool drain() {
    char chunk[16384];
    auto n = read(child_.output(), chunk, sizeof(chunk));
    if (n > 0) {
      heard_ = clock::now();
      lines(std::string_view{chunk, static_cast<size_t>(n)});
    }
    auto m = read(child_.errors(), chunk, sizeof(chunk));
    if (m > 0) {
      errors_.append(chunk, static_cast<size_t>(m));
      if (errors_.size() > kept_errors)
        errors_.erase(0, errors_.size() - kept_errors);
    }
    return n > 0 || m > 0;
  }

  void lines(std::string_view text) {
    pending_ += text;
    for (size_t end; (end = pending_.find('\n')) != std::string::npos;) {
      if (x_.on_line)
        x_.on_line(std::string_view{pending_}.substr(0, end));
      pending_.erase(0, end + 1);
    }
  }

  caf::error overdue() const {
    auto now = clock::now();
    auto name = x_.argv.front();
    if (closing() || (watch_ && watch_->stop_requested()))
      return fail(ec::canceled, name + " was stopped");
    if (now - begun_ > x_.limits.wall)
      return fail(ec::poison, name + " took too long and was ended");
    if (now - heard_ > x_.limits.quiet)
      return fail(ec::poison, name + " made no progress and was ended");
    return {};
  }

  caf::expected<child_exit> verdict() {
    auto name = x_.argv.front();
    if (closing())
      return fail(ec::canceled, name + " was stopped");
    auto code = child_.code();
    if (code == 0)
      return child_exit{0, errors_};
    if (errors_.find("No space left") != std::string::npos)
      return fail(ec::environment,
                  "the disk is full: free some space and run again");
    auto text = errors_;
    while (!text.empty() && text.back() == '\n')
      text.pop_back();
    auto last = text.substr(text.rfind('\n') + 1);
    return fail(ec::poison,
                name + " failed (" + std::to_string(code) + "): " + last);
  }

  const child_command& x_;
  child_process child_;
  render_watch* watch_;
  clock::time_point begun_ = clock::now();
  clock::time_point heard_ = begun_;
  std::vector<char> buffer_;
  size_t filled_ = 0;
  size_t sent_ = 0;
  bool feeding_ = false;
  std::string pending_;
  std::string errors_;
};

} // namespace

caf::expected<child_exit> run_child(const child_command& x,
                                    render_watch* watch) {
  if (closing())
    return fail(ec::canceled, x.argv.front() + " was not started");
  fault_point(fault_site::child_spawn, moment::before);
  auto child = child_process::start(x);
  if (!child)
    return std::move(child.error());
  fault_point(fault_site::child_spawn, moment::after);
  return session{x, std::move(*child), watch}.run();
}

} // namespace adcraft::media
