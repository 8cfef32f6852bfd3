#include "io/media/inspect.hpp"
#include "io/media/spec_parts.hpp"

namespace adcraft::media {

namespace {

nlohmann::json json_of(const stretch& x) {
  return {{"from", x.from}, {"to", x.to}};
}

stretch read_stretch(spec_reader x) {
  return {x.count("from"), x.count("to")};
}

template <class T, class F>
nlohmann::json listed(const std::vector<T>& all, F json) {
  auto result = nlohmann::json::array();
  for (auto& x : all)
    result.push_back(json(x));
  return result;
}

nlohmann::json stretches(const std::vector<stretch>& all) {
  return listed(all, [](const stretch& x) { return json_of(x); });
}

film_expectation read_expectation(spec_reader& x) {
  film_expectation result;
  result.size = read_size(x.child("size"));
  result.fps = x.count("fps");
  result.frames = x.count("frames");
  result.loudness = x.real("loudness");
  result.peak = x.real("peak");
  result.voices = read_list(x, "voices", read_stretch);
  result.music = x.text("music");
  result.ducking = x.real("ducking");
  result.planned_black = read_list(x, "planned_black", read_stretch);
  result.planned_freeze = read_list(x, "planned_freeze", read_stretch);
  result.planned_silence = read_list(x, "planned_silence", read_stretch);
  result.marks = read_list(x, "marks", read_box);
  result.safe = read_box(x.child("safe"));
  result.most_bytes
    = static_cast<uint64_t>(x.whole("most_bytes", 0, INT64_MAX));
  result.most_seconds = x.real("most_seconds");
  return result;
}

} // namespace

std::string to_json(const film_expectation& x) {
  return written({
    {"size", json_of(x.size)},
    {"fps", x.fps},
    {"frames", x.frames},
    {"loudness", x.loudness},
    {"peak", x.peak},
    {"voices", stretches(x.voices)},
    {"music", x.music},
    {"ducking", x.ducking},
    {"planned_black", stretches(x.planned_black)},
    {"planned_freeze", stretches(x.planned_freeze)},
    {"planned_silence", stretches(x.planned_silence)},
    {"marks", listed(x.marks, [](const box& b) { return json_of(b); })},
    {"safe", json_of(x.safe)},
    {"most_bytes", x.most_bytes},
    {"most_seconds", x.most_seconds},
  });
}

caf::expected<film_expectation>
film_expectation_from(const std::string& text) {
  return read_spec(text, "film", read_expectation);
}

std::string to_json(const inspection_report& x) {
  auto findings = listed(x.findings, [](const finding& f) {
    return nlohmann::json{{"rule", f.rule}, {"sentence", f.sentence}};
  });
  return written({{"passed", x.passed()},
                  {"findings", findings},
                  {"figures",
                   {{"frames", x.frames},
                    {"samples", x.samples},
                    {"loudness", x.loudness},
                    {"peak", x.peak},
                    {"ducking", x.ducking}}}});
}

} // namespace adcraft::media
