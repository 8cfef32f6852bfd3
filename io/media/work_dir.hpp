#pragma once

#include "actors/model/error.hpp"

#include <string>
#include <string_view>

namespace adcraft::media {

/// A directory that nobody else may enter; it vanishes with all its files when
/// it goes out of scope. Programs run in it, so that no path of ours has to be
/// escaped for a filtergraph.
class work_dir {
public:
  /// Makes one beside `path`, so that a rename to `path` stays on one disk.
  /// @returns the directory or `environment`.
  static caf::expected<work_dir> beside(const std::string& path);

  work_dir(work_dir&& other) noexcept;
  work_dir& operator=(work_dir&&) = delete;
  ~work_dir();

  const std::string& path() const noexcept {
    return path_;
  }

  /// The absolute path of a file in it.
  std::string file(const std::string& name) const {
    return path_ + "/" + name;
  }

  /// Writes a small file. @returns nothing or `environment`.
  caf::error write(const std::string& name, std::string_view text) const;

  /// Gives a finished file its final name. @returns nothing or `environment`.
  caf::error keep(const std::string& name, const std::string& as) const;

private:
  work_dir() = default;

  std::string path_;
};

/// The absolute form of a path, which need not exist.
std::string absolute(const std::string& path);

} // namespace adcraft::media
