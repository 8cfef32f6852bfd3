#pragma once

#include "actors/model/fault_point.hpp"
#include "actors/ports/storage.hpp"

namespace adcraft {

/// Storage in a directory of this machine.
class file_storage : public storage {
public:
  /// @returns a storage in `root`, made if missing, or `environment`.
  static caf::expected<storage_ptr> open(const std::string& root);

  caf::expected<stored_file> put(const std::string& path,
                                 const std::string& extension) override;
  caf::expected<stored_file> put_durable(const std::string& path,
                                         const std::string& extension) override;
  caf::expected<std::string> path_of(const std::string& key) const override;

  /// Where a key's file lies, whether or not it is there.
  /// @returns `invalid_argument` for something that is no key.
  caf::expected<std::string> place_of(const std::string& key) const;

private:
  /// How a file gets its name in storage.
  using mover = caf::error (*)(const std::string& from, const std::string& to,
                               fault_site site);

  explicit file_storage(std::string root) : root_(std::move(root)) {
    // nop
  }

  caf::expected<stored_file> take_in(const std::string& path,
                                     const std::string& extension, mover move);

  std::string root_;
};

/// The key of a file with this content.
std::string key_of_content(const std::string& sha256,
                           const std::string& extension);

/// The mime type that a key's extension stands for.
std::string mime_of(const std::string& key);

/// The extension, without a dot, of the files of a mime type that storage
/// takes; nothing for others.
std::string extension_of(const std::string& mime);

} // namespace adcraft
