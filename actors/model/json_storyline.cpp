#include "actors/model/json.hpp"
#include "actors/model/json_fields.hpp"

namespace adcraft {

namespace {

constexpr int64_t max_frames = 3600;
constexpr int64_t max_take = 9999;
/// 10 of a brand and 20 of a campaign.
constexpr int64_t max_image = 29;

/// Finds the enumerator whose text `in` has below `key`.
template <class T, size_t N>
T read_enum(json_reader& in, const char* key, T fallback, const T (&all)[N]) {
  std::vector<const char*> names;
  for (auto x : all)
    names.push_back(to_string(x));
  auto text = in.choice(key, to_string(fallback), names);
  for (auto x : all)
    if (text == to_string(x))
      return x;
  return fallback;
}

uint32_t read_take(json_reader& in, const char* key, uint32_t fallback) {
  return static_cast<uint32_t>(in.whole(key, fallback, 1, max_take));
}

/// A scene with its words; the rest is for `read_scene`.
scene read_words(json_reader& in, const scene& base) {
  auto x = base;
  x.kicker = in.text("kicker", x.kicker, {0, 60});
  x.headline = in.text("headline", x.headline, {0, 120});
  x.subline = in.text("subline", x.subline, {0, 200});
  x.narration = in.text("narration", x.narration, {0, 1000});
  x.prompt = in.text("prompt", x.prompt, {0, 4000});
  return x;
}

/// What a scene asks of pictures.
void read_pictures(json_reader& in, scene& x) {
  auto images = in.wholes("images", 0, max_image, {0, 10});
  if (in.has("images"))
    x.images.assign(images.begin(), images.end());
  x.take = read_take(in, "take", x.take);
  x.footage = in.text("footage", x.footage, {0, 300});
}

} // namespace

scene read_scene(json_reader& in, const scene& base, bool is_new) {
  using t = transition_kind;
  constexpr scene_role roles[]
    = {scene_role::hook, scene_role::product, scene_role::benefit,
       scene_role::proof, scene_role::call_to_action};
  constexpr treatment looks[]
    = {treatment::cutout,  treatment::parallax, treatment::split,
       treatment::kinetic, treatment::closeup,  treatment::end_card};
  constexpr t kinds[] = {t::cut, t::fade, t::slide, t::wipe, t::zoom};
  auto x = read_words(in, base);
  if (is_new) {
    in.require("role", "say what the scene does, such as hook");
    in.require("frames", "say how long the scene is");
  }
  x.number = static_cast<uint32_t>(in.whole("number", x.number, 1, 99));
  x.role = read_enum(in, "role", x.role, roles);
  x.look = read_enum(in, "look", x.look, looks);
  x.frames = static_cast<int>(in.whole("frames", x.frames, 0, max_frames));
  read_pictures(in, x);
  x.voice_take = read_take(in, "voice_take", x.voice_take);
  x.energy = in.number("energy", x.energy, 0, 1);
  x.into_next = read_enum(in, "into_next", x.into_next, kinds);
  x.into_next_frames = static_cast<int>(
    in.whole("into_next_frames", x.into_next_frames, 0, 120));
  x.locked = in.flag("locked", x.locked);
  x.disabled = in.flag("disabled", x.disabled);
  in.done();
  return x;
}

void read_film(json_reader& in, storyline& x) {
  x.title = in.text("title", x.title, {0, 120});
  x.palette = read_colors(in, "palette", x.palette);
  x.music_prompt = in.text("music_prompt", x.music_prompt, {0, 1000});
  x.music_take = read_take(in, "music_take", x.music_take);
}

caf::expected<storyline> storyline_from_json(std::string_view text) {
  auto doc = parse_json(text, "storyline");
  if (!doc)
    return std::move(doc.error());
  json_reader in{doc->root, "storyline"};
  storyline x;
  read_film(in, x);
  x.fps = static_cast<int>(in.whole("fps", x.fps, 24, 60));
  in.require("scenes", "give 3 to 8 scenes");
  for (auto& entry : in.children("scenes", {1, 24}))
    x.scenes.push_back(read_scene(entry));
  if (auto err = in.done())
    return err;
  return x;
}

} // namespace adcraft
