#include "actors/model/json_order.hpp"
#include "actors/model/json_reader.hpp"

#include <charconv>

namespace adcraft {

namespace {

using nlohmann::json;
using p = model_parameter;

/// Pictures for reference are sent this large at most.
constexpr int64_t reference_pixels = 1'000'000;

/// Letters and digits make at least so many of a token.
constexpr size_t bytes_per_token = 3;

const json* value_at(const model_card& x, const json& input, p what) {
  auto name = x.name_of(what);
  if (name.empty() || !input.is_object())
    return nullptr;
  auto i = input.find(name);
  return i == input.end() ? nullptr : &*i;
}

/// "0.5 MP", "1" → pixels; 0 for what is none.
int64_t pixels_of(const std::string& text) {
  double megapixels = 0;
  auto [end, trouble]
    = std::from_chars(text.data(), text.data() + text.size(), megapixels);
  auto is_none
    = trouble != std::errc{} || !(megapixels >= 0 && megapixels <= 1000);
  return is_none ? 0 : static_cast<int64_t>(megapixels * 1'000'000);
}

int64_t picture_pixels(const model_card& x, const json& input) {
  int64_t result = 0;
  auto size = value_at(x, input, p::resolution);
  if (size != nullptr && size->is_string())
    result = pixels_of(size->get<std::string>());
  if (auto i = x.expected.find(measure::pixel);
      result == 0 && i != x.expected.end())
    result = i->second;
  auto references = value_at(x, input, p::references);
  if (result > 0 && references != nullptr && references->is_array())
    result += reference_pixels * static_cast<int64_t>(references->size());
  return result;
}

void count_text(usage& to, const model_card& x, const json& prompt) {
  if (x.what != capability::text) {
    if (prompt.is_string())
      to[measure::character] = static_cast<int64_t>(
        code_points(prompt.get_ref<const std::string&>()));
    return;
  }
  auto bytes
    = prompt.dump(-1, ' ', false, json::error_handler_t::replace).size();
  auto tokens = static_cast<int64_t>(bytes / bytes_per_token + 1);
  to[measure::input_token] = std::max(to[measure::input_token], tokens);
}

} // namespace

usage usage_of(const model_card& x, const json& input) {
  auto result = x.expected;
  result[measure::call] = 1;
  result[measure::image] = 1;
  if (auto prompt = value_at(x, input, p::prompt))
    count_text(result, x, *prompt);
  auto seconds = value_at(x, input, p::seconds);
  if (seconds != nullptr && seconds->is_number_integer())
    result[measure::millisecond]
      = 1000 * std::clamp<int64_t>(seconds->get<int64_t>(), 0, 86'400);
  auto length = value_at(x, input, p::length);
  if (length != nullptr && length->is_number_integer())
    result[measure::output_token]
      = std::clamp<int64_t>(length->get<int64_t>(), 0, 10'000'000);
  if (auto pixels = picture_pixels(x, input); pixels > 0)
    result[measure::pixel] = pixels;
  return result;
}

request_values values_of(const json& input) {
  request_values result;
  if (input.is_object())
    for (auto& [name, value] : input.items())
      if (!value.is_structured())
        result[name]
          = value.is_string() ? value.get<std::string>() : value.dump();
  return result;
}

caf::expected<micros> estimate(const model_card& x, std::string_view request) {
  auto doc = parse_json(request, "request");
  if (!doc)
    return std::move(doc.error());
  auto input = doc->root.value("input", json::object());
  return price_of(x, usage_of(x, input), values_of(input));
}

} // namespace adcraft
