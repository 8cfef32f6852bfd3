#pragma once

#include "actors/ports/landing.hpp"

#include <chrono>

namespace adcraft {

struct landing_options {
  /// Less free space buys nothing new.
  uint64_t least_free = uint64_t{1} << 30;
  /// No model makes more.
  uint64_t most_bytes = 600'000'000;
  /// Pictures that are larger are made smaller before a vendor is shown them,
  /// and how large they are then.
  uint64_t travel_as_is = 200'000;
  uint64_t travel_bytes = uint64_t{256} << 10;
  int travel_side = 1280;
  /// Downloads that nobody ended.
  std::chrono::hours keep_parts{24};
  /// Outputs that were paid for and never taken: whoever comes back after a
  /// holiday still finds them.
  std::chrono::hours keep_files{24 * 30};
};

/// Outputs land in a directory of this machine, on the disk of its storage.
/// What was taken keeps a second name there: a process that dies between taking
/// an output and writing so takes it again, to the same place.
class landing_place : public landing {
public:
  /// @returns a place in `root`, made if missing and cleared of what is too
  ///   old; `environment`.
  static caf::expected<landing_ptr> open(const std::string& root,
                                         storage_ptr files,
                                         landing_options options = {});

  std::string place_for(const std::string& call) const override;
  std::optional<std::string> landed(const std::string& call) const override;
  caf::expected<std::string> write(const std::string& call,
                                   const std::string& bytes) override;
  caf::error finish(const std::string& path) override;
  caf::error arrive(const std::string& path) override;
  caf::expected<landed_file> take(const std::string& path) override;
  caf::expected<std::map<std::string, std::string>>
  addresses(const std::vector<std::string>& keys) override;
  bool has_room() const override;

private:
  landing_place(std::string root, storage_ptr files, landing_options options)
    : root_(std::move(root)), files_(std::move(files)), options_(options) {
    // nop
  }

  caf::expected<std::string> address_of(const std::string& key) const;

  std::string root_;
  storage_ptr files_;
  landing_options options_;
};

} // namespace adcraft
