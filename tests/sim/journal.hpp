#pragma once

#include "tests/sim/wire.hpp"

#include <functional>
#include <mutex>

namespace adcraft::sim {

/// Lines that are only ever added to a file. What `append` returned from is
/// there after this process was killed, and with `sync` after a power cut.
class journal {
public:
  /// Reads what is there; a last line that was cut off is taken away.
  /// @throws std::runtime_error if the file cannot be written.
  journal(const std::string& path, bool sync,
          const std::function<void(const json&)>& each);
  ~journal();

  journal(const journal&) = delete;
  journal& operator=(const journal&) = delete;

  /// Any thread.
  void append(const json& x);

private:
  std::mutex mutex_;
  int fd_ = -1;
  bool sync_;
};

} // namespace adcraft::sim
