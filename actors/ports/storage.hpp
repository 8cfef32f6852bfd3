#pragma once

#include "actors/model/error.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace adcraft {

/// A file in storage.
struct stored_file {
  std::string key;
  uint64_t bytes = 0;
  std::string sha256;
};

/// Where media live. Keys are made from content, never from names people
/// give: two letters, the SHA-256 and an extension.
///
/// Blocks, never throws; any thread. Adapter: `io/embedded/file_storage.hpp`;
/// what it promises is tested by `tests/contract/storage.hpp`.
class storage {
public:
  virtual ~storage() = default;

  /// Moves a local file into storage, durably; the same bytes again are kept
  /// once. `extension` is without a dot, such as "mp4".
  /// @returns `environment` when the disk is full.
  virtual caf::expected<stored_file> put(const std::string& path,
                                         const std::string& extension)
    = 0;

  /// The same of a file that is durable already.
  virtual caf::expected<stored_file> put_durable(const std::string& path,
                                                 const std::string& extension) {
    return put(path, extension);
  }

  /// @returns a local path to read `key` from; `not_found`,
  ///   `invalid_argument` for something that is no key.
  virtual caf::expected<std::string> path_of(const std::string& key) const = 0;
};

using storage_ptr = std::shared_ptr<storage>;

} // namespace adcraft
