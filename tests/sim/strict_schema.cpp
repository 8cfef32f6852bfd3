#include "tests/sim/openai.hpp"

#include <algorithm>

namespace adcraft::sim::openai {

namespace {

bool is_object(const json& schema) {
  auto type = schema.value("type", json{});
  return type == "object"
         || (type.is_array()
             && std::count(type.begin(), type.end(), "object") > 0);
}

std::string trouble_at(const json& schema, const std::string& where);

std::string object_trouble(const json& schema, const std::string& where) {
  auto properties = schema.value("properties", json::object());
  auto required = schema.value("required", json::array());
  if (schema.value("additionalProperties", json{}) != false)
    return "In context=" + where
           + ", 'additionalProperties' is required to be supplied and to be "
             "false.";
  for (auto& [key, value] : properties.items()) {
    if (std::count(required.begin(), required.end(), key) == 0)
      return "In context=" + where
             + ", 'required' is required to be supplied and to be an array "
               "including every key in properties. Missing '"
             + key + "'.";
    auto inner = trouble_at(value, where + "." + key);
    if (!inner.empty())
      return inner;
  }
  return {};
}

std::string trouble_at(const json& schema, const std::string& where) {
  if (!schema.is_object())
    return "In context=" + where + ", schema is no object.";
  for (auto word : {"allOf", "oneOf", "not", "if", "patternProperties"})
    if (schema.contains(word))
      return "In context=" + where + ", '" + word + "' is not permitted.";
  if (schema.contains("items")) {
    auto inner = trouble_at(schema["items"], where + ".items");
    if (!inner.empty())
      return inner;
  }
  for (auto& one : schema.value("anyOf", json::array())) {
    auto inner = trouble_at(one, where + ".anyOf");
    if (!inner.empty())
      return inner;
  }
  return is_object(schema) ? object_trouble(schema, where) : std::string{};
}

} // namespace

std::string strict_trouble(const json& schema) {
  if (!schema.is_object() || schema.value("type", json{}) != "object")
    return "schema must be a JSON Schema of 'type: \"object\"'.";
  for (auto word : {"$defs", "definitions"}) {
    auto parts = schema.value(word, json::object());
    for (auto& [key, value] : parts.items()) {
      auto inner = trouble_at(value, std::string{word} + "." + key);
      if (!inner.empty())
        return inner;
    }
  }
  return trouble_at(schema, "()");
}

} // namespace adcraft::sim::openai
