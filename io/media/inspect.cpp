#include "io/media/inspect.hpp"

#include "io/media/captions.hpp"
#include "io/media/inspect_checks.hpp"

#include <filesystem>

namespace adcraft::media {

namespace {

bool is_unreadable(const inspection_report& x) {
  return !x.findings.empty() && x.findings.front().rule == "unreadable";
}

} // namespace

caf::expected<inspection_report> inspect(const std::string& path,
                                         const film_expectation& x,
                                         const key_to_path& paths,
                                         render_watch& watch) {
  inspection_report result;
  check_layout(path, x, result);
  if (is_unreadable(result))
    return result; // nothing else can be said of it
  check_limits(path, x, result);
  if (auto err = check_content(path, x, result, watch))
    return err;
  if (auto err = check_ducking(path, x, paths, result, watch))
    return err;
  return result;
}

void check_limits(const std::string& path, const film_expectation& x,
                  inspection_report& to) {
  for (auto& mark : x.marks)
    if (!x.safe.contains(mark))
      to.findings.push_back(
        {"safe_zone", "words or logo reach " + std::to_string(mark.right())
                        + "," + std::to_string(mark.bottom())
                        + " and leave the safe zone of the platform"});
  std::error_code code;
  if (std::filesystem::file_size(path, code) > x.most_bytes)
    to.findings.push_back(
      {"limits", "the file is larger than the "
                   + std::to_string(x.most_bytes >> 20) + " MiB allowed"});
  if (x.frames > x.most_seconds * x.fps)
    to.findings.push_back({"limits", "the film is longer than allowed"});
}

film_expectation expectation_of(const composition_spec& x) {
  film_expectation result;
  result.size = x.size;
  result.fps = x.cut.fps;
  result.frames = x.cut.frames;
  result.music = x.music;
  result.safe = x.layout.safe;
  for (auto& v : x.voices) {
    auto per_frame = 48000 / x.cut.fps;
    auto from = static_cast<int>(v.from / per_frame);
    auto to = static_cast<int>((v.from + v.samples) / per_frame);
    result.voices.push_back({from, to});
  }
  if (x.burn_captions)
    for (auto& phrase : captions_of(x).phrases)
      result.marks.push_back(phrase.area);
  if (x.voices.empty() && x.music.empty())
    result.planned_silence.push_back({0, x.cut.frames});
  return result;
}

} // namespace adcraft::media
