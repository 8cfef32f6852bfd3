#include "io/media/spec_parts.hpp"

namespace adcraft::media {

namespace {

using nlohmann::json;

const std::vector<std::string>& transition_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> result;
    for (auto x :
         {transition_kind::cut, transition_kind::fade, transition_kind::slide,
          transition_kind::wipe, transition_kind::zoom})
      result.push_back(to_string(x));
    return result;
  }();
  return names;
}

json json_of(const timed_word& x) {
  return {{"text", x.text}, {"start", x.start}, {"end", x.end}};
}

timed_word read_word(spec_reader x) {
  timed_word result;
  result.text = x.text("text");
  result.start = x.real("start");
  result.end = x.real("end");
  x.done();
  return result;
}

} // namespace

json json_of(const frame_size& x) {
  return {{"width", x.width}, {"height", x.height}};
}

frame_size read_size(spec_reader x) {
  frame_size result{x.count("width"), x.count("height")};
  x.done();
  return result;
}

json json_of(const box& x) {
  return {{"x", x.x}, {"y", x.y}, {"width", x.width}, {"height", x.height}};
}

box read_box(spec_reader x) {
  constexpr int64_t far = 1000000;
  box result{static_cast<int>(x.whole("x", -far, far)),
             static_cast<int>(x.whole("y", -far, far)), x.count("width"),
             x.count("height")};
  x.done();
  return result;
}

json json_of(const placed_voice& x) {
  auto words = json::array();
  for (auto& word : x.words)
    words.push_back(json_of(word));
  return {
    {"key", x.key}, {"from", x.from}, {"samples", x.samples}, {"words", words}};
}

placed_voice read_voice(spec_reader x) {
  placed_voice result;
  result.key = x.text("key");
  result.from = x.whole("from", 0, most_samples);
  result.samples = x.whole("samples", 0, most_samples);
  result.words = read_list(x, "words", read_word);
  x.done();
  return result;
}

json json_of(const segment& x) {
  return {{"scene", x.scene},
          {"transition", x.transition},
          {"kind", to_string(x.kind)},
          {"from", x.from},
          {"frames", x.frames},
          {"clip_from", x.clip_from},
          {"next_clip_from", x.next_clip_from}};
}

segment read_segment(spec_reader x) {
  segment result;
  result.scene = static_cast<size_t>(x.count("scene"));
  result.transition = x.flag("transition");
  result.kind
    = static_cast<transition_kind>(x.choice("kind", transition_names()));
  result.from = x.count("from");
  result.frames = x.count("frames");
  result.clip_from = x.count("clip_from");
  result.next_clip_from = x.count("next_clip_from");
  x.done();
  return result;
}

json json_of(const encode_settings& x) {
  return {{"preset", x.preset}, {"crf", x.crf}, {"gop", x.gop}};
}

encode_settings read_encode(spec_reader x) {
  encode_settings result;
  result.preset = x.text("preset");
  result.crf = static_cast<int>(x.whole("crf", 0, 51));
  result.gop = static_cast<int>(x.whole("gop", 1, 600));
  x.done();
  return result;
}

} // namespace adcraft::media
