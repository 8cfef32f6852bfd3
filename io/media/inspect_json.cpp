#include "io/media/inspect.hpp"

#include "io/media/spec_parts.hpp"

#include <cmath>

namespace adcraft::media {

namespace {

using nlohmann::json;

json json_of(const frame_span& x) {
  return {{"from", x.from}, {"frames", x.frames}};
}

frame_span read_span(spec_reader x) {
  frame_span result{x.count("from"), x.count("frames")};
  x.done();
  return result;
}

json json_of(const drawn_box& x) {
  return {{"what", x.what}, {"area", media::json_of(x.area)}};
}

drawn_box read_drawn(spec_reader x) {
  drawn_box result{x.text("what"), read_box(x.child("area"))};
  x.done();
  return result;
}

json json_of(const film_finding& x) {
  return {{"rule", x.rule},
          {"measured", x.measured},
          {"wanted", x.wanted},
          {"sentence", x.sentence}};
}

/// Lists of values that only this file knows how to write.
template <class T>
json all_of(const std::vector<T>& all) {
  auto result = json::array();
  for (auto& x : all)
    result.push_back(json_of(x));
  return result;
}

/// JSON has no infinity; two digits are enough for people.
double figure(double x) {
  return std::isfinite(x) ? std::round(x * 100) / 100 : 0;
}

json json_of(const film_figures& x) {
  return {{"frames", x.frames},
          {"samples", x.samples},
          {"bytes", x.bytes},
          {"seconds", x.seconds},
          {"loudness", figure(x.loudness)},
          {"peak", figure(x.peak)},
          {"voice_offset", figure(x.voice_offset)},
          {"duck", figure(x.duck)},
          {"voice_over_bed", figure(x.voice_over_bed)}};
}

film_expectation read_expectation(spec_reader& x) {
  film_expectation result;
  result.size = read_size(x.child("size"));
  result.fps = static_cast<int>(x.whole("fps", 1, 60));
  result.frames = x.count("frames");
  result.samples = x.whole("samples", 0, most_samples);
  result.loudness = x.real("loudness");
  result.tolerance = x.real("tolerance");
  result.peak = x.real("peak");
  result.voices = read_list(x, "voices", read_voice);
  result.music = x.text("music");
  result.duck = x.real("duck");
  result.black = read_list(x, "black", read_span);
  result.frozen = read_list(x, "frozen", read_span);
  result.silent = read_list(x, "silent", read_span);
  result.safe = read_box(x.child("safe"));
  result.boxes = read_list(x, "boxes", read_drawn);
  result.most_bytes
    = static_cast<uint64_t>(x.whole("most_bytes", 0, most_samples));
  result.most_seconds = x.real("most_seconds");
  return result;
}

} // namespace

std::string to_json(const film_expectation& x) {
  return written({{"size", media::json_of(x.size)},
                  {"fps", x.fps},
                  {"frames", x.frames},
                  {"samples", x.samples},
                  {"loudness", x.loudness},
                  {"tolerance", x.tolerance},
                  {"peak", x.peak},
                  {"voices", list_of(x.voices)},
                  {"music", x.music},
                  {"duck", x.duck},
                  {"black", all_of(x.black)},
                  {"frozen", all_of(x.frozen)},
                  {"silent", all_of(x.silent)},
                  {"safe", media::json_of(x.safe)},
                  {"boxes", all_of(x.boxes)},
                  {"most_bytes", x.most_bytes},
                  {"most_seconds", x.most_seconds}});
}

caf::expected<film_expectation> film_expectation_from(const std::string& text) {
  return read_spec(text, "expectation", read_expectation);
}

std::string to_json(const film_report& x) {
  return written({{"passed", x.passed},
                  {"findings", all_of(x.findings)},
                  {"figures", json_of(x.figures)}});
}

} // namespace adcraft::media
