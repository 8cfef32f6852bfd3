#include "http/openapi/assemble.hpp"

namespace adcraft::http {

namespace {

/// A patch may say null: back to the default.
json nullable(json x) {
  auto type = x.find("type");
  if (type == x.end() || !type->is_string())
    return x;
  *type = json::array({*type, "null"});
  if (x.contains("enum"))
    x["enum"].push_back(nullptr);
  return x;
}

json keys_of(const json& x) {
  auto result = json::array();
  for (auto& [key, value] : x.items())
    result.push_back(key);
  return result;
}

json object_of(const std::string& description, const json& properties,
               const json& required) {
  return {{"description", description},
          {"type", "object"},
          {"additionalProperties", false},
          {"required", required},
          {"properties", properties}};
}

json nullable_fields(const json& fields, const std::string& but = {}) {
  auto result = json::object();
  for (auto& [key, value] : fields.items())
    result[key] = key == but ? value : nullable(value);
  return result;
}

} // namespace

void add_brief_schemas(json& doc, const json& brief) {
  auto& schemas = doc["components"]["schemas"];
  auto none = json::array();
  auto& fields = brief.at("properties").at("brief").at("properties");
  schemas["Brief"] = object_of("What an ad is for.", fields, keys_of(fields));
  schemas["BriefInput"] = object_of(
    "What an ad is for. Leave out what you do not mind.", fields, none);
  schemas["BriefPatch"]
    = object_of("What changes of a brief.", nullable_fields(fields), none);
  auto words = brief.at("properties").at("brand").at("properties");
  // Files are sent by themselves.
  words.erase("logo");
  words.erase("images");
  words["description"].erase("minLength");
  schemas["BrandWords"]
    = object_of("What a brand says of itself.", words, json::array({"title"}));
  schemas["BrandPatch"] = object_of("What changes of a brand.",
                                    nullable_fields(words, "title"), none);
}

} // namespace adcraft::http
