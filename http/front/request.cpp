#include "http/front/request.hpp"

#include "http/front/text.hpp"

namespace adcraft::http {

namespace {

const std::string& value_in(const pairs& xs, std::string_view name) noexcept {
  static const std::string nothing;
  for (auto& x : xs)
    if (x.first == name)
      return x.second;
  return nothing;
}

} // namespace

const std::string* request::header(std::string_view name) const noexcept {
  for (auto& x : headers)
    if (same_text(x.first, name))
      return &x.second;
  return nullptr;
}

const std::string& request::param(std::string_view name) const noexcept {
  return value_in(params, name);
}

const std::string& request::asked(std::string_view name) const noexcept {
  return value_in(query, name);
}

} // namespace adcraft::http
