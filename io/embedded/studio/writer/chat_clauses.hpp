#pragma once

#include <string>
#include <vector>

/// How a line of chat is cut into what stands for itself. Pure.
namespace adcraft::studio::writing {

/// A sentence or entry of a list, with its stop; cut at line ends, semicolons
/// and full stops; bullets and what cannot be printed are taken off.
std::vector<std::string> segments_of(const std::string& line);

/// The parts between commas.
std::vector<std::string> clauses_of(const std::string& segment);

/// @returns `x` without the first of `leads` (split by "|") that it begins
///   with, whatever the case; a lead ends where a word ends.
std::string without_lead(const std::string& x, const char* leads);

/// "Style: soft" → {"style", "soft"}; no label if there is no colon after a
/// word or three.
struct labelled {
  std::string label;
  std::string value;
};
labelled label_of(const std::string& segment);

/// `x` without quotes around it and without a full stop at its end.
std::string bared_text(const std::string& x);

} // namespace adcraft::studio::writing
