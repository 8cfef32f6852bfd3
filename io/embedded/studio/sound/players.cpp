#include "io/embedded/studio/sound/chart.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

constexpr int pizzicato = 45;

/// Steps of `steps` that fall into `x`, with the step after which they end.
template <class F>
void each_hit(const measure& x, pattern steps, F f) {
  auto count = x.length * 4 / ticks_per_beat;
  for (int i = 0; i < count; ++i) {
    auto sign = steps[static_cast<size_t>(x.first_step + i)];
    if (sign == '.')
      continue;
    auto next = i + 1;
    while (next < count
           && steps[static_cast<size_t>(x.first_step + next)] == '.')
      ++next;
    f(i, next, sign);
  }
}

/// The lowest pitch of a class that is not below `low`.
int lowest(int pitch_class, int low) {
  return low + ((pitch_class - low) % 12 + 12) % 12;
}

/// The hits of a chording player: `voices` at each of them.
std::vector<note> chop(const chart& x, player who, const measure& m,
                       pattern steps, const std::vector<int>& voices,
                       int base) {
  std::vector<note> result;
  each_hit(m, steps, [&](int step, int next, char sign) {
    auto start = m.start + ticks_of_step(x.style, step);
    auto length = m.start + ticks_of_step(x.style, next) - start - 8;
    auto velocity
      = velocity_at(static_cast<int>(base * accent_of(sign)), m.where->energy);
    for (auto pitch : voices)
      result.push_back({who, start, length, pitch, velocity});
  });
  return result;
}

void add(std::vector<note>& xs, const std::vector<note>& ys) {
  xs.insert(xs.end(), ys.begin(), ys.end());
}

void hold(std::vector<note>& xs, player who, const measure& m,
          const std::vector<int>& voices, int velocity) {
  for (auto pitch : voices)
    xs.push_back({who, m.start, m.length - 10, pitch, velocity});
}

} // namespace

std::vector<note> play_pad(const chart& x) {
  std::vector<note> result;
  for (auto& m : measures_of(x))
    hold(result, player::pad, m, x.voices[m.chord],
         velocity_at(70, m.where->energy));
  hold(result, player::pad, landing_of(x), x.voices.back(), 72);
  return result;
}

std::vector<note> play_comp(const chart& x) {
  std::vector<note> result;
  for (auto& m : measures_of(x)) {
    auto energy = m.where->energy;
    auto voices = std::vector<int>{x.voices[m.chord].begin() + 1,
                                   x.voices[m.chord].end()};
    if (energy >= joins::high_comp)
      add(result, chop(x, player::comp, m, x.style.comp_full,
                       string_voices(x.voices[m.chord]), 62));
    auto steps = energy >= joins::full_drums ? x.style.comp_full
                 : energy >= 0.3             ? x.style.comp
                                             : "x...............";
    if (m.start == 0)
      hold(result, player::comp, {m.where, m.chord, 0, 2 * ticks_per_beat, 0},
           x.voices[0], x.style.hit - 24);
    else
      add(result, chop(x, player::comp, m, steps, voices, 64));
  }
  hold(result, player::comp, landing_of(x), x.voices.back(), 76);
  return result;
}

std::vector<note> play_arp(const chart& x) {
  std::vector<note> result;
  for (auto& m : measures_of(x)) {
    if (m.where->energy < joins::arp)
      continue;
    auto classes = classes_of(x.plan.chords[m.chord].what, x.tonic);
    std::vector<int> tones;
    for (int pitch = 65; tones.size() < 8; ++pitch)
      if (std::count(classes.begin(), classes.end(), pitch % 12) > 0)
        tones.push_back(pitch);
    each_hit(m, x.style.arp, [&](int step, int, char sign) {
      auto strong = step % 4 == 0 ? 4 : 0;
      result.push_back({player::arp, m.start + ticks_of_step(x.style, step),
                        ticks_per_beat * 3 / 4,
                        tones[static_cast<size_t>(sign - '0')],
                        velocity_at(54 + strong, m.where->energy)});
    });
  }
  return result;
}

std::vector<note> play_strings(const chart& x) {
  std::vector<note> result;
  auto plucked = x.style.programs[3] == pizzicato;
  for (auto& m : measures_of(x)) {
    if (m.where->energy < joins::strings)
      continue;
    auto voices = string_voices(x.voices[m.chord]);
    if (plucked)
      add(result, chop(x, player::strings, m, x.style.comp, voices, 74));
    else
      hold(result, player::strings, m, voices,
           velocity_at(58, m.where->energy));
  }
  if (!result.empty())
    hold(result, player::strings, landing_of(x), string_voices(x.voices.back()),
         62);
  return result;
}

std::vector<note> play_bass(const chart& x) {
  std::vector<note> result;
  for (auto& m : measures_of(x)) {
    auto energy = m.where->energy;
    if (energy < joins::bass && m.start > 0)
      continue;
    auto& what = x.plan.chords[m.chord].what;
    auto root = lowest((x.tonic + what.bass) % 12, 28);
    auto fifth = lowest((x.tonic + what.root + 7) % 12, root);
    // A chord that begins inside a bar begins with its root all the same.
    auto steps = energy >= joins::full_drums && m.first_step == 0
                   ? x.style.bass_full
                 : m.first_step == 0 ? x.style.bass
                                     : "........R.......";
    each_hit(m, steps, [&](int step, int next, char sign) {
      auto pitch = sign == 'R' ? root : sign == '5' ? fifth : root + 12;
      auto start = m.start + ticks_of_step(x.style, step);
      auto length = m.start + ticks_of_step(x.style, next) - start - 16;
      auto base = m.start == 0 && step == 0 ? x.style.hit : step == 0 ? 88 : 78;
      result.push_back(
        {player::bass, start, length, pitch, velocity_at(base, energy)});
    });
  }
  auto last = landing_of(x);
  hold(result, player::bass, last, {lowest(x.tonic, 28)}, 86);
  return result;
}

} // namespace adcraft::studio
