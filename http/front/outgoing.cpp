#include "http/front/outgoing.hpp"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>

namespace adcraft::http {

namespace {

iovec piece(std::string_view x) {
  return {const_cast<char*>(x.data()), x.size()};
}

/// @returns how much the socket took, or -1 if it is broken.
ssize_t send_some(int socket, std::string_view first, std::string_view second,
                  int flags = 0) {
  iovec pieces[] = {piece(first), piece(second)};
  msghdr message{};
  message.msg_iov = pieces;
  message.msg_iovlen = second.empty() ? 1 : 2;
  for (;;) {
    auto n = ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT | flags);
    if (n >= 0)
      return n;
    if (errno != EINTR)
      return errno == EAGAIN ? 0 : -1;
  }
}

} // namespace

outgoing::progress outgoing::put(int socket, std::string_view first,
                                 std::string_view second) {
  if (waiting() == 0 && file_.left() == 0) {
    auto n = send_some(socket, first, second);
    if (n < 0)
      return progress::broken;
    auto taken = static_cast<size_t>(n);
    if (taken == first.size() + second.size())
      return progress::all;
    second.remove_prefix(taken - std::min(taken, first.size()));
    first.remove_prefix(std::min(taken, first.size()));
  }
  queue_.append(first).append(second);
  return progress::some;
}

void outgoing::keep(std::string_view first, file_slice&& file) {
  queue_.append(first);
  file_ = std::move(file);
}

outgoing::progress outgoing::flush(int socket) {
  if (waiting() > 0) {
    auto rest = std::string_view{queue_}.substr(sent_);
    auto n = send_some(socket, rest, {}, file_.left() > 0 ? MSG_MORE : 0);
    if (n < 0)
      return progress::broken;
    sent_ += static_cast<size_t>(n);
  }
  // A stream that never runs dry must not keep all it ever sent.
  if (waiting() > 0 && sent_ > queue_.size() / 2) {
    queue_.erase(0, sent_);
    sent_ = 0;
  }
  // One call each time: a fast reader must not keep the pump from the others.
  if (waiting() > 0)
    return progress::some;
  std::string{}.swap(queue_);
  sent_ = 0;
  return flush_file(socket);
}

outgoing::progress outgoing::flush_file(int socket) {
  if (file_.left() == 0)
    return progress::all;
  auto left = file_.send_to(socket);
  if (left < 0 && errno != EAGAIN && errno != EINTR)
    return progress::broken;
  if (left != 0)
    return progress::some;
  file_ = {};
  return progress::all;
}

void outgoing::clear() {
  *this = {};
}

} // namespace adcraft::http
