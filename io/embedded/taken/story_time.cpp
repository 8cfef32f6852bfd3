#include "io/embedded/taken/speech_pace.hpp"
#include "io/embedded/taken/taken_story.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace adcraft::taken {

namespace {

/// Silence around a voice in its scene, and the least that a scene lasts where
/// there is time enough; seconds.
constexpr double around_voice = 0.6;
constexpr double least_scene = 1.5;

/// A voice that a vendor sells may speak a little faster.
constexpr double haste = 1.08;

double sum_of(const std::vector<double>& xs) {
  return std::accumulate(xs.begin(), xs.end(), 0.0);
}

/// Seconds that each scene needs.
std::vector<double> needs_of(const storyline& x, const std::string& language) {
  std::vector<double> result;
  for (auto& s : x.scenes) {
    auto voice = speech_seconds(s.narration, language) / haste;
    result.push_back(
      std::max(least_scene, voice > 0 ? voice + around_voice : 0));
  }
  return result;
}

/// Takes the last sentence from the longest narration that has several.
bool shorten_one(storyline& x, const std::vector<double>& needs) {
  using namespace studio::writing;
  scene* longest = nullptr;
  auto most = 0.0;
  for (size_t i = 0; i < x.scenes.size(); ++i)
    if (needs[i] > most && sentences_of(x.scenes[i].narration).size() > 1) {
      most = needs[i];
      longest = &x.scenes[i];
    }
  if (longest == nullptr)
    return false;
  auto sentences = sentences_of(longest->narration);
  longest->narration = join_words(sentences, 0, sentences.size() - 1);
  return true;
}

/// Shares `seconds` so that nobody gets less than it needs, as far as that
/// goes: what is missing comes from those that have more.
std::vector<double> shares(std::vector<double> wanted,
                           std::vector<double> needs, double seconds) {
  auto scale = [&](std::vector<double>& xs) {
    auto by = seconds / sum_of(xs);
    for (auto& x : xs)
      x *= by;
  };
  scale(wanted);
  if (sum_of(needs) >= seconds) {
    scale(needs);
    return needs;
  }
  auto missing = 0.0;
  auto spare = 0.0;
  for (size_t i = 0; i < wanted.size(); ++i) {
    missing += std::max(0.0, needs[i] - wanted[i]);
    spare += std::max(0.0, wanted[i] - needs[i]);
  }
  for (size_t i = 0; i < wanted.size(); ++i)
    wanted[i] = wanted[i] < needs[i]
                  ? needs[i]
                  : wanted[i] - missing * (wanted[i] - needs[i]) / spare;
  return wanted;
}

} // namespace

storyline with_time(storyline x, const std::vector<double>& wanted,
                    const brief& f) {
  auto& language = f.languages.front();
  auto needs = needs_of(x, language);
  while (sum_of(needs) > f.seconds && shorten_one(x, needs))
    needs = needs_of(x, language);
  auto seconds = shares(wanted, needs, f.seconds);
  for (size_t i = 0; i < seconds.size(); ++i)
    x.scenes[i].frames
      = std::max(x.fps, static_cast<int>(std::lround(seconds[i] * x.fps)));
  return fitted(std::move(x), f.seconds);
}

} // namespace adcraft::taken
