#pragma once

#include "http/front/response.hpp"

#include <map>
#include <string>
#include <string_view>

namespace adcraft::http {

/// The app that people see, as it was built: read once and kept, some MB.
/// Never changed after; any thread.
class app_files {
public:
  /// Reads every file below `directory`; files named like another with ".gz"
  /// behind are sent in their place to whoever takes gzip. Empty if there is
  /// no such directory or no index.html in it.
  explicit app_files(const std::string& directory);

  /// No app was built: people see the plain page instead.
  bool empty() const {
    return files_.empty();
  }

  /// @param path such as "/assets/index-1a2b.js".
  /// @param tag what the client has, as in If-None-Match; may be empty.
  /// @returns the file, 304, or status 0 if there is none.
  response find(std::string_view path, bool takes_gzip,
                std::string_view tag) const;

  /// The page that draws all others; its policy lets the app load its own
  /// files and talk to this house alone, beside `origins` (with a space
  /// between, such as that of who signs people in).
  response page(bool takes_gzip, std::string_view tag,
                const std::string& origins) const;

private:
  struct file {
    std::string mime;
    std::string body;
    std::string zipped;
    std::string tag;
  };

  response sent(const std::string& path, const file& x, bool takes_gzip,
                std::string_view tag) const;

  std::map<std::string, file, std::less<>> files_;
};

} // namespace adcraft::http
