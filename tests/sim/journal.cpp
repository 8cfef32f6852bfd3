#include "tests/sim/journal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace adcraft::sim {

journal::journal(const std::string& path, bool sync,
                 const std::function<void(const json&)>& each)
  : sync_(sync) {
  off_t whole = 0;
  {
    std::ifstream in{path, std::ios::binary};
    std::string line;
    while (std::getline(in, line) && !in.eof()) {
      each(json::parse(line));
      whole += static_cast<off_t>(line.size()) + 1;
    }
  }
  fd_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
  if (fd_ < 0 || ::ftruncate(fd_, whole) != 0
      || ::lseek(fd_, whole, SEEK_SET) != whole)
    throw std::runtime_error{"cannot write " + path};
}

journal::~journal() {
  ::close(fd_);
}

void journal::append(const json& x) {
  auto line = x.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
  std::lock_guard lock{mutex_};
  size_t done = 0;
  while (done < line.size()) {
    auto n = ::write(fd_, line.data() + done, line.size() - done);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      throw std::runtime_error{"the journal cannot be written"};
    done += static_cast<size_t>(n);
  }
  if (sync_ && ::fdatasync(fd_) != 0)
    throw std::runtime_error{"the journal cannot be synced"};
}

} // namespace adcraft::sim
