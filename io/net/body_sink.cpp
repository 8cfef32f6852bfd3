#include "io/net/body_sink.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <new>

namespace adcraft::net {

body_sink::body_sink(std::string file, uint64_t most)
  : file_(file.empty() ? std::string{} : file + ".part"), most_(most) {
  // nop
}

body_sink::~body_sink() {
  discard();
}

void body_sink::begin(bool to_file) {
  discard();
  body_.clear();
  bytes_ = 0;
  why_ = trouble::none;
  to_file_ = to_file && !file_.empty();
}

bool body_sink::write(const char* bytes, size_t size) {
  if (size > most_ - bytes_) {
    why_ = trouble::too_large;
    return false;
  }
  bytes_ += size;
  if (to_file_) {
    if ((fd_ >= 0 || open()) && write_all(bytes, size))
      return true;
    why_ = trouble::no_room;
    return false;
  }
  try {
    body_.append(bytes, size);
    return true;
  } catch (const std::bad_alloc&) {
    why_ = trouble::no_room;
    return false;
  }
}

bool body_sink::keep() {
  if (!to_file_)
    return true;
  // An empty body is an empty file.
  auto ok = fd_ >= 0 || open();
  // What a disk has no room for may only be told now.
  ok = ok && ::close(fd_) == 0;
  fd_ = -1;
  if (!ok) {
    why_ = trouble::no_room;
    ::unlink(file_.c_str());
  }
  return ok;
}

bool body_sink::open() {
  fd_ = ::open(file_.c_str(),
               O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
  return fd_ >= 0;
}

bool body_sink::write_all(const char* bytes, size_t size) {
  while (size > 0) {
    auto n = ::write(fd_, bytes, size);
    if (n < 0 && errno != EINTR)
      return false;
    if (n > 0) {
      bytes += n;
      size -= static_cast<size_t>(n);
    }
  }
  return true;
}

void body_sink::discard() noexcept {
  if (fd_ < 0)
    return;
  ::close(fd_);
  ::unlink(file_.c_str());
  fd_ = -1;
}

} // namespace adcraft::net
