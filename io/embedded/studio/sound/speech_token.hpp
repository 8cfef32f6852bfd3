#pragma once

#include <string>
#include <vector>

namespace adcraft::studio {

/// A written word and its plain core.
struct speech_token {
  std::string written;
  /// ASCII, without the punctuation around it; a lone dash is its own core.
  std::string core;
  /// The punctuation that stood behind the core.
  std::string behind;
  bool line_end = false;
};

/// Cuts a text at its gaps and behind its long dashes. "€ 24", "24 €" and
/// "24 %" are one token. Pure.
std::vector<speech_token> tokens_of(const std::string& text);

/// Whether a core is a dash and nothing else.
bool is_dash(const std::string& core);

} // namespace adcraft::studio
