#include "tests/sim/catalog.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::sim {

namespace {

void add(std::vector<model>& all, const std::string& vendor,
         const char* families) {
  for (auto& family : json::parse(families))
    for (auto& name : family["names"]) {
      model x;
      x.vendor = vendor;
      x.name = name;
      x.kind = family["kind"];
      x.version = family.value("version", std::string{});
      x.official = x.version.empty();
      x.input = {{"type", "object"},
                 {"title", "Input"},
                 {"required", family.value("required", json::array())},
                 {"properties", family.value("properties", json::object())}};
      x.lists = family.value("lists", false);
      x.price = family["price"];
      if (auto own = family.find("own_price"); own != family.end())
        x.price.update(own->value(x.name, json::object()));
      x.shutdown = family.value("shutdown", std::string{});
      all.push_back(std::move(x));
    }
}

const std::vector<model>& all_models() {
  static const auto result = [] {
    std::vector<model> all;
    add(all, "replicate", image_families());
    add(all, "replicate", video_families());
    add(all, "replicate", sound_families());
    add(all, "openai", openai_families());
    return all;
  }();
  return result;
}

/// What `input` says, or what the model takes when it says nothing.
json said(const model& x, const json& input, const std::string& key) {
  if (input.contains(key) && !input[key].is_null())
    return input[key];
  auto& known = x.input["properties"];
  return known.contains(key) ? known[key].value("default", json{}) : json{};
}

double how_many(const model& x, const json& input) {
  auto per = x.price["per"];
  if (per == "image") {
    auto count = said(x, input, "num_outputs");
    auto n = input.value("n", json{});
    return count.is_number() ? count.get<double>()
                             : (n.is_number() ? n.get<double>() : 1);
  }
  if (per == "second") {
    auto seconds = said(x, input, "duration");
    return seconds.is_number() ? std::max(seconds.get<double>(), 1.0) : 5;
  }
  if (per == "kchar")
    for (auto key : {"text", "prompt", "input"})
      if (input.contains(key) && input[key].is_string())
        return static_cast<double>(input[key].get<std::string>().size()) / 1000;
  return 1;
}

} // namespace

const model* find_model(const std::string& vendor, const std::string& name) {
  for (auto& x : all_models())
    if (x.vendor == vendor && x.name == name)
      return &x;
  return nullptr;
}

const model* find_version(const std::string& version) {
  for (auto& x : all_models())
    if (!x.official && x.version == version)
      return &x;
  return nullptr;
}

std::vector<const model*> models_of(const std::string& vendor) {
  std::vector<const model*> result;
  for (auto& x : all_models())
    if (x.vendor == vendor)
      result.push_back(&x);
  return result;
}

bool is_retired(const model& x, instant now) {
  return !x.shutdown.empty() && iso(now).substr(0, 10) >= x.shutdown;
}

micros card_price(const model& x, const json& input) {
  auto each = x.price.value("micros", 0.0);
  auto size = said(x, input, "resolution");
  if (size.is_string() && x.price.contains("at"))
    each = x.price["at"].value(size.get<std::string>(), each);
  if (said(x, input, "generate_audio") == true)
    each = x.price.value("micros_with_audio", each);
  auto result = each * how_many(x, input);
  if (input.contains("input_images") && input["input_images"].is_array())
    result += x.price.value("per_picture_in", 0.0)
              * static_cast<double>(input["input_images"].size());
  return std::llround(result);
}

micros card_price(const model& x, int64_t tokens_in, int64_t tokens_out) {
  auto sum = x.price.value("in", 0.0) * static_cast<double>(tokens_in)
             + x.price.value("out", 0.0) * static_cast<double>(tokens_out);
  return std::llround(sum / 1e6);
}

} // namespace adcraft::sim
