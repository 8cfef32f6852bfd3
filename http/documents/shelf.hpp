#pragma once

#include "http/documents/campaign.hpp"
#include "http/documents/messages.hpp"

#include <chrono>
#include <list>
#include <string>
#include <unordered_map>

namespace adcraft::http {

/// One campaign's document, as it is kept.
struct shelved {
  std::string owner;
  int64_t version = 0;
  /// Whether progress moves between commits.
  bool under_way = false;
  campaign_text text;
  document ready;
  std::chrono::steady_clock::time_point made;
  /// When `ready` last got its progress.
  std::chrono::steady_clock::time_point refreshed;

  /// Puts the document together with this progress.
  void render(const live_progress& live);

  size_t bytes() const noexcept;
};

/// Keeps so many documents and bytes, and forgets those that nobody asked for
/// the longest. Not thread-safe.
class shelf {
public:
  shelf(size_t most, size_t most_bytes) : most_(most), most_bytes_(most_bytes) {
    // nop
  }

  /// @returns the document, now the last that will be forgotten; or null.
  shelved* find(const std::string& campaign);

  /// Keeps a document in place of an earlier one. It may be the next that is
  /// forgotten, if it is larger than the whole shelf.
  void put(const std::string& campaign, shelved x);

  void drop(const std::string& campaign);

  size_t size() const noexcept {
    return places_.size();
  }

  size_t bytes() const noexcept {
    return bytes_;
  }

private:
  using entries = std::list<std::pair<std::string, shelved>>;

  size_t most_;
  size_t most_bytes_;
  size_t bytes_ = 0;
  // Asked for last comes first.
  entries order_;
  std::unordered_map<std::string, entries::iterator> places_;
};

} // namespace adcraft::http
