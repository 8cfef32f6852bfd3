#include "actors/model/ladder.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft {

namespace {

constexpr const char* rung_names[]
  = {"asked", "softened", "fallback", "studio"};

static_assert(std::size(rung_names) == static_cast<size_t>(rung::count_));

} // namespace

const char* to_string(rung x) noexcept {
  return rung_names[static_cast<size_t>(x)];
}

rung rung_from(const std::string& text) noexcept {
  auto i = std::find(std::begin(rung_names), std::end(rung_names), text);
  return i == std::end(rung_names)
           ? rung::asked
           : static_cast<rung>(i - std::begin(rung_names));
}

} // namespace adcraft
