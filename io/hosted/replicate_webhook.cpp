#include "io/hosted/replicate_webhook.hpp"

#include "io/hosted/prediction.hpp"

#include <algorithm>

namespace adcraft::hosted {

std::optional<replicate_hint> replicate_hint_of(std::string_view body) {
  auto x = parsed(body);
  auto made = prediction_from(x);
  if (!made)
    return std::nullopt;
  auto status = text_at(x, "status");
  auto is_word = !status.empty() && status.size() <= 40
                 && std::all_of(status.begin(), status.end(), [](char c) {
                      return (c >= 'a' && c <= 'z') || c == '_';
                    });
  return replicate_hint{made->id, is_word ? status : std::string{}};
}

} // namespace adcraft::hosted
