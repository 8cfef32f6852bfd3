#include "io/hosted/words_schema.hpp"

#include "actors/model/brief.hpp"
#include "actors/model/storyline.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::hosted {

namespace {

using nlohmann::json;

/// All of them required, none besides.
json object_of(json properties) {
  auto required = json::array();
  for (auto& [name, shape] : properties.items())
    required.push_back(name);
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

json a_text() {
  return {{"type", "string"}};
}

json a_color() {
  return {{"type", "string"}, {"pattern", "^#[0-9a-fA-F]{6}$"}};
}

json list_of(json items) {
  return {{"type", "array"}, {"items", std::move(items)}};
}

template <class T>
json one_of_names(std::initializer_list<T> all) {
  auto names = json::array();
  for (auto x : all)
    names.push_back(to_string(x));
  return {{"type", "string"}, {"enum", std::move(names)}};
}

template <size_t N>
json one_of_texts(const char* const (&all)[N]) {
  auto names = json::array();
  for (auto x : all)
    names.push_back(x);
  return {{"type", "string"}, {"enum", std::move(names)}};
}

/// The same, or null.
json or_nothing(json shape) {
  shape["type"] = json::array({shape["type"], "null"});
  if (shape.contains("enum"))
    shape["enum"].push_back(nullptr);
  return shape;
}

json scene_shape() {
  using r = scene_role;
  using t = treatment;
  using k = transition_kind;
  auto energy = json{{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
  auto image = json{{"type", "integer"}, {"minimum", 0}};
  return object_of(
    {{"role", one_of_names({r::hook, r::product, r::benefit, r::proof,
                            r::call_to_action})},
     {"look", one_of_names({t::cutout, t::parallax, t::split, t::kinetic,
                            t::closeup, t::end_card})},
     {"seconds", {{"type", "number"}, {"minimum", 1}}},
     {"kicker", a_text()},
     {"headline", a_text()},
     {"subline", a_text()},
     {"narration", a_text()},
     {"prompt", a_text()},
     {"images", list_of(std::move(image))},
     {"energy", std::move(energy)},
     {"into_next",
      one_of_names({k::cut, k::fade, k::slide, k::wipe, k::zoom})}});
}

std::string written_storyline_schema() {
  auto scenes = list_of(scene_shape());
  scenes["minItems"] = least_scenes;
  scenes["maxItems"] = most_scenes;
  auto palette = object_of({{"primary", a_color()},
                            {"accent", a_color()},
                            {"background", a_color()},
                            {"text", a_color()}});
  return object_of({{"title", a_text()},
                    {"music_prompt", a_text()},
                    {"palette", std::move(palette)},
                    {"scenes", std::move(scenes)}})
    .dump();
}

json format_shape() {
  auto names = json::array();
  for (auto x : all_ratios)
    names.push_back(to_string(x));
  return {{"type", "string"}, {"enum", std::move(names)}};
}

std::string written_chat_schema() {
  auto seconds = json{{"type", "integer"}, {"minimum", 6}, {"maximum", 60}};
  auto patch = object_of(
    {{"title", or_nothing(a_text())},
     {"audience", or_nothing(a_text())},
     {"style", or_nothing(a_text())},
     {"emotion", or_nothing(one_of_texts(known_emotions))},
     {"pacing", or_nothing(one_of_texts(known_pacings))},
     {"colors", or_nothing(list_of(a_color()))},
     {"ideas", or_nothing(list_of(a_text()))},
     {"call_to_action", or_nothing(a_text())},
     {"seconds", or_nothing(std::move(seconds))},
     {"languages", or_nothing(list_of(one_of_texts(known_languages)))},
     {"formats", or_nothing(list_of(format_shape()))}});
  return object_of({{"reply", a_text()}, {"patch", std::move(patch)}}).dump();
}

} // namespace

const std::string& storyline_schema() {
  static const auto result = written_storyline_schema();
  return result;
}

const std::string& chat_schema() {
  static const auto result = written_chat_schema();
  return result;
}

} // namespace adcraft::hosted
