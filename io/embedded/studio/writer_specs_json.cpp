#include "io/embedded/studio/specs_json.hpp"

#include "actors/model/json.hpp"
#include "io/media/spec_parts.hpp"

namespace adcraft::studio {

namespace {

using media::read_spec;
using media::spec_reader;
using media::written;
using nlohmann::json;

json json_of(const brand_image& x) {
  return {{"key", x.key},
          {"caption", x.caption},
          {"width", x.width},
          {"height", x.height}};
}

brand_image read_image(spec_reader x) {
  return {x.text("key"), x.text("caption"), x.count("width"),
          x.count("height")};
}

json json_of(const chat_line& x) {
  return {{"by_person", x.by_person}, {"text", x.text}};
}

chat_line read_line(spec_reader x) {
  chat_line result;
  result.by_person = x.flag("by_person");
  result.text = x.text("text");
  return result;
}

template <class T>
json each(const std::vector<T>& all) {
  auto result = json::array();
  for (auto& x : all)
    result.push_back(json_of(x));
  return result;
}

/// Brand and brief, as both kinds of spec begin.
json json_of(const brand& b, const brief& f) {
  return {{"brand", json::parse(adcraft::to_json(b))},
          {"brief", json::parse(adcraft::to_json(f))}};
}

template <class T>
caf::expected<T> read_both(const json& root, const char* name) {
  if (!root.is_object() || !root.contains("brand") || !root.contains("brief"))
    return fail(ec::invalid_argument,
                std::string{name} + ": brand and brief are needed");
  auto brand = brand_from_json(root["brand"].dump());
  if (!brand)
    return std::move(brand.error());
  auto brief = brief_from_json(root["brief"].dump());
  if (!brief)
    return std::move(brief.error());
  return T{std::move(*brand), std::move(*brief)};
}

/// The list below `key`, each entry by `read`.
template <class T>
caf::expected<std::vector<T>> read_rest(const json& root, const char* key,
                                        T (*read)(spec_reader)) {
  spec_reader in{root, key};
  in.child("brand");
  in.child("brief");
  std::vector<T> result;
  if (in.has(key))
    result = media::read_list(in, key, read);
  if (auto err = in.done())
    return err;
  return result;
}

} // namespace

std::string to_json(const story_spec& x) {
  auto result = json_of(x.brand, x.brief);
  if (!x.pictures.empty())
    result["pictures"] = each(x.pictures);
  return written(result);
}

std::string to_json(const chat_spec& x) {
  auto result = json_of(x.brand, x.brief);
  result["lines"] = each(x.lines);
  return written(result);
}

caf::expected<story_spec> story_spec_from(const std::string& text) {
  auto root = json::parse(text, nullptr, false);
  auto result = read_both<story_spec>(root, "story");
  if (!result)
    return result;
  auto pictures = read_rest(root, "pictures", read_image);
  if (!pictures)
    return std::move(pictures.error());
  result->pictures = std::move(*pictures);
  return result;
}

caf::expected<chat_spec> chat_spec_from(const std::string& text) {
  auto root = json::parse(text, nullptr, false);
  auto result = read_both<chat_spec>(root, "chat");
  if (!result)
    return result;
  auto lines = read_rest(root, "lines", read_line);
  if (!lines)
    return std::move(lines.error());
  result->lines = std::move(*lines);
  return result;
}

} // namespace adcraft::studio
