#include "io/embedded/studio/sound/chart.hpp"

#include <algorithm>
#include <cstdlib>

namespace adcraft::studio {

namespace {

constexpr int kick = 36;
constexpr int snare = 38;
constexpr int low_tom = 45;
constexpr int high_tom = 48;
constexpr int crash = 49;
constexpr int triangle = 81;

/// The note of the chord nearest to `near`, above the range of a voice, that
/// rubs with nothing that is held.
int high_tone(const chart& x, size_t index, int near) {
  auto classes = classes_of(x.plan.chords[index].what, x.tonic);
  auto& pad = x.voices[index];
  auto strings = string_voices(pad);
  int result = 0;
  for (int pitch = 79; pitch <= 93; ++pitch) {
    auto bad = [&](int other) { return rubs(pitch, other); };
    if (std::count(classes.begin(), classes.end(), pitch % 12) == 0
        || std::any_of(pad.begin(), pad.end(), bad)
        || std::any_of(strings.begin(), strings.end(), bad))
      continue;
    if (result == 0 || std::abs(pitch - near) < std::abs(result - near))
      result = pitch;
  }
  return result;
}

/// A drum and its place in ticks.
note hit(int start, int pitch, int velocity) {
  return {player::drums, start, ticks_per_beat / 4, pitch,
          std::clamp(velocity, 1, 127)};
}

/// A run of sixteenths into the next bar, growing.
std::vector<note> fill_before(const chart& x, int end, double energy) {
  std::vector<note> result;
  constexpr int drums[] = {snare, snare, high_tom, low_tom};
  for (int i = 0; i < 4; ++i)
    result.push_back(hit(end - ticks_per_beat + ticks_of_step(x.style, i),
                         drums[i], velocity_at(54 + 12 * i, energy)));
  return result;
}

} // namespace

std::vector<note> play_bell(const chart& x, dice luck) {
  // Two or three notes at the end of a phrase, in sixteenths of the bar.
  constexpr int motifs[][3]
    = {{8, 11, 14}, {8, 10, 12}, {6, 8, 12}, {8, 12, 14}};
  constexpr int shapes[][3] = {{0, 4, 2}, {0, 3, 7}, {7, 4, 0}, {0, -3, 4}};
  auto& motif = motifs[luck.below(4)];
  auto& shape = shapes[luck.below(4)];
  std::vector<note> result;
  auto play = [&](const measure& m, int step, int near, int base) {
    if (auto pitch = high_tone(x, m.chord, near); pitch > 0)
      result.push_back({player::bell, m.start + ticks_of_step(x.style, step),
                        ticks_per_beat, pitch,
                        velocity_at(base, m.where->energy)});
  };
  auto all = measures_of(x);
  for (size_t i = 0; i < all.size(); ++i) {
    auto& m = all[i];
    if (m.start == 0 || m.where->rises)
      play(m, 0, 84 + shape[1], m.start == 0 ? x.style.hit - 22 : 74);
    if ((i == 0 || i % 4 == 3) && m.length == 4 * ticks_per_beat)
      for (int k = 0; k < 3; ++k)
        play(m, motif[k], 82 + shape[k], 60);
  }
  auto last = landing_of(x);
  play(last, 0, 84, 78);
  play(last, 2, 88, 66);
  return result;
}

std::vector<note> play_drums(const chart& x) {
  std::vector<note> result;
  auto gentle = x.style.drive < 0;
  auto strike = [&](int at, int velocity) {
    result.push_back(hit(at, gentle ? triangle : crash,
                         gentle ? velocity - 44 : velocity - 24));
    result.push_back(hit(at, kick, velocity));
  };
  strike(0, x.style.hit);
  for (auto& m : measures_of(x)) {
    auto energy = m.where->energy + x.style.drive;
    if (energy < joins::light_drums)
      continue;
    auto full = energy >= joins::full_drums;
    auto last = m.start + m.length
                == (m.where->start + m.where->beats) * ticks_per_beat;
    auto fill = full && m.where->fill && last;
    auto steps = m.length * 4 / ticks_per_beat - (fill ? 4 : 0);
    for (auto& line : full ? x.style.full : x.style.light)
      for (int i = 0; i < steps; ++i) {
        auto sign = line.steps[static_cast<size_t>(m.first_step + i)];
        auto base = static_cast<int>(line.velocity * accent_of(sign));
        if (base > 0 && !(m.start == 0 && i == 0 && line.pitch == kick))
          result.push_back(hit(m.start + ticks_of_step(x.style, i), line.pitch,
                               velocity_at(base, m.where->energy)));
      }
    if (fill)
      for (auto& n : fill_before(x, m.start + m.length, m.where->energy))
        result.push_back(n);
    if (full && m.where->rises && m.first_step == 0)
      strike(m.start, x.style.hit - 16);
  }
  strike(landing_of(x).start, x.style.hit - 24);
  return result;
}

} // namespace adcraft::studio
