#pragma once

#include "actors/model/error.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace adcraft::media {

/// Reads JSON that we wrote ourselves, to the letter: no key may be missing and
/// none unknown. The first problem found below the same root is kept; from then
/// on reads answer zeros.
class spec_reader {
public:
  spec_reader(const nlohmann::json& x, std::string where);

  std::string text(const char* key);
  int64_t whole(const char* key, int64_t min, int64_t max);
  double real(const char* key);
  bool flag(const char* key);

  /// A whole number that is no time and no size: 0 to a million.
  int count(const char* key) {
    return static_cast<int>(whole(key, 0, 1000000));
  }

  /// The index of a text in `names`.
  size_t choice(const char* key, const std::vector<std::string>& names);

  /// Whether a key is there; only of one that may be missing.
  bool has(const char* key) const;

  spec_reader child(const char* key);
  std::vector<spec_reader> children(const char* key);
  std::vector<std::string> texts(const char* key);

  /// Complains about keys that nobody asked for.
  /// @returns the first problem of the whole document, or nothing.
  caf::error done();

private:
  spec_reader(const nlohmann::json& x, std::string where,
              std::shared_ptr<std::string> problem);

  const nlohmann::json& at(const char* key);
  void refuse(const std::string& key, const std::string& why);

  const nlohmann::json* x_;
  std::string where_;
  std::shared_ptr<std::string> problem_;
  std::set<std::string> known_;
};

/// Parses `text` and hands it to `read`; `name` begins the sentence of an
/// error. @returns what `read` made, or `invalid_argument` naming the key.
template <class T>
caf::expected<T> read_spec(const std::string& text, const std::string& name,
                           T (*read)(spec_reader&)) {
  auto root = nlohmann::json::parse(text, nullptr, false);
  if (!root.is_object())
    return fail(ec::invalid_argument, name + ": this is no JSON object");
  spec_reader reader{root, name};
  auto result = read(reader);
  if (auto err = reader.done())
    return err;
  return result;
}

/// JSON as text; keys are sorted, so equal values make equal texts.
std::string written(const nlohmann::json& x);

} // namespace adcraft::media
