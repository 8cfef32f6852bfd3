#include "io/embedded/studio/sound/voice_take.hpp"

#include "io/embedded/studio/sound/voice_script.hpp"
#include "io/media/child.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace adcraft::studio {

namespace {

using std::string;

constexpr double silence_before = 0.05;
constexpr double silence_after = 0.10;
constexpr double fastest = 1.12;
/// How much of a sentence's own silence stays around its words.
constexpr double lead_in = 0.03;
constexpr double lead_out = 0.06;

caf::error with_advice(const caf::error& x) {
  if (x == ec::poison && render(x).find("voice_cmu_us_slt") != string::npos)
    return fail(ec::environment,
                "the studio's voice is missing: install the "
                "Debian package festvox-us-slt-hts");
  return x;
}

/// Copies the seconds `from` to `to` of `x` to `at` in `out`, without clicks.
void paste(pcm& out, double at, const pcm& x, double from, double to) {
  auto index
    = [&](double t) { return static_cast<int64_t>(std::lround(t * x.rate)); };
  auto first = std::max<int64_t>(index(from), 0);
  auto count = std::min(index(to), x.frames()) - first;
  auto start = index(at) + first - index(from);
  auto fade = std::max<int64_t>(1, x.rate / 100);
  for (int64_t i = 0; i < count; ++i) {
    auto edge = std::min({i + 1, count - i, fade});
    auto gain = static_cast<float>(edge) / static_cast<float>(fade);
    out.samples[static_cast<size_t>(start + i)]
      += gain * x.samples[static_cast<size_t>(first + i)];
  }
}

/// Lays the sentences one behind the other.
caf::expected<take> joined(const std::vector<speech_sentence>& xs,
                           const std::vector<heard_piece>& heard,
                           const work_folder& folder, double pause) {
  take result;
  auto at = silence_before;
  for (size_t i = 0; i < xs.size(); ++i) {
    auto sound = read_wav(folder / (std::to_string(i) + ".wav"));
    if (!sound)
      return std::move(sound.error());
    auto words = written_words(xs[i], i, heard);
    if (!words)
      return std::move(words.error());
    auto from = words->front().start;
    auto to = words->back().end;
    auto end = at + to - from + (i + 1 < xs.size() ? pause : silence_after);
    result.sound.rate = sound->rate;
    result.sound.samples.resize(
      static_cast<size_t>(std::lround(end * sound->rate)));
    paste(result.sound, at - lead_in, *sound, from - lead_in, to + lead_out);
    for (auto& word : *words)
      result.words.push_back(
        {word.written, at + word.start - from, at + word.end - from});
    at = end;
  }
  return result;
}

/// @param haste how much faster than `how` says.
caf::expected<take> record(const std::vector<speech_sentence>& xs,
                           const delivery& how, double haste,
                           const work_folder& folder, render_watch& watch) {
  auto script = folder / "speak.scm";
  std::ofstream out{script};
  out << voice_script(xs, how.rate * haste, how.last * haste);
  out.close();
  if (!out)
    return fail(ec::environment,
                "cannot write the voice's script: free some "
                "disk space and run again");
  std::vector<heard_piece> heard;
  media::child_command festival;
  festival.argv = {"festival", "-b", "speak.scm"};
  festival.directory = folder.path();
  festival.on_line = [&](std::string_view line) {
    for (auto& piece : parse_heard(line))
      heard.push_back(piece);
  };
  if (auto done = media::run_child(festival, &watch); !done)
    return with_advice(done.error());
  return joined(xs, heard, folder, how.pause / haste);
}

} // namespace

delivery delivery_of(uint32_t take) {
  constexpr delivery ways[]
    = {{0.95, 0.92, 0.36}, {1.05, 0.98, 0.24}, {0.98, 1.06, 0.32}};
  if (take < 2)
    return {};
  auto result = ways[(take - 2) % std::size(ways)];
  // A little slower each time round.
  auto rounds = std::min((take - 2) / std::size(ways), size_t{4});
  result.rate -= 0.012 * static_cast<double>(rounds);
  return result;
}

caf::expected<take> record_fitting(const std::vector<speech_sentence>& xs,
                                   const delivery& how, double seconds,
                                   const work_folder& folder,
                                   render_watch& watch) {
  constexpr auto silence = silence_before + silence_after;
  auto most = fastest / how.rate;
  auto result = record(xs, how, 1, folder, watch);
  auto over = [&] {
    return result && seconds > 0 && result->sound.seconds() > seconds;
  };
  if (!over())
    return result;
  watch.progress(0.3);
  // The voice counts in steps of 5 ms, so a little more than is needed.
  auto rate = 1.02 * (result->sound.seconds() - silence)
              / std::max(seconds - silence, 0.1);
  result = record(xs, how, std::min(rate, most), folder, watch);
  if (rate < most && over())
    result = record(xs, how, most, folder, watch);
  return result;
}

} // namespace adcraft::studio
