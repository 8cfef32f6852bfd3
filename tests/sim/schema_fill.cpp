#include "tests/sim/writing.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::sim::writing {

namespace {

std::string type_of(const json& schema) {
  auto type = schema.value("type", json("string"));
  if (type.is_string())
    return type;
  for (auto& x : type)
    if (x != "null")
      return x;
  return "string";
}

bool is_null(const json& schema) {
  return schema.value("type", json{}) == "null";
}

bool may_be_null(const json& schema) {
  auto type = schema.value("type", json{});
  auto either = schema.value("anyOf", json::array());
  return (type.is_array() && std::count(type.begin(), type.end(), "null") > 0)
         || std::any_of(either.begin(), either.end(), is_null);
}

const json& first_real(const json& either) {
  auto i = std::find_if_not(either.begin(), either.end(), is_null);
  return i == either.end() ? either.front() : *i;
}

size_t index_of(const json& words, const std::vector<std::string>& wanted) {
  for (auto& word : wanted)
    for (size_t i = 0; i < words.size(); ++i)
      if (words[i] == word)
        return i;
  return words.size();
}

/// A story ends with an end card that calls to act, and nothing else does.
json one_of(const json& words, const place& at) {
  auto ends = index_of(words, {"end_card", "call_to_action", "cta"});
  if (at.count > 0 && at.index + 1 == at.count && ends < words.size())
    return words[ends];
  auto i = at.index % words.size();
  if (i == ends || words[i].is_null())
    i = (i + 1) % words.size();
  return words[i];
}

/// Fills what a schema describes, and what that refers to.
class filler {
public:
  filler(const json& root, const wish& x) : root_(root), wish_(x) {
    // nop
  }

  json any(const json& schema, const std::string& name, const place& at) {
    if (schema.contains("$ref"))
      return any(root_.at(json::json_pointer{
                   schema["$ref"].get<std::string>().substr(1)}),
                 name, at);
    for (auto word : {"anyOf", "oneOf"})
      if (schema.contains(word))
        return any(first_real(schema[word]), name, at);
    if (schema.contains("const"))
      return schema["const"];
    if (schema.contains("enum"))
      return one_of(schema["enum"], at);
    auto type = type_of(schema);
    if (type == "object")
      return object(schema, at);
    if (type == "array")
      return array(schema, name, at);
    if (type == "boolean")
      return (holds(name, "done") || holds(name, "complete"))
             && wish_.turns >= 5;
    if (type == "integer" || type == "number")
      return number(schema, name, type == "integer", at);
    return text(schema, name, at);
  }

private:
  json object(const json& schema, const place& at) {
    auto& properties
      = schema.contains("properties") ? schema["properties"] : nothing_;
    // What may all be left out is a list of changes: none.
    auto is_patch
      = !properties.empty()
        && std::all_of(properties.begin(), properties.end(), may_be_null);
    auto result = json::object();
    for (auto& [key, value] : properties.items())
      result[key] = is_patch ? json{} : any(value, key, at);
    return result;
  }

  json array(const json& schema, const std::string& name, const place& at) {
    auto& items = schema["items"];
    auto least = schema.value("minItems", size_t{0});
    auto most = schema.value("maxItems", size_t{24});
    auto is_film = holds(name, "scene") || holds(name, "shot");
    if (is_film)
      return film(items, std::clamp(scenes_for(), least, most));
    auto result = json::array();
    for (size_t i = 0; i < std::clamp<size_t>(1, least, most); ++i)
      result.push_back(any(items, name, {at.index + i, 0, at.seconds}));
    return result;
  }

  size_t scenes_for() const {
    return static_cast<size_t>(
      std::clamp(std::lround(seconds() / 3.5), 3l, 8l));
  }

  double seconds() const {
    return wish_.seconds > 0 ? wish_.seconds : 15;
  }

  json film(const json& items, size_t count) {
    auto parts = shares(static_cast<int>(seconds()), count);
    auto result = json::array();
    for (size_t i = 0; i < count; ++i)
      result.push_back(
        any(items, "scene", {i, count, static_cast<double>(parts[i])}));
    return result;
  }

  json number(const json& schema, const std::string& name, bool whole,
              const place& at) {
    auto x = number_for(name, whole, wish_, at);
    if (schema.contains("minimum"))
      x = std::max(x, schema["minimum"].get<double>());
    if (schema.contains("maximum"))
      x = std::min(x, schema["maximum"].get<double>());
    return whole ? json(std::llround(x)) : json(x);
  }

  json text(const json& schema, const std::string& name, const place& at) {
    auto pattern = schema.value("pattern", std::string{});
    auto asks_color = holds(pattern, "a-f") || holds(pattern, "A-F");
    auto result = text_for(asks_color ? name + "_color" : name, wish_, at);
    auto most = schema.value("maxLength", size_t{4000});
    if (result.size() > most) {
      result.resize(most);
      result.resize(std::min(result.rfind(' '), result.size()));
    }
    return result;
  }

  const json& root_;
  const wish& wish_;
  const json nothing_ = json::object();
};

} // namespace

json fill(const json& schema, const wish& x) {
  return filler{schema, x}.any(schema, "", {});
}

} // namespace adcraft::sim::writing
