#pragma once

#include "actors/model/error.hpp"

#include <string>

/// What is made of the outputs of vendors before the film uses them.
namespace adcraft::taken {

/// The spec of a finishing render: JSON {"output": key, WHAT: {…}}, where WHAT
/// is "story", "chat", "picture", "voice" or "music" with the studio's own
/// spec, or "still" with a size.
struct taken_order {
  /// Storage key of what the vendor made.
  std::string output;
  /// JSON below WHAT.
  std::string wanted;
};

/// Which of the two kinds of words an order is about.
bool is_about(const std::string& spec, const std::string& what);

/// @returns the order in `spec` about `what`; `invalid_argument`.
caf::expected<taken_order> taken_order_from(const std::string& spec,
                                            const std::string& what);

/// @returns `poison`: what the model made cannot be used, because of `why`.
caf::error unusable(const std::string& why);

/// @returns `x` if it is no `poison`; else its reason as `unusable`, without
///   the first words up to `after` and without advice to people from `until`
///   on: nobody brought this file.
caf::error as_unusable(const caf::error& x, const std::string& after,
                       const std::string& until);

} // namespace adcraft::taken
