#include "io/embedded/finishing.hpp"

#include "io/embedded/studio_provider.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace adcraft {

namespace {

using nlohmann::json;

std::optional<render_kind> finish_kind_from(const std::string& text) {
  for (auto kind : {render_kind::taken_words, render_kind::taken_still,
                    render_kind::taken_clip, render_kind::taken_voice,
                    render_kind::taken_music})
    if (text == to_string(kind))
      return kind;
  return std::nullopt;
}

/// Puts `key` wherever the output is meant.
void put_output(json& x, const std::string& key) {
  if (x.is_string() && x == output_mark)
    x = key;
  else if (x.is_structured())
    for (auto& part : x)
      put_output(part, key);
}

} // namespace

caf::expected<render_order> finishing_order(const std::string& request,
                                            const std::string& key) {
  auto asked = json::parse(request, nullptr, false);
  if (!asked.is_object() || !asked.contains("finish")
      || !asked["finish"].is_object())
    return fail(ec::invalid_argument,
                "the request does not say what becomes of its output");
  auto& finish = asked["finish"];
  auto kind = finish.contains("kind") && finish["kind"].is_string()
                ? finish_kind_from(finish["kind"].get<std::string>())
                : std::nullopt;
  if (!kind || !finish.contains("spec"))
    return fail(ec::invalid_argument,
                "the request does not say what becomes of its output");
  put_output(finish["spec"], key);
  auto spec = finish["spec"].dump();
  return render_order{*kind, recipe_of(*kind, spec), spec};
}

} // namespace adcraft
