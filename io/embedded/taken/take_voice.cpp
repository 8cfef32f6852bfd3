#include "io/embedded/renders.hpp"
#include "io/embedded/studio/sound/loudness.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/taken/taken_order.hpp"
#include "io/embedded/taken/word_times.hpp"
#include "io/media/work_dir.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft {

namespace {

using studio::pcm;
using taken::sound_span;

/// As the studio's own voice: silence around the words, and how much of what
/// the vendor left there stays; seconds.
constexpr double before_words = 0.05;
constexpr double after_words = 0.10;
constexpr double kept_before = 0.03;
constexpr double kept_after = 0.06;

/// More haste is heard.
constexpr double fastest_voice = 1.2;

/// A voice may use up the silence that its scene has around it.
constexpr double voice_slack = 0.2;

/// Nobody speaks so many letters in a second: the rest is missing.
constexpr double most_weights = 45;

/// Longer than any scene.
constexpr double longest_voice = 90;

std::string tenths(double seconds) {
  char text[32];
  std::snprintf(text, sizeof(text), "%.1f", seconds);
  return text;
}

/// What is heard of `x`, with soft edges, between two silences.
pcm framed(const pcm& x, const std::vector<sound_span>& heard) {
  auto frames = [](double s) { return static_cast<int64_t>(s * 48000); };
  auto from = std::max<int64_t>(0, heard.front().from - frames(kept_before));
  auto to = std::min(x.frames(), heard.back().to + frames(kept_after));
  auto lead = frames(before_words) - (heard.front().from - from);
  pcm result;
  result.samples.resize(static_cast<size_t>(
    frames(before_words + after_words) + heard.back().to - heard.front().from));
  auto edge = frames(0.01);
  for (auto i = from; i < to; ++i) {
    auto gain = static_cast<float>(std::min({i + 1 - from, to - i, edge}))
                / static_cast<float>(edge);
    auto at = static_cast<size_t>(lead + i - from);
    result.samples[at] = gain * x.samples[static_cast<size_t>(i)];
  }
  return result;
}

/// The words of a vendor, trimmed; faster if they do not fit otherwise.
caf::expected<pcm> fitting_voice(const pcm& raw, const studio::voice_spec& x,
                                 const std::string& folder,
                                 render_watch& watch) {
  auto heard = taken::speech_in(raw);
  if (heard.empty())
    return taken::unusable("nothing is heard in it");
  auto voice = framed(raw, heard);
  auto speech = voice.seconds() - before_words - after_words;
  auto weight = 0.0;
  for (auto& word : taken::caption_words(x.text))
    weight += taken::weight_of(word);
  if (speech < weight / most_weights)
    return taken::unusable("it breaks off after " + tenths(speech) + " s");
  if (voice.seconds() <= x.seconds)
    return voice;
  // Stretching is not exact to the sample.
  auto room = std::max(0.1, x.seconds - before_words - after_words - 0.02);
  auto fast = taken::hurried(voice, std::min(fastest_voice, speech / room),
                             folder, watch);
  if (!fast)
    return fast;
  auto left = taken::speech_in(*fast);
  if (!left.empty())
    *fast = framed(*fast, left);
  if (fast->seconds() <= x.seconds + voice_slack)
    return fast;
  return taken::unusable("the voice needs " + tenths(fast->seconds())
                         + " s where its scene has " + tenths(x.seconds)
                         + " s: shorten its narration or give the scene "
                           "more time");
}

} // namespace

caf::expected<fresh_render> take_voice(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out,
                                       render_watch& watch) {
  auto order = taken::taken_order_from(spec, "voice");
  if (!order)
    return std::move(order.error());
  auto x = studio::voice_spec_from(order->wanted);
  if (!x)
    return std::move(x.error());
  auto path = paths(order->output);
  if (!path)
    return std::move(path.error());
  auto dir = media::work_dir::beside(out);
  if (!dir)
    return std::move(dir.error());
  auto raw = taken::sound_from(*path, 1, longest_voice, dir->path(), watch);
  if (!raw)
    return std::move(raw.error());
  watch.progress(0.4);
  auto voice = fitting_voice(*raw, *x, dir->path(), watch);
  if (!voice)
    return std::move(voice.error());
  auto words
    = taken::word_times(x->text, x->pronunciation, taken::speech_in(*voice));
  studio::spoken said{std::move(words), voice->seconds()};
  auto level = studio::levelled(std::move(*voice), -18, -3);
  if (auto done = studio::write_wav(out, level); !done)
    return std::move(done.error());
  watch.progress(1);
  return fresh_render{out, "wav", studio::to_json(said)};
}

} // namespace adcraft
