#pragma once

#include "actors/model/error.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// Words as models write them: read kindly, for what is missing or odd has a
/// default, and made fit to be shown. Pure; any thread.
namespace adcraft::taken {

/// Parses what a model answered, with or without a fence of backticks around
/// it. @returns a JSON object, or `poison`.
caf::expected<nlohmann::json> answer_from(const std::string& text);

/// Reads one object of an answer.
class answer_reader {
public:
  /// @param banned words that no text may hold.
  answer_reader(const nlohmann::json& x, const std::vector<std::string>& banned)
    : x_(&x), banned_(&banned) {
    // nop
  }

  /// A text on one line, without the sentences that hold a banned word, cut to
  /// `most` characters; empty if there is none.
  std::string text(const char* key, size_t most) const;

  double number(const char* key, double fallback) const;

  /// The enumerator of `all` whose text stands there.
  template <class T, size_t N>
  T named(const char* key, T fallback, const T (&all)[N]) const {
    auto text = word(key);
    for (auto x : all)
      if (text == to_string(x))
        return x;
    return fallback;
  }

  /// "#rrggbb", in lower case.
  std::string color(const char* key, const std::string& fallback) const;

  /// The whole numbers below `end`, each once.
  std::vector<uint32_t> indices(const char* key, size_t end) const;

  /// The object below `key`; an empty one if there is none.
  answer_reader child(const char* key) const;

  /// The objects below `key`; other entries are left out.
  std::vector<answer_reader> children(const char* key) const;

private:
  const nlohmann::json& at(const char* key) const;
  std::string word(const char* key) const;

  const nlohmann::json* x_;
  const std::vector<std::string>* banned_;
};

/// @returns `x` without the sentences that hold one of `banned`.
std::string allowed_text(const std::string& x,
                         const std::vector<std::string>& banned);

/// @returns `x` if it has at most `most` characters, else as many of its
///   sentences as fit, or as many of its words.
std::string shortened(const std::string& x, size_t most);

} // namespace adcraft::taken
