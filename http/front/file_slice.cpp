#include "http/front/file_slice.hpp"

#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace adcraft::http {

namespace {

/// So that one fast reader does not keep the pump from the others.
constexpr uint64_t mouthful = 256 << 10;

} // namespace

file_slice::file_slice(file_slice&& other) noexcept
  : fd_(std::exchange(other.fd_, -1)), at_(other.at_),
    left_(std::exchange(other.left_, 0)) {
  // nop
}

file_slice& file_slice::operator=(file_slice&& other) noexcept {
  std::swap(fd_, other.fd_);
  std::swap(at_, other.at_);
  std::swap(left_, other.left_);
  return *this;
}

file_slice::~file_slice() {
  if (fd_ >= 0)
    ::close(fd_);
}

int file_slice::open(const file_body& x) {
  // Not to wait for the other end of a FIFO that should not be there.
  fd_ = ::open(x.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd_ < 0)
    return errno == ENOENT || errno == ENOTDIR ? 404 : 500;
  struct stat facts {};
  if (::fstat(fd_, &facts) != 0 || !S_ISREG(facts.st_mode))
    return 500;
  auto size = static_cast<uint64_t>(facts.st_size);
  if (x.first > size || x.size > size - x.first)
    return 500;
  at_ = x.first;
  left_ = x.size;
  return 0;
}

std::string file_slice::read() {
  std::string result(left_, '\0');
  size_t done = 0;
  while (done < result.size()) {
    auto n = ::pread(fd_, result.data() + done, result.size() - done,
                     static_cast<off_t>(at_ + done));
    if (n <= 0 && !(n < 0 && errno == EINTR))
      break;
    done += static_cast<size_t>(std::max<ssize_t>(n, 0));
  }
  result.resize(done);
  left_ = 0;
  return result;
}

int64_t file_slice::send_to(int socket) {
  auto at = static_cast<off_t>(at_);
  auto n = ::sendfile(socket, fd_, &at, std::min(left_, mouthful));
  if (n == 0)
    errno = EIO; // the file has become shorter than was promised
  if (n <= 0)
    return -1;
  at_ += static_cast<uint64_t>(n);
  left_ -= static_cast<uint64_t>(n);
  return static_cast<int64_t>(left_);
}

} // namespace adcraft::http
