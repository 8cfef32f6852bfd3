#include "io/embedded/studio/sound/harmony.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace adcraft::studio {

namespace {

std::vector<int> intervals_of(std::string_view quality) {
  struct entry {
    std::string_view name;
    std::vector<int> intervals;
  };
  static const entry known[]
    = {{"m", {0, 3, 7}},        {"6", {0, 4, 7, 9}},     {"7", {0, 4, 7, 10}},
       {"m7", {0, 3, 7, 10}},   {"maj7", {0, 4, 7, 11}}, {"add9", {0, 4, 7, 2}},
       {"madd9", {0, 3, 7, 2}}, {"sus2", {0, 7, 2}},     {"sus4", {0, 5, 7}}};
  for (auto& x : known)
    if (x.name == quality)
      return x.intervals;
  return {0, 4, 7};
}

int number(std::string_view x) {
  int result = 0;
  std::from_chars(x.data(), x.data() + x.size(), result);
  return result;
}

bool holds(const std::vector<int>& voices, int pitch_class) {
  return std::any_of(voices.begin(), voices.end(),
                     [=](int x) { return x % 12 == pitch_class; });
}

/// Fifths or octaves that move along in the same direction.
int parallels(const std::vector<int>& before, const std::vector<int>& now) {
  int result = 0;
  for (size_t i = 0; i < now.size(); ++i)
    for (size_t k = i + 1; k < now.size(); ++k) {
      auto was = (before[k] - before[i]) % 12;
      auto is = (now[k] - now[i]) % 12;
      result += was == is && (is == 0 || is == 7) && before[i] != now[i];
    }
  return result;
}

/// How bad four voices are; 1000 and more is a fault.
int cost_of(const std::vector<int>& voices, const std::vector<int>& classes,
            const std::vector<int>& before) {
  int result = 0;
  for (size_t i = 0; i < classes.size(); ++i)
    if (!holds(voices, classes[i]))
      result += i < 2 ? 1000 : i == 2 ? 8 : 30;
  for (size_t i = 0; i < voices.size(); ++i)
    for (size_t k = i + 1; k < voices.size(); ++k)
      result += rubs(voices[i], voices[k]) ? 1000 : 0;
  for (size_t i = 0; i + 1 < voices.size(); ++i)
    result += std::max(0, voices[i + 1] - voices[i] - 9) * 3;
  // Low seconds and thirds are mud.
  if (voices[0] < 53)
    result += std::max(0, 5 - (voices[1] - voices[0])) * 4;
  if (before.size() != voices.size())
    return result + std::abs(voices[0] - 52) + std::abs(voices[3] - 65);
  for (size_t i = 0; i < voices.size(); ++i) {
    auto move = std::abs(voices[i] - before[i]);
    result += move + (move > 5 ? 2 * (move - 5) : 0);
  }
  return result + 12 * parallels(before, voices);
}

} // namespace

chord chord_from(std::string_view text) {
  chord result;
  if (text.ends_with('!')) {
    result.borrowed = true;
    text.remove_suffix(1);
  }
  auto slash = text.find('/');
  auto name = text.substr(0, slash);
  auto colon = name.find(':');
  result.root = number(name.substr(0, colon));
  result.bass
    = slash == text.npos ? result.root : number(text.substr(slash + 1));
  result.intervals
    = intervals_of(colon == name.npos ? "" : name.substr(colon + 1));
  return result;
}

std::vector<chord> chords_from(std::string_view text) {
  std::vector<chord> result;
  while (!text.empty()) {
    auto end = std::min(text.find(' '), text.size());
    result.push_back(chord_from(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::vector<int> classes_of(const chord& x, int tonic) {
  std::vector<int> result;
  for (auto step : x.intervals)
    result.push_back((tonic + x.root + step) % 12);
  return result;
}

std::vector<int> voice_leading(const std::vector<int>& classes,
                               const std::vector<int>& before, int low,
                               int high) {
  std::vector<int> tones;
  for (int pitch = low; pitch <= high; ++pitch)
    if (std::find(classes.begin(), classes.end(), pitch % 12) != classes.end())
      tones.push_back(pitch);
  std::vector<int> result;
  int best = 0;
  for (size_t a = 0; a < tones.size(); ++a)
    for (size_t b = a + 1; b < tones.size(); ++b)
      for (size_t c = b + 1; c < tones.size(); ++c)
        for (size_t d = c + 1; d < tones.size(); ++d) {
          std::vector<int> voices{tones[a], tones[b], tones[c], tones[d]};
          auto cost = cost_of(voices, classes, before);
          if (result.empty() || cost < best) {
            best = cost;
            result = std::move(voices);
          }
        }
  return result;
}

bool rubs(int a, int b) {
  auto distance = std::abs(a - b);
  return distance == 1 || distance == 13;
}

} // namespace adcraft::studio
