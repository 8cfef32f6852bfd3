#include "actors/model/reason.hpp"

namespace adcraft {

reason_parts parts_of_reason(const std::string& text) {
  auto end = text.find('\n');
  if (end == std::string::npos)
    return {text, {}};
  return {text.substr(0, end), text.substr(end + 1)};
}

std::string text_of(const reason_parts& x) {
  return x.detail.empty() ? x.sentence : x.sentence + "\n" + x.detail;
}

} // namespace adcraft
