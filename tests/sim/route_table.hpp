#pragma once

#include "tests/sim/replicate.hpp"

namespace adcraft::sim {

/// Who answers what, and under which name rules know it.
struct route {
  const char* method;
  /// Words in braces stand for any one part.
  const char* pattern;
  const char* name;
  /// replicate, openai, or none: nobody has to say who they are.
  const char* vendor;
  answer (*serve)(const visit&);
};

/// @returns the route of a request, whose `words` are filled; nothing if there
///   is none.
const route* find_route(request& asks);

/// Whether requests on this route cost money.
bool is_paid(const route& x);

} // namespace adcraft::sim
