#pragma once

#include "tests/sim/ledger.hpp"

namespace adcraft::sim {

/// A model that a vendor sells.
struct model {
  std::string vendor;
  std::string name;
  /// image, video, speech, music or text.
  std::string kind;
  /// Whether it has no versions that customers name.
  bool official = true;
  std::string version;
  /// Schema of the input: `properties` and `required`.
  json input;
  /// Whether the output is a list.
  bool lists = false;
  /// The card: "per" (image, second, thousand characters, call or million
  /// tokens) and prices of the simulator's own.
  json price;
  /// "2026-12-01"; empty: nobody says so.
  std::string shutdown;
};

/// @returns the model of a vendor, nothing if it never had it.
const model* find_model(const std::string& vendor, const std::string& name);

/// @returns the model of this version.
const model* find_version(const std::string& version);

/// @returns all models of a vendor.
std::vector<const model*> models_of(const std::string& vendor);

/// Whether `x` is no longer sold.
bool is_retired(const model& x, instant now);

/// Tables of families that share an input, as JSON: one source each.
const char* image_families();
const char* video_families();
const char* sound_families();
const char* openai_families();

/// @returns what `x` costs by the card, without drift.
micros card_price(const model& x, const json& input);

/// @returns what chat costs by the card.
micros card_price(const model& x, int64_t tokens_in, int64_t tokens_out);

} // namespace adcraft::sim
