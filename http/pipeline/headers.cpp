#include "http/pipeline/headers.hpp"

namespace adcraft::http {

const std::string* find_header(const pairs& xs,
                               std::string_view name) noexcept {
  for (auto& x : xs)
    if (same_text(x.first, name))
      return &x.second;
  return nullptr;
}

void default_header(pairs& xs, const char* name, const char* value) {
  if (find_header(xs, name) == nullptr)
    xs.emplace_back(name, value);
}

} // namespace adcraft::http
