#include "tests/http/docs_schema.hpp"

#include "http/openapi/openapi.hpp"

#include <algorithm>
#include <regex>

namespace adcraft::test {

namespace {

using http::json;

bool is_type(const json& x, const std::string& type) {
  if (type == "object")
    return x.is_object();
  if (type == "array")
    return x.is_array();
  if (type == "string")
    return x.is_string();
  if (type == "boolean")
    return x.is_boolean();
  if (type == "null")
    return x.is_null();
  if (type == "integer")
    return x.is_number_integer()
           || (x.is_number_float() && x.get<double>() == x.get<int64_t>());
  return type == "number" && x.is_number();
}

bool has_type(const json& x, const json& types) {
  if (types.is_string())
    return is_type(x, types);
  return std::any_of(types.begin(), types.end(),
                     [&](const json& t) { return is_type(x, t); });
}

size_t characters(const std::string& x) {
  return static_cast<size_t>(std::count_if(x.begin(), x.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

/// Walks along a value and its schema and keeps the first violation.
class checker {
public:
  explicit checker(const json& doc) : doc_(doc) {
    // nop
  }

  std::string found;

  void check(const json& schema, const json& x, const std::string& where) {
    if (!found.empty())
      return;
    if (schema.is_boolean())
      return demand(schema == true, where, "nothing is allowed here");
    if (schema.contains("$ref"))
      return check(doc_.at(json::json_pointer{
                     schema["$ref"].get<std::string>().substr(1)}),
                   x, where);
    if (schema.contains("type"))
      demand(has_type(x, schema["type"]), where,
             "wants " + schema["type"].dump() + ", is " + x.dump());
    if (schema.contains("enum"))
      demand(std::find(schema["enum"].begin(), schema["enum"].end(), x)
               != schema["enum"].end(),
             where, x.dump() + " is none of " + schema["enum"].dump());
    if (schema.contains("const"))
      demand(x == schema["const"], where, x.dump() + " is another constant");
    check_any(schema, x, where);
    if (x.is_string())
      check_text(schema, x.get<std::string>(), where);
    if (x.is_number())
      check_number(schema, x, where);
    if (x.is_array())
      check_list(schema, x, where);
    if (x.is_object())
      check_object(schema, x, where);
  }

private:
  void demand(bool good, const std::string& where, const std::string& why) {
    if (!good && found.empty())
      found = where + ": " + why;
  }

  void check_any(const json& schema, const json& x, const std::string& where) {
    if (!schema.contains("anyOf"))
      return;
    std::string all;
    for (auto& one : schema["anyOf"]) {
      checker inner{doc_};
      inner.check(one, x, where);
      if (inner.found.empty())
        return;
      all += " / " + inner.found;
    }
    demand(false, where, "fits none:" + all);
  }

  void check_text(const json& schema, const std::string& x,
                  const std::string& where) {
    auto count = characters(x);
    demand(count >= schema.value("minLength", size_t{0}), where, "too short");
    demand(count <= schema.value("maxLength", SIZE_MAX), where, "too long");
    if (schema.contains("pattern"))
      demand(
        std::regex_search(x, std::regex{schema["pattern"].get<std::string>(),
                                        std::regex::ECMAScript}),
        where, x + " is not " + schema["pattern"].dump());
  }

  void check_number(const json& schema, const json& x,
                    const std::string& where) {
    if (schema.contains("minimum"))
      demand(x >= schema["minimum"], where, x.dump() + " is too small");
    if (schema.contains("maximum"))
      demand(x <= schema["maximum"], where, x.dump() + " is too large");
  }

  void check_list(const json& schema, const json& x, const std::string& where) {
    demand(x.size() >= schema.value("minItems", size_t{0}), where, "too few");
    demand(x.size() <= schema.value("maxItems", SIZE_MAX), where, "too many");
    if (schema.contains("items"))
      for (size_t i = 0; i < x.size(); ++i)
        check(schema["items"], x[i], where + "[" + std::to_string(i) + "]");
    if (schema.value("uniqueItems", false))
      for (size_t i = 0; i < x.size(); ++i)
        demand(std::count(x.begin(), x.end(), x[i]) == 1, where, "twice");
  }

  void check_object(const json& schema, const json& x,
                    const std::string& where) {
    auto fields = schema.value("properties", json::object());
    for (auto& key : schema.value("required", json::array()))
      demand(x.contains(key.get<std::string>()), where,
             key.get<std::string>() + " is missing");
    for (auto& [key, value] : x.items()) {
      auto place = where + "." + key;
      if (schema.contains("propertyNames"))
        check(schema["propertyNames"], key, place);
      if (fields.contains(key))
        check(fields[key], value, place);
      else if (schema.contains("additionalProperties"))
        check(schema["additionalProperties"], value, place);
    }
  }

  const json& doc_;
};

} // namespace

std::string violation(const json& doc, const json& schema, const json& x,
                      const std::string& where) {
  checker all{doc};
  all.check(schema, x, where);
  return all.found;
}

const json& the_openapi() {
  static const auto doc = json::parse(http::openapi_text());
  return doc;
}

std::string openapi_path(const std::string& pattern) {
  return std::regex_replace(pattern, std::regex{":(\\w+)"}, "{$1}");
}

const json* operation_of(const std::string& method,
                         const std::string& pattern) {
  auto& paths = the_openapi()["paths"];
  auto path = paths.find(openapi_path(pattern));
  if (path == paths.end())
    return nullptr;
  auto name = method;
  std::transform(name.begin(), name.end(), name.begin(), ::tolower);
  auto found = path->find(name);
  return found == path->end() ? nullptr : &*found;
}

const json& followed(const json& x) {
  if (!x.is_object() || !x.contains("$ref"))
    return x;
  return followed(the_openapi().at(
    json::json_pointer{x["$ref"].get<std::string>().substr(1)}));
}

} // namespace adcraft::test
