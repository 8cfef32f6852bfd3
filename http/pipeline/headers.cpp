#include "http/pipeline/headers.hpp"

#include <strings.h>

namespace adcraft::http {

bool same_name(std::string_view x, std::string_view y) noexcept {
  return x.size() == y.size() && strncasecmp(x.data(), y.data(), x.size()) == 0;
}

const std::string* find_header(const pairs& xs,
                               std::string_view name) noexcept {
  for (auto& x : xs)
    if (same_name(x.first, name))
      return &x.second;
  return nullptr;
}

void default_header(pairs& xs, const char* name, const char* value) {
  if (find_header(xs, name) == nullptr)
    xs.emplace_back(name, value);
}

} // namespace adcraft::http
