#pragma once

#include "actors/model/error.hpp"

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

namespace adcraft::studio {

/// A folder beside a file in the making, gone with its owner.
class work_folder {
public:
  /// Opens `<file>.parts`, empty.
  static caf::expected<work_folder> beside(const std::string& file) {
    work_folder result{file + ".parts"};
    std::error_code err;
    std::filesystem::remove_all(result.path_, err);
    if (!std::filesystem::create_directories(result.path_, err))
      return fail(ec::environment, "cannot make the folder " + result.path_
                                     + ": check permissions and disk space");
    return result;
  }

  work_folder(work_folder&& other) noexcept
    : path_(std::exchange(other.path_, {})) {
    // nop
  }

  work_folder& operator=(work_folder&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
  }

  ~work_folder() {
    std::error_code ignored;
    if (!path_.empty())
      std::filesystem::remove_all(path_, ignored);
  }

  /// The path of a file in here.
  std::string operator/(const std::string& name) const {
    return path_ + "/" + name;
  }

  const std::string& path() const noexcept {
    return path_;
  }

private:
  explicit work_folder(std::string path) : path_(std::move(path)) {
    // nop
  }

  std::string path_;
};

} // namespace adcraft::studio
