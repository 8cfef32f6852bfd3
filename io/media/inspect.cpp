#include "io/media/inspect.hpp"

#include "io/media/captions.hpp"
#include "io/media/ffmpeg.hpp"
#include "io/media/inspect_parts.hpp"

#include <algorithm>
#include <cstdio>

namespace adcraft::media {

namespace {

std::string text_of(const box& x) {
  return std::to_string(x.width) + "x" + std::to_string(x.height) + " at "
         + std::to_string(x.x) + "," + std::to_string(x.y);
}

void inspect_boxes(film_notes& notes) {
  auto& wanted = notes.wanted();
  for (auto& one : wanted.boxes)
    if (!wanted.safe.contains(one.area))
      notes.find("safe_zone", text_of(one.area), text_of(wanted.safe),
                 one.what + " stands where a platform's interface covers it");
}

/// A bed fills a film; without it there is silence wherever nobody speaks.
std::vector<frame_span> planned_silence(const composition_spec& x) {
  std::vector<frame_span> result;
  if (!x.music.empty())
    return result;
  auto samples_per_frame = 48000 / x.cut.fps;
  auto from = 0;
  auto voices = x.voices;
  std::sort(voices.begin(), voices.end(),
            [](auto& a, auto& b) { return a.from < b.from; });
  for (auto& voice : voices) {
    auto begin = static_cast<int>(voice.from / samples_per_frame);
    if (begin > from)
      result.push_back({from, begin - from});
    auto end = (voice.from + voice.samples) / samples_per_frame;
    from = std::max(from, static_cast<int>(end));
  }
  if (x.cut.frames > from)
    result.push_back({from, x.cut.frames - from});
  return result;
}

} // namespace

void film_notes::find(std::string rule, std::string measured,
                      std::string wanted, std::string sentence) {
  sentence += ": " + measured + ", wanted " + wanted;
  report.findings.push_back({std::move(rule), std::move(measured),
                             std::move(wanted), std::move(sentence)});
}

bool film_notes::broken(const std::string& rule) const {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [&](auto& x) { return x.rule == rule; });
}

std::string shown(double x, int digits) {
  char text[64];
  std::snprintf(text, sizeof(text), "%.*f", digits, x);
  return text;
}

film_expectation expectation_of(const composition_spec& x) {
  film_expectation result;
  result.size = x.size;
  result.fps = x.cut.fps;
  result.frames = x.cut.frames;
  result.samples = x.cut.samples();
  result.voices = x.voices;
  for (auto& voice : result.voices)
    voice.words.clear();
  result.music = x.music;
  result.silent = planned_silence(x);
  result.safe = x.layout.safe;
  if (x.burn_captions)
    for (auto& phrase : captions_of(x).phrases)
      result.boxes.push_back({"A caption", phrase.area});
  return result;
}

caf::expected<film_report> inspect(const std::string& path,
                                   const film_expectation& wanted,
                                   const key_to_path& paths,
                                   render_watch& watch) {
  film_notes notes{wanted};
  inspect_boxes(notes);
  auto streams = inspect_container(path, notes, watch);
  if (!streams)
    return std::move(streams.error());
  auto dir = work_dir::beside(path);
  if (!dir)
    return std::move(dir.error());
  part_watch decoding{watch, 0, 0.8};
  auto sound = inspect_decoded(absolute(path), *dir, *streams, notes, decoding);
  if (!sound)
    return std::move(sound.error());
  part_watch listening{watch, 0.8, 1};
  if (auto err = inspect_voices(*sound, paths, *dir, notes, listening))
    return err;
  watch.progress(1);
  notes.report.passed = notes.report.findings.empty();
  return std::move(notes.report);
}

} // namespace adcraft::media
