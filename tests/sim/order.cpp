#include "tests/sim/order.hpp"
#include "tests/sim/catalog.hpp"
#include "tests/sim/hash.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace adcraft::sim {

namespace {

/// What the input says, or what its model takes when it says nothing.
json said(const prediction& x, const char* key, const json& otherwise) {
  if (x.input.contains(key) && !x.input[key].is_null())
    return x.input[key];
  auto m = find_model("replicate", x.model);
  if (m == nullptr || !m->input["properties"].contains(key))
    return otherwise;
  return m->input["properties"][key].value("default", otherwise);
}

double ratio_of(const std::string& shape) {
  double w = 0;
  double h = 0;
  if (std::sscanf(shape.c_str(), "%lf:%lf", &w, &h) != 2 || h <= 0 || w <= 0)
    return 1;
  return w / h;
}

int even(double x) {
  return std::max(static_cast<int>(std::lround(x / 2)) * 2, 16);
}

void size_clip(medium& to, const prediction& x) {
  auto resolution = said(x, "resolution", "720p").get<std::string>();
  auto mode = said(x, "mode", "").get<std::string>();
  auto edge = std::max(std::atoi(resolution.c_str()), 240);
  edge = mode == "pro" ? 1080 : edge;
  auto shape = said(x, "aspect_ratio", "16:9").get<std::string>();
  auto ratio = shape == "adaptive" ? 16.0 / 9 : ratio_of(shape);
  to.width = even(ratio >= 1 ? edge * ratio : edge);
  to.height = even(ratio >= 1 ? edge : edge / ratio);
}

void size_image(medium& to, const prediction& x) {
  if (x.input.contains("width") && x.input.contains("height")) {
    to.width = x.input["width"];
    to.height = x.input["height"];
    return;
  }
  auto mega = std::atof(said(x, "megapixels", said(x, "resolution", "1"))
                          .get<std::string>()
                          .c_str());
  size_by_area(to, said(x, "aspect_ratio", "1:1"),
               (mega > 0 ? mega : 1) * 1024 * 1024);
}

double sent_seconds(const prediction& x, const std::string& kind) {
  auto seconds = said(x, "duration", kind == "music" ? 30 : 5).get<double>();
  return std::clamp(seconds < 0 ? 5 : seconds, 1.0, 120.0);
}

std::string text_of(const prediction& x) {
  for (auto key : {"text", "prompt"})
    if (x.input.contains(key) && x.input[key].is_string())
      return x.input[key];
  return "Nothing.";
}

int tint_of(const prediction& x) {
  auto what = x.input.contains("seed") ? x.input["seed"].dump() : text_of(x);
  return static_cast<int>(dice(3, what) * tints);
}

bytes html() {
  return std::make_shared<std::string>(
    "<!doctype html><html><head><title>502 Bad Gateway</title></head><body>"
    "<h1>502 Bad Gateway</h1><p>The file is not here.</p></body></html>\n");
}

} // namespace

void size_by_area(medium& x, const std::string& shape, double pixels) {
  auto ratio = ratio_of(shape);
  auto round = [](double side) {
    return std::max(static_cast<int>(std::lround(side / 16)) * 16, 16);
  };
  x.width = round(std::sqrt(pixels * ratio));
  x.height = round(std::sqrt(pixels / ratio));
}

medium order_of(const prediction& x) {
  auto m = find_model("replicate", x.model);
  medium result;
  result.kind = m == nullptr ? "image" : m->kind;
  result.suffix = suffix_of(x.model, x.input);
  if (result.kind == "speech") {
    result.text = text_of(x);
    result.speed = said(x, "speed", 1.0);
    return result;
  }
  result.tint = tint_of(x);
  if (result.kind == "image") {
    size_image(result, x);
    return result;
  }
  result.seconds = sent_seconds(x, result.kind);
  if (result.kind == "video") {
    size_clip(result, x);
    result.sound = said(x, "generate_audio", false) == true ? "room" : "none";
  }
  return result;
}

answer delivered(studio& from, const medium& wanted, const mishaps& bad) {
  auto x = wanted;
  if (bad.has("wrong_duration"))
    x.seconds
      = std::max(x.seconds * bad.number("wrong_duration", "factor", .5), .2);
  if (bad.has("zero_frames"))
    x.seconds = 0;
  if (bad.has("baked_music"))
    x.sound = "music";
  auto content = bad.has("html_as_mp4") ? html() : from.get(x);
  if (bad.has("truncated"))
    content
      = std::make_shared<std::string>(content->substr(0, content->size() / 2));
  auto result = bytes_answer(content, type_of(x.suffix));
  if (bad.has("trickle"))
    result.how = manner::trickle;
  result.rate = bad.number("trickle", "rate", 10);
  if (bad.has("too_large"))
    result.how = manner::endless;
  return result;
}

} // namespace adcraft::sim
