#pragma once

#include <string>

namespace adcraft {

/// Why something waits or failed, as rows keep it in one text.
struct reason_parts {
  /// For everybody, without a line break.
  std::string sentence;
  /// What exactly broke, for whoever runs it: the lines below; often none.
  std::string detail;
};

reason_parts parts_of_reason(const std::string& text);

std::string text_of(const reason_parts& x);

} // namespace adcraft
