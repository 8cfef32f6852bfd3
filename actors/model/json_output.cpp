#include "actors/model/json_output.hpp"

#include <nlohmann/json.hpp>

namespace adcraft {

caf::expected<vendor_output> vendor_output_from_json(const std::string& x) {
  auto all = nlohmann::json::parse(x, nullptr, false);
  vendor_output result;
  auto text_of = [&](const char* key) {
    return all.is_object() && all.contains(key) && all[key].is_string()
             ? all[key].get<std::string>()
             : std::string{};
  };
  result.url = text_of("url");
  result.text = text_of("text");
  result.file = text_of("file");
  if (result.url.empty() && result.text.empty() && result.file.empty())
    return fail(ec::invalid_argument, "the answer holds no output");
  return result;
}

std::string output_in_file(const std::string& path) {
  return nlohmann::json{{"file", path}}.dump();
}

} // namespace adcraft
