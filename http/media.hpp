#pragma once

#include "actors/ports/storage.hpp"

#include <pistache/http_header.h>

#include <string>

namespace adcraft::http {

/// What a client gets.
struct answer {
  int status = 200;
  std::string mime = "text/plain";
  std::string body = {};
  /// A piece of a file; `range` says which.
  bool partial = false;
  std::string range = {};
  bool is_media = false;
};

/// Pistache drops raw headers of answers; these two are classes of ours.
struct content_range : Pistache::Http::Header::Header {
  NAME("Content-Range")

  explicit content_range(std::string text = {}) : text_(std::move(text)) {
    // nop
  }

  void write(std::ostream& out) const override {
    out << text_;
  }

private:
  std::string text_;
};

struct accept_ranges : Pistache::Http::Header::Header {
  NAME("Accept-Ranges")

  void write(std::ostream& out) const override {
    out << "bytes";
  }
};

/// A file, or the piece of it that `range` ("bytes=0-", …) asks for: at most
/// 4 MiB at a time, so that no slow reader holds a whole film in memory.
answer media_answer(const storage& files, const std::string& key,
                    const std::string& range);

/// The bytes [first, last] of a file of `size` that a Range header means.
struct byte_range {
  uint64_t first = 0;
  uint64_t last = 0;
};

/// @returns the range, cut to `most` bytes; an error if it cannot be served.
caf::expected<byte_range> parse_range(const std::string& text, uint64_t size,
                                      uint64_t most);

} // namespace adcraft::http
