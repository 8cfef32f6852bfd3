#pragma once

#include "tests/sim/clock.hpp"
#include "tests/sim/journal.hpp"

#include <optional>

namespace adcraft::sim {

/// A file that a customer handed in.
struct upload {
  std::string id;
  std::string name;
  std::string type;
  std::string content;
  json metadata = json::object();
  instant created = 0;
};

/// Files of customers; they survive a restart. Any thread.
class uploads {
public:
  explicit uploads(const std::string& folder);

  void add(const upload& x);
  std::optional<upload> find(const std::string& id) const;

  /// @returns whether it was there.
  bool remove(const std::string& id);

private:
  std::string path_of(const std::string& id) const;

  mutable std::mutex mutex_;
  std::string folder_;
  /// Without contents, which are on disk.
  std::map<std::string, upload> all_;
  journal file_;
};

/// @returns the file of a multipart/form-data body, nothing if there is none.
std::optional<upload> upload_of(const std::string& content_type,
                                const std::string& body);

/// What the vendor says about it.
json view(const upload& x, const std::string& base);

} // namespace adcraft::sim
