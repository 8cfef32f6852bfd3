#include "actors/model/json.hpp"
#include "actors/model/json_fields.hpp"

#include <algorithm>

namespace adcraft {

namespace {

/// The largest whole number that every reader of JSON keeps.
constexpr int64_t max_seed = (int64_t{1} << 53) - 1;

std::vector<ratio> read_formats(json_reader& in, std::vector<ratio> fallback) {
  std::vector<std::string> names;
  for (auto x : all_ratios)
    names.push_back(to_string(x));
  std::vector<const char*> known;
  for (auto& x : names)
    known.push_back(x.c_str());
  std::vector<ratio> result;
  for (auto& text : in.choices("formats", {}, known))
    if (auto x = ratio_from(text))
      result.push_back(*x);
  return result.empty() ? fallback : result;
}

int read_resolution(json_reader& in, int fallback) {
  constexpr int known[] = {360, 540, 720, 1080};
  auto x = static_cast<int>(in.whole("resolution", fallback, 0, 100'000));
  if (std::find(std::begin(known), std::end(known), x) == std::end(known))
    in.refuse("resolution",
              "choose 360, 540, 720 or 1080, this is " + std::to_string(x));
  return x;
}

} // namespace

brief read_brief(json_reader& in, const brief& base) {
  constexpr const char* modes[] = {"test", "production"};
  auto x = base;
  x.title = in.text("title", x.title, {0, 60});
  x.audience = in.text("audience", x.audience, {0, 160});
  x.style = in.text("style", x.style, {0, 160});
  x.emotion = in.choice("emotion", x.emotion, known_emotions);
  x.pacing = in.choice("pacing", x.pacing, known_pacings);
  auto colors = in.colors("colors", {0, 4});
  if (in.has("colors"))
    x.colors = std::move(colors);
  x.ideas = in.texts("ideas", x.ideas, {1, 160}, {0, 8});
  x.call_to_action = in.text("call_to_action", x.call_to_action, {1, 40});
  x.seconds = static_cast<int>(in.whole("seconds", x.seconds, 6, 60));
  x.languages = in.choices("languages", x.languages, known_languages);
  x.ratios = read_formats(in, x.ratios);
  x.resolution = read_resolution(in, x.resolution);
  auto mode = modes[static_cast<size_t>(x.mode)];
  x.mode = in.choice("mode", mode, modes) == "production"
             ? production_mode::production
             : production_mode::test;
  x.approve_stills = in.flag("approve_stills", x.approve_stills);
  x.seed = static_cast<uint64_t>(
    in.whole("seed", static_cast<int64_t>(x.seed), 0, max_seed));
  return x;
}

caf::expected<brief> brief_from_json(std::string_view text) {
  return brief_patched({}, text);
}

caf::expected<brief> brief_patched(const brief& base, std::string_view patch) {
  auto doc = parse_json(patch, "brief");
  if (!doc)
    return std::move(doc.error());
  json_reader in{doc->root, "brief"};
  auto x = read_brief(in, base);
  if (auto err = in.done())
    return err;
  return x;
}

} // namespace adcraft
