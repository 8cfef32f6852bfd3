#include "io/media/specs_json.hpp"

#include "io/media/spec_parts.hpp"

namespace adcraft::media {

namespace {

using nlohmann::json;

segment_spec read_segment_spec(spec_reader& x) {
  segment_spec result;
  result.size = read_size(x.child("size"));
  result.fps = static_cast<int>(x.whole("fps", 1, 60));
  result.cut = read_segment(x.child("cut"));
  result.clip = x.text("clip");
  result.next_clip = x.text("next_clip");
  result.captions = x.text("captions");
  result.encode = read_encode(x.child("encode"));
  return result;
}

sound_spec read_sound_spec(spec_reader& x) {
  sound_spec result;
  result.samples = x.whole("samples", 1, most_samples);
  result.voices = read_list(x, "voices", read_voice);
  result.music = x.text("music");
  result.loudness = x.real("loudness");
  result.peak = x.real("peak");
  return result;
}

json json_of_layout(const frame_layout& x) {
  return {{"safe", json_of(x.safe)},
          {"titles", json_of(x.titles)},
          {"captions", json_of(x.captions)}};
}

frame_layout read_layout(spec_reader x) {
  frame_layout result{read_box(x.child("safe")), read_box(x.child("titles")),
                      read_box(x.child("captions"))};
  x.done();
  return result;
}

json json_of_slot(const scene_slot& x) {
  return {
    {"from", x.from}, {"frames", x.frames}, {"head", x.head}, {"tail", x.tail}};
}

scene_slot read_slot(spec_reader x) {
  scene_slot result{x.count("from"), x.count("frames"), x.count("head"),
                    x.count("tail")};
  x.done();
  return result;
}

json json_of_cut(const timeline& x) {
  auto slots = json::array();
  for (auto& slot : x.slots)
    slots.push_back(json_of_slot(slot));
  return {{"fps", x.fps},
          {"frames", x.frames},
          {"slots", slots},
          {"segments", list_of(x.segments)}};
}

timeline read_cut(spec_reader x) {
  timeline result;
  result.fps = static_cast<int>(x.whole("fps", 1, 60));
  result.frames = x.count("frames");
  result.slots = read_list(x, "slots", read_slot);
  result.segments = read_list(x, "segments", read_segment);
  x.done();
  return result;
}

json json_of_style(const caption_style& x) {
  return {{"font", x.font},
          {"color", x.color},
          {"spoken", x.spoken},
          {"outline", x.outline}};
}

caption_style read_style(spec_reader x) {
  caption_style result{x.text("font"), x.text("color"), x.text("spoken"),
                       x.text("outline")};
  x.done();
  return result;
}

composition_spec read_composition(spec_reader& x) {
  composition_spec result;
  result.size = read_size(x.child("size"));
  result.layout = read_layout(x.child("layout"));
  result.cut = read_cut(x.child("cut"));
  result.clips = x.texts("clips");
  result.voices = read_list(x, "voices", read_voice);
  result.music = x.text("music");
  result.captions = read_style(x.child("captions"));
  result.burn_captions = x.flag("burn_captions");
  result.encode = read_encode(x.child("encode"));
  result.title = x.text("title");
  return result;
}

} // namespace

std::string to_json(const segment_spec& x) {
  return written({{"size", json_of(x.size)},
                  {"fps", x.fps},
                  {"cut", json_of(x.cut)},
                  {"clip", x.clip},
                  {"next_clip", x.next_clip},
                  {"captions", x.captions},
                  {"encode", json_of(x.encode)}});
}

caf::expected<segment_spec> segment_spec_from(const std::string& text) {
  return read_spec(text, "segment", read_segment_spec);
}

std::string to_json(const sound_spec& x) {
  return written({{"samples", x.samples},
                  {"voices", list_of(x.voices)},
                  {"music", x.music},
                  {"loudness", x.loudness},
                  {"peak", x.peak}});
}

caf::expected<sound_spec> sound_spec_from(const std::string& text) {
  return read_spec(text, "sound", read_sound_spec);
}

std::string to_json(const sound_facts& x) {
  return written({{"loudness", x.loudness},
                  {"peak", x.peak},
                  {"gain", x.gain},
                  {"passes", x.passes}});
}

std::string to_json(const composition_spec& x) {
  return written({{"size", json_of(x.size)},
                  {"layout", json_of_layout(x.layout)},
                  {"cut", json_of_cut(x.cut)},
                  {"clips", x.clips},
                  {"voices", list_of(x.voices)},
                  {"music", x.music},
                  {"captions", json_of_style(x.captions)},
                  {"burn_captions", x.burn_captions},
                  {"encode", json_of(x.encode)},
                  {"title", x.title}});
}

caf::expected<composition_spec> composition_spec_from(const std::string& text) {
  return read_spec(text, "composition", read_composition);
}

} // namespace adcraft::media
