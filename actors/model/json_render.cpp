#include "actors/model/json_render.hpp"

#include <nlohmann/json.hpp>

namespace adcraft {

std::string to_json(const render_result& x) {
  return nlohmann::ordered_json{{"key", x.key},
                                {"mime", x.mime},
                                {"bytes", x.bytes},
                                {"sha256", x.sha256},
                                {"facts", x.facts}}
    .dump();
}

caf::expected<render_result> render_result_from_json(const std::string& text) {
  auto json = nlohmann::json::parse(text, nullptr, false);
  auto is_text = [&](const char* key) {
    return json.contains(key) && json[key].is_string();
  };
  if (!json.is_object() || !is_text("key") || !is_text("mime")
      || !is_text("sha256") || !is_text("facts") || !json.contains("bytes")
      || !json["bytes"].is_number_unsigned())
    return fail(ec::internal, "the record of a render cannot be read");
  render_result result;
  result.key = json["key"];
  result.mime = json["mime"];
  result.bytes = json["bytes"];
  result.sha256 = json["sha256"];
  result.facts = json["facts"];
  return result;
}

std::string event_data(const std::string& text) {
  return nlohmann::json{{"text", text}}.dump(
    -1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace adcraft
