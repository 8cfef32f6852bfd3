#include "actors/model/json_reader.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using nlohmann::json;

std::string item(const char* key, size_t i) {
  return std::string{key} + "[" + std::to_string(i) + "]";
}

} // namespace

std::vector<std::string>
json_reader::texts(const char* key, const std::vector<std::string>& fallback,
                   text_bounds bounds, list_bounds count) {
  auto x = list(key, count);
  if (!x)
    return fallback;
  std::vector<std::string> result;
  for (auto& entry : *x)
    result.push_back(text_of(entry, at(item(key, result.size())), bounds));
  return result;
}

std::vector<std::string>
json_reader::choices(const char* key, const std::vector<std::string>& fallback,
                     std::span<const char* const> names) {
  auto x = list(key, {1, names.size()});
  if (!x)
    return fallback;
  std::vector<std::string> result;
  for (auto& entry : *x) {
    auto where = at(item(key, result.size()));
    auto value = choice_of(entry, where, names);
    if (std::find(result.begin(), result.end(), value) != result.end())
      problem(where, "\"" + value + "\" stands twice; remove one");
    result.push_back(value);
  }
  return result;
}

std::vector<std::string> json_reader::colors(const char* key,
                                             list_bounds count) {
  std::vector<std::string> result;
  if (auto x = list(key, count))
    for (auto& entry : *x)
      result.push_back(color_of(entry, at(item(key, result.size()))));
  return result;
}

std::vector<int64_t> json_reader::wholes(const char* key, int64_t min,
                                         int64_t max, list_bounds count) {
  std::vector<int64_t> result;
  if (auto x = list(key, count))
    for (auto& entry : *x)
      result.push_back(whole_of(entry, at(item(key, result.size())), min, max));
  return result;
}

std::map<std::string, std::string> json_reader::table(const char* key,
                                                      text_bounds keys,
                                                      text_bounds values,
                                                      size_t count) {
  std::map<std::string, std::string> result;
  auto x = find(key);
  if (!x)
    return result;
  if (!x->is_object() || x->size() > count) {
    problem(at(key),
            "give an object of at most " + std::to_string(count) + " entries");
    return result;
  }
  for (auto& [name, value] : x->items()) {
    auto where = at(key) + "." + name.substr(0, 40);
    auto written = text_of(json(name), where, keys);
    result[written] = text_of(value, where, values);
  }
  return result;
}

std::vector<json_reader> json_reader::children(const char* key,
                                               list_bounds count) {
  std::vector<json_reader> result;
  if (auto x = list(key, count))
    for (auto& entry : *x)
      result.push_back({entry, at(item(key, result.size())), problem_});
  return result;
}

} // namespace adcraft
