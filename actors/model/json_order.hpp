#pragma once

#include "actors/model/catalog.hpp"

#include <nlohmann/json.hpp>

#include <optional>

/// Requests to models as their vendors want them, written from what we ask.
/// Pure; any thread; nothing throws.
namespace adcraft {

/// Who says something to a model that writes ("system", "user", "assistant"),
/// and what.
struct model_line {
  std::string role;
  std::string words;
};

/// What one request asks, in the house's words. What is empty is not asked.
struct model_order {
  /// What to make; for speech the words.
  std::string prompt;
  int seconds = 0;
  std::string ratio;
  std::string resolution;
  /// Storage keys.
  std::string first_frame;
  std::string last_frame;
  std::vector<std::string> references;
  std::optional<bool> audio;
  std::string voice;
  std::string language;
  /// Of the voice; 100 is normal.
  int speed_percent = 0;
  /// For models that write, instead of `prompt`.
  std::vector<model_line> lines;
  /// The answer is JSON of this shape: a name of letters, digits, "_" and "-",
  /// and a JSON schema as text.
  std::string schema_name;
  std::string schema;
  /// Tokens, at most.
  int length = 0;
};

/// Writes the request of a call: {"model": id, "input": {…}}, in the vendor's
/// names, files as {"$file": storage key}. The same order gives the same text.
/// @returns `invalid_argument` if `x` cannot be asked for that.
caf::expected<std::string> request_from(const model_card& x,
                                        const model_order& asked);

/// What the "input" of a request says of how much there will be; where it says
/// nothing, what the row expects.
usage usage_of(const model_card& x, const nlohmann::json& input);

/// The "input" of a request as values that a price may depend on.
request_values values_of(const nlohmann::json& input);

/// What a request is expected to cost.
/// @returns `invalid_argument` if it cannot be read.
caf::expected<micros> estimate(const model_card& x, std::string_view request);

} // namespace adcraft
