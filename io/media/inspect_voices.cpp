#include "io/media/inspect_parts.hpp"

#include "io/media/stem_match.hpp"
#include "io/media/stems.hpp"

#include <cmath>

namespace adcraft::media {

namespace {

/// A viewer notices more than this; milliseconds.
constexpr double most_offset = 15;

/// The voice is above the bed by this, in dB.
constexpr double least_over_bed = 6;

constexpr double least_likeness = 0.15;

/// The mean of both channels of a stem, at the rate of the comparison.
caf::expected<std::vector<float>> stem(const std::string& path) {
  if (path.empty())
    return std::vector<float>{};
  auto all = read_floats(path);
  if (!all)
    return std::move(all.error());
  for (size_t i = 0; i < all->size() / 2; ++i)
    (*all)[i] = ((*all)[2 * i] + (*all)[2 * i + 1]) / 2;
  all->resize(all->size() / 2);
  return thinned(*all);
}

std::string second(int64_t sample) {
  return shown(static_cast<double>(sample) / 48000, 2) + " s";
}

void judge_offset(const placed_voice& x, const stem_offset& found,
                  film_notes& notes) {
  auto& worst = notes.report.figures.voice_offset;
  if (found.likeness < least_likeness) {
    notes.find("sync", "no voice", "the voice at " + second(x.from),
               "The voice at " + second(x.from) + " cannot be heard");
    return;
  }
  if (std::abs(found.milliseconds) > std::abs(worst))
    worst = found.milliseconds;
  if (std::abs(found.milliseconds) > most_offset)
    notes.find(
      "sync", shown(found.milliseconds, 1) + " ms",
      "at most " + shown(most_offset, 0) + " ms",
      "The voice at " + second(x.from)
        + (found.milliseconds > 0 ? " comes too late" : " comes too early"));
}

/// Where the bed is never alone only its level under the voice can be judged.
void judge_bed(const stem_gains& x, film_notes& notes) {
  auto& figures = notes.report.figures;
  figures.voice_over_bed = x.voice_over_bed;
  figures.duck = x.duck;
  if (x.bed_alone && x.duck < notes.wanted().duck)
    notes.find("ducking", shown(x.duck, 1) + " dB",
               "at least " + shown(notes.wanted().duck, 1) + " dB",
               "The music does not give way to the voice");
  else if (x.voice_over_bed < least_over_bed)
    notes.find("ducking", shown(x.voice_over_bed, 1) + " dB voice over bed",
               "at least " + shown(least_over_bed, 1) + " dB",
               "The music is too loud under the voice");
}

} // namespace

caf::error inspect_voices(const std::vector<float>& sound,
                          const key_to_path& paths, const work_dir& dir,
                          film_notes& notes, render_watch& watch) {
  auto& wanted = notes.wanted();
  if (wanted.voices.empty() || sound.empty())
    return {};
  sound_spec spec;
  spec.samples = wanted.samples;
  spec.voices = wanted.voices;
  spec.music = wanted.music;
  auto parts = make_stems(spec, paths, dir, watch);
  if (!parts)
    return std::move(parts.error());
  auto voices = stem(parts->voices);
  if (!voices)
    return std::move(voices.error());
  auto music = stem(parts->music);
  if (!music)
    return std::move(music.error());
  auto film = thinned(sound);
  for (auto& voice : wanted.voices)
    if (auto found = offset_of(film, *voices, voice.from, voice.samples))
      judge_offset(voice, *found, notes);
  // A bed cannot be told from a voice that is somewhere else.
  if (!music->empty() && !notes.broken("sync"))
    if (auto gains = gains_of(film, *voices, *music))
      judge_bed(*gains, notes);
  return {};
}

} // namespace adcraft::media
