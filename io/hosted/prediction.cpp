#include "io/hosted/prediction.hpp"

#include <algorithm>
#include <cctype>

namespace adcraft::hosted {

namespace {

using nlohmann::json;

prediction_status status_from(const std::string& x) {
  using s = prediction_status;
  return x == "succeeded"  ? s::succeeded
         : x == "failed"   ? s::failed
         : x == "canceled" ? s::canceled
         : x == "aborted"  ? s::aborted
                           : s::unfinished;
}

bool is_id(const std::string& x) {
  return !x.empty() && x.size() <= 64
         && std::all_of(x.begin(), x.end(), [](unsigned char c) {
              return std::isalnum(c) != 0 || c == '-' || c == '_';
            });
}

bool is_address(const std::string& x) {
  return x.starts_with("https://") || x.starts_with("http://");
}

/// A text, or the first of a list, or of an object's values.
std::string address_in(const json& output) {
  if (output.is_string()) {
    auto text = output.get<std::string>();
    return is_address(text) ? text : std::string{};
  }
  if (output.is_structured())
    for (auto& value : output)
      if (auto found = address_in(value); !found.empty())
        return found;
  return {};
}

} // namespace

std::optional<prediction> prediction_from(const json& x) {
  prediction result;
  result.id = text_at(x, "id");
  if (!is_id(result.id))
    return std::nullopt;
  result.model = text_at(x, "model");
  result.status = status_from(text_at(x, "status"));
  result.input = object_at(x, "input");
  result.output = address_in(x.value("output", json{}));
  result.error = text_at(x, "error");
  result.metrics = object_at(x, "metrics");
  result.data_removed = x.value("data_removed", json{}) == json(true);
  result.was_started = !text_at(x, "started_at").empty();
  return result;
}

} // namespace adcraft::hosted
