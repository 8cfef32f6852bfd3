#include "io/embedded/studio/specs_json.hpp"

#include "actors/model/json.hpp"
#include "io/media/spec_parts.hpp"

namespace adcraft::studio {

namespace {

using media::list_of;
using media::read_spec;
using media::spec_reader;
using media::written;
using nlohmann::json;

json json_of(const brand_colors& x) {
  return {{"primary", x.primary},
          {"accent", x.accent},
          {"background", x.background},
          {"text", x.text}};
}

brand_colors read_colors(spec_reader x) {
  return {x.text("primary"), x.text("accent"), x.text("background"),
          x.text("text")};
}

json json_of(const media::timed_word& x) {
  return {{"text", x.text}, {"start", x.start}, {"end", x.end}};
}

media::timed_word read_word(spec_reader x) {
  return {x.text("text"), x.real("start"), x.real("end")};
}

json json_of(const music_spec::step& x) {
  return {{"from", x.from}, {"energy", x.energy}};
}

music_spec::step read_step(spec_reader x) {
  return {x.count("from"), x.real("energy")};
}

template <class T>
json each(const std::vector<T>& all) {
  auto result = json::array();
  for (auto& x : all)
    result.push_back(json_of(x));
  return result;
}

uint64_t read_seed(spec_reader& x) {
  return static_cast<uint64_t>(x.whole("seed", 0, INT64_MAX));
}

/// The first take does not say so: it is what was asked for before there were
/// takes.
json with_take(json x, uint32_t take) {
  if (take != 1)
    x["take"] = take;
  return x;
}

uint32_t read_take(spec_reader& x) {
  return x.has("take") ? static_cast<uint32_t>(x.whole("take", 2, 9999)) : 1;
}

frame_layout read_layout(spec_reader x) {
  return {media::read_box(x.child("safe")), media::read_box(x.child("titles")),
          media::read_box(x.child("captions"))};
}

void read_words(spec_reader& x, picture_spec& to) {
  to.kicker = x.text("kicker");
  to.headline = x.text("headline");
  to.subline = x.text("subline");
  to.call_to_action = x.text("call_to_action");
  to.url = x.text("url");
  to.brand_title = x.text("brand_title");
}

picture_spec read_picture(spec_reader& x) {
  picture_spec result;
  result.size = media::read_size(x.child("size"));
  result.layout = read_layout(x.child("layout"));
  result.fps = x.count("fps");
  result.frames = x.count("frames");
  result.head = x.count("head");
  result.tail = x.count("tail");
  result.role = static_cast<scene_role>(x.whole("role", 0, 4));
  result.look = static_cast<treatment>(x.whole("look", 0, 5));
  read_words(x, result);
  result.colors = read_colors(x.child("colors"));
  result.font = x.text("font");
  result.pictures = x.texts("pictures");
  result.logo = x.text("logo");
  if (x.has("footage"))
    result.footage = x.text("footage");
  result.energy = x.real("energy");
  result.seed = read_seed(x);
  result.take = read_take(x);
  return result;
}

voice_spec read_voice_spec(spec_reader& x) {
  voice_spec result;
  result.text = x.text("text");
  result.language = x.text("language");
  for (auto& pair : x.children("pronunciation"))
    result.pronunciation[pair.text("written")] = pair.text("spoken");
  result.seconds = x.real("seconds");
  result.take = read_take(x);
  return result;
}

music_spec read_music_spec(spec_reader& x) {
  music_spec result;
  result.frames = x.count("frames");
  result.fps = x.count("fps");
  result.emotion = x.text("emotion");
  result.pacing = x.text("pacing");
  result.curve = media::read_list(x, "curve", read_step);
  result.seed = read_seed(x);
  result.take = read_take(x);
  return result;
}

spoken read_spoken(spec_reader& x) {
  spoken result;
  result.words = media::read_list(x, "words", read_word);
  result.seconds = x.real("seconds");
  return result;
}

} // namespace

std::string to_json(const picture_spec& x) {
  json result = {
    {"size", media::json_of(x.size)},
    {"layout",
     {{"safe", media::json_of(x.layout.safe)},
      {"titles", media::json_of(x.layout.titles)},
      {"captions", media::json_of(x.layout.captions)}}},
    {"fps", x.fps},
    {"frames", x.frames},
    {"head", x.head},
    {"tail", x.tail},
    {"role", static_cast<int>(x.role)},
    {"look", static_cast<int>(x.look)},
    {"kicker", x.kicker},
    {"headline", x.headline},
    {"subline", x.subline},
    {"call_to_action", x.call_to_action},
    {"url", x.url},
    {"brand_title", x.brand_title},
    {"colors", json_of(x.colors)},
    {"font", x.font},
    {"pictures", x.pictures},
    {"logo", x.logo},
    {"energy", x.energy},
    {"seed", x.seed},
  };
  if (!x.footage.empty())
    result["footage"] = x.footage;
  return written(with_take(std::move(result), x.take));
}

std::string to_json(const voice_spec& x) {
  auto pairs = json::array();
  for (auto& [text, sound] : x.pronunciation)
    pairs.push_back({{"written", text}, {"spoken", sound}});
  return written(with_take({{"text", x.text},
                            {"language", x.language},
                            {"pronunciation", pairs},
                            {"seconds", x.seconds}},
                           x.take));
}

std::string to_json(const music_spec& x) {
  return written(with_take({{"frames", x.frames},
                            {"fps", x.fps},
                            {"emotion", x.emotion},
                            {"pacing", x.pacing},
                            {"curve", each(x.curve)},
                            {"seed", x.seed}},
                           x.take));
}

std::string to_json(const spoken& x) {
  return written({{"words", each(x.words)}, {"seconds", x.seconds}});
}

caf::expected<picture_spec> picture_spec_from(const std::string& text) {
  return read_spec(text, "picture", read_picture);
}

caf::expected<voice_spec> voice_spec_from(const std::string& text) {
  return read_spec(text, "voice", read_voice_spec);
}

caf::expected<music_spec> music_spec_from(const std::string& text) {
  return read_spec(text, "music", read_music_spec);
}

caf::expected<spoken> spoken_from(const std::string& text) {
  return read_spec(text, "spoken", read_spoken);
}

} // namespace adcraft::studio
