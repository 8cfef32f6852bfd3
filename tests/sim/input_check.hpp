#pragma once

#include "tests/sim/catalog.hpp"

namespace adcraft::sim {

/// What is wrong with a field of a request.
struct wrong_field {
  /// Such as "required" or "number_lte".
  std::string type;
  /// Such as "input.duration".
  std::string field;
  std::string description;
};

/// @returns what is wrong with the body of a request for a prediction: unknown
///   keys, and an input that `x` does not take. A key of the input that the
///   vendor would pass over counts as wrong, because nobody means that.
std::vector<wrong_field> check_body(const model& x, const json& body,
                                    bool names_version);

} // namespace adcraft::sim
