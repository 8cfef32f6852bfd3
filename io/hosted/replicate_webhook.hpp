#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace adcraft::hosted {

/// What a webhook of Replicate's may be believed: which prediction to ask for,
/// and why it is worth asking now. Never where an output lies: that is read
/// from an answer to a request of our own.
struct replicate_hint {
  std::string id;
  /// As Replicate says it, at most 40 letters; only for the log.
  std::string status;
};

/// @param body the raw bytes, whose signature was found good.
/// @returns nothing unless it is a prediction.
std::optional<replicate_hint> replicate_hint_of(std::string_view body);

} // namespace adcraft::hosted
