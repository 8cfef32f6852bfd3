#pragma once

#include "tests/sim/wire.hpp"

/// What a language model is good for here: to fill a schema sensibly.
namespace adcraft::sim::writing {

/// What a conversation asks for, as far as it can be understood.
struct wish {
  /// Length of the film, 0: nobody said.
  double seconds = 0;
  int fps = 30;
  std::string title = "This";
  /// Of whom it is about: who asks for another film is told another story.
  std::string name;
  /// "#1f2a44" and so on, in the order in which they were named.
  std::vector<std::string> colors;
  /// How often a person spoke.
  int turns = 0;
  /// What was said last.
  std::string last;
};

/// A part of a film that is being written.
struct place {
  size_t index = 0;
  /// 0: no part, but the whole.
  size_t count = 0;
  double seconds = 0;
};

wish read_wish(const json& messages);

/// @returns `parts` whole numbers that add up to `sum`.
std::vector<int> shares(int sum, size_t parts);

/// @returns an instance of `schema`.
json fill(const json& schema, const wish& x);

/// @returns a text for a field that is called `name`.
std::string text_for(const std::string& name, const wish& x, const place& at);

/// @returns a number for it.
double number_for(const std::string& name, bool whole, const wish& x,
                  const place& at);

bool holds(const std::string& x, const char* part);

} // namespace adcraft::sim::writing
