#include "tests/sim/input_check.hpp"

#include <algorithm>
#include <set>

namespace adcraft::sim {

namespace {

using wrongs = std::vector<wrong_field>;

bool is_of(const json& x, const std::string& type) {
  if (type == "string")
    return x.is_string();
  if (type == "integer")
    return x.is_number_integer()
           || (x.is_number() && x.get<double>() == x.get<int64_t>());
  if (type == "number")
    return x.is_number();
  if (type == "boolean")
    return x.is_boolean();
  return type == "array" ? x.is_array() : true;
}

void check_bounds(wrongs& to, const json& rule, const std::string& field,
                  const json& x) {
  auto add = [&](const char* type, const std::string& text, const json& bound) {
    to.push_back({type, field, text + " " + bound.dump()});
  };
  auto size = x.is_string() ? x.get<std::string>().size() : x.size();
  if (x.is_number() && rule.contains("maximum") && x > rule["maximum"])
    add("number_lte", "Must be less than or equal to", rule["maximum"]);
  if (x.is_number() && rule.contains("minimum") && x < rule["minimum"])
    add("number_gte", "Must be greater than or equal to", rule["minimum"]);
  if (x.is_string() && rule.contains("maxLength") && size > rule["maxLength"])
    add("string_lte", "String length must be less than or equal to",
        rule["maxLength"]);
  if (x.is_string() && rule.contains("minLength") && size < rule["minLength"])
    add("string_gte", "String length must be greater than or equal to",
        rule["minLength"]);
  if (x.is_array() && rule.contains("maxItems") && size > rule["maxItems"])
    add("array_max_items", "Array must have at most", rule["maxItems"]);
}

bool is_address(const std::string& x) {
  return x.rfind("http://", 0) == 0 || x.rfind("https://", 0) == 0
         || x.rfind("data:", 0) == 0;
}

void check_value(wrongs& to, const json& rule, const std::string& field,
                 const json& x) {
  auto type = rule.value("type", std::string{});
  if (!is_of(x, type)) {
    to.push_back(
      {"invalid_type", field,
       "Invalid type. Expected: " + type + ", given: " + x.type_name()});
    return;
  }
  if (rule.contains("enum")
      && std::count(rule["enum"].begin(), rule["enum"].end(), x) == 0)
    to.push_back(
      {"enum", field,
       field + " must be one of the following: " + rule["enum"].dump()});
  if (rule.contains("format") && !is_address(x.get<std::string>()))
    to.push_back({"format", field, "Does not match format 'uri'"});
  check_bounds(to, rule, field, x);
  if (x.is_array())
    for (size_t i = 0; i < x.size(); ++i)
      check_value(to, rule["items"], field + "." + std::to_string(i), x[i]);
}

void check_input(wrongs& to, const model& x, const json& input) {
  auto& known = x.input["properties"];
  for (auto& key : x.input["required"]) {
    auto name = key.get<std::string>();
    if (!input.contains(name))
      to.push_back({"required", "input", name + " is required"});
  }
  for (auto& [key, value] : input.items())
    if (known.contains(key))
      check_value(to, known[key], "input." + key, value);
    else
      to.push_back({"additional_property_not_allowed", "input",
                    "Additional property " + key + " is not allowed"});
}

void check_events(wrongs& to, const json& body) {
  static const std::set<std::string> known{"start", "output", "logs",
                                           "completed"};
  for (auto& x : body.value("webhook_events_filter", json::array()))
    if (!x.is_string() || known.count(x) == 0)
      to.push_back({"enum", "webhook_events_filter",
                    "webhook_events_filter must be of start, output, logs, "
                    "completed"});
}

} // namespace

std::vector<wrong_field> check_body(const model& x, const json& body,
                                    bool names_version) {
  static const std::set<std::string> known{"input", "webhook", "stream",
                                           "webhook_events_filter"};
  wrongs result;
  for (auto& [key, value] : body.items())
    if (known.count(key) == 0 && !(names_version && key == "version"))
      result.push_back({"additional_property_not_allowed", "(root)",
                        "Additional property " + key + " is not allowed"});
  if (!body.contains("input") || !body["input"].is_object())
    result.push_back({"required", "(root)", "input is required"});
  else
    check_input(result, x, body["input"]);
  auto webhook = body.value("webhook", json{});
  if (!webhook.is_null()
      && (!webhook.is_string() || !is_address(webhook.get<std::string>())))
    result.push_back({"format", "webhook", "Does not match format 'uri'"});
  check_events(result, body);
  return result;
}

} // namespace adcraft::sim
