#pragma once

#include "actors/ports/storage.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adcraft {

/// A vendor's output, in storage.
struct landed_file {
  stored_file file;
  /// By its first bytes, whatever anybody says of it, such as "video/mp4".
  std::string mime;
};

/// Where the outputs of vendors come to rest on their way into storage, and
/// where the files come from that vendors are shown.
///
/// Blocks, never throws; any thread. Adapter: `io/embedded/landing_place.hpp`;
/// what it promises is tested by `tests/embedded/landing_place.cpp`.
class landing {
public:
  virtual ~landing() = default;

  /// @returns where the bytes of a call's output go; nothing is there yet.
  virtual std::string place_for(const std::string& call) const = 0;

  /// @returns where the output of a call lies that was written to its end; a
  ///   process may have died since.
  virtual std::optional<std::string> landed(const std::string& call) const = 0;

  /// Keeps what came in an answer, durably, at the place of its call.
  /// @returns the path; `environment` when the disk is full.
  virtual caf::expected<std::string> write(const std::string& call,
                                           const std::string& bytes)
    = 0;

  /// Says that a download to `path` + ".part" is whole: it is durable and
  /// `landed` from then on. @returns `environment`.
  virtual caf::error finish(const std::string& path) = 0;

  /// The same of a download that could be had again: whoever finds it `landed`
  /// finds it whole, but a loss of power may undo that it landed.
  virtual caf::error arrive(const std::string& path) = 0;

  /// Brings a landed file into storage, durably; it also stays `landed` until
  /// long after, for a process that dies before it has written down where the
  /// file is. @returns `poison` for a file that is empty or of no kind that a
  ///   model makes, such as an HTML page; `environment` when the disk is full;
  ///   `not_found`.
  virtual caf::expected<landed_file> take(const std::string& path) = 0;

  /// @returns for each storage key a data URL that a vendor can read, pictures
  ///   made small enough to travel in a request; `not_found`.
  virtual caf::expected<std::map<std::string, std::string>>
  addresses(const std::vector<std::string>& keys) = 0;

  /// Whether there is room for another output: else nothing new is bought.
  virtual bool has_room() const = 0;
};

using landing_ptr = std::shared_ptr<landing>;

} // namespace adcraft
