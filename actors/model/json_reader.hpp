#pragma once

#include "actors/model/error.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace adcraft {

/// JSON that was parsed strictly.
struct json_document {
  nlohmann::json root;
};

/// Parses `text`. `name` begins the sentence of an error.
/// @returns `invalid_argument` for text that is no JSON, is not UTF-8, is
///   larger than 1 MiB, repeats a key, nests deeper than 32 or holds a string
///   above 64 KiB.
caf::expected<json_document> parse_json(std::string_view text,
                                        const std::string& name);

/// Characters a text may have, as a person counts them (code points).
struct text_bounds {
  size_t min = 0;
  size_t max = 0;
};

/// How many entries a list may have.
struct list_bounds {
  size_t min = 0;
  size_t max = 0;
};

/// Reads the fields of one JSON object. The first problem found anywhere below
/// the same root is kept; from then on every read answers its fallback.
class json_reader {
public:
  /// Begins at the root. `path` may be empty.
  json_reader(const nlohmann::json& x, std::string path);

  /// A text without control characters, white space made single.
  std::string text(const char* key, const std::string& fallback,
                   text_bounds bounds);

  /// One of `names`.
  std::string choice(const char* key, const std::string& fallback,
                     std::span<const char* const> names);

  int64_t whole(const char* key, int64_t fallback, int64_t min, int64_t max);

  double number(const char* key, double fallback, double min, double max);

  bool flag(const char* key, bool fallback);

  /// "#rrggbb", in lower case.
  std::string color(const char* key, const std::string& fallback);

  /// Several texts.
  std::vector<std::string> texts(const char* key,
                                 const std::vector<std::string>& fallback,
                                 text_bounds bounds, list_bounds count);

  /// Several of `names`, at least one and none twice.
  std::vector<std::string> choices(const char* key,
                                   const std::vector<std::string>& fallback,
                                   std::span<const char* const> names);

  std::vector<std::string> colors(const char* key, list_bounds count);

  std::vector<int64_t> wholes(const char* key, int64_t min, int64_t max,
                              list_bounds count);

  std::map<std::string, std::string> table(const char* key, text_bounds keys,
                                           text_bounds values, size_t count);

  /// The object below `key`; an empty one if it is missing.
  json_reader child(const char* key);

  std::vector<json_reader> children(const char* key, list_bounds count);

  bool has(const char* key) const;

  /// Complains if `key` is missing; `hint` says what to do.
  void require(const char* key, const std::string& hint);

  /// Records a problem with `key` that the caller found.
  void refuse(const std::string& key, const std::string& sentence);

  /// Complains about keys that nobody asked for.
  /// @returns the first problem of the whole document, or nothing.
  caf::error done();

  const std::string& path() const noexcept {
    return path_;
  }

private:
  json_reader(const nlohmann::json& x, std::string path,
              std::shared_ptr<caf::error> problem);

  const nlohmann::json* find(const char* key);
  const nlohmann::json* list(const char* key, list_bounds count);
  std::string text_of(const nlohmann::json& x, const std::string& where,
                      text_bounds bounds);
  std::string choice_of(const nlohmann::json& x, const std::string& where,
                        std::span<const char* const> names);
  std::string color_of(const nlohmann::json& x, const std::string& where);
  int64_t whole_of(const nlohmann::json& x, const std::string& where,
                   int64_t min, int64_t max);
  std::string at(const std::string& key) const;
  void problem(const std::string& where, const std::string& sentence);

  const nlohmann::json* x_;
  std::string path_;
  std::shared_ptr<caf::error> problem_;
  std::vector<std::string> known_;
};

/// @returns `x` trimmed, each run of white space one blank.
std::string single_spaced(std::string_view x);

/// @returns how many code points the UTF-8 text `x` has.
size_t code_points(std::string_view x);

} // namespace adcraft
