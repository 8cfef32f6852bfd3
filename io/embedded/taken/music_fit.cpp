#include "io/embedded/taken/music_fit.hpp"

#include "io/embedded/taken/sound_in.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace adcraft::taken {

namespace {

using studio::pcm;

constexpr int64_t longest_overlap = 48000 * 2;
constexpr int64_t fade_out = 48000 * 3 / 2;

/// So much silence may end a film's bed; a second would be missed.
constexpr int64_t short_of = 48000 * 7 / 10;

/// How far a piece has died down, in dB, where it is no longer used.
constexpr double died_down = 18;

pcm piece_of(const pcm& x, int64_t from, int64_t to) {
  auto first = x.samples.begin() + from * x.channels;
  return {x.rate, x.channels, {first, first + (to - from) * x.channels}};
}

/// The end of `x` without its own fade: the last tenth of a second that is as
/// loud as most of it, or nearly.
int64_t loud_end(const pcm& x) {
  constexpr int64_t step = 4800;
  std::vector<double> powers;
  for (int64_t from = 0; from + step <= x.frames(); from += step) {
    auto sum = 0.0;
    for (auto i = from * x.channels; i < (from + step) * x.channels; ++i) {
      double sample = x.samples[static_cast<size_t>(i)];
      sum += sample * sample;
    }
    powers.push_back(sum);
  }
  if (powers.empty())
    return x.frames();
  auto sorted = powers;
  auto middle = sorted.begin() + static_cast<ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  auto least = *middle * std::pow(10, -died_down / 10);
  auto last = powers.size();
  while (last > 1 && powers[last - 1] < least)
    --last;
  return static_cast<int64_t>(last) * step;
}

/// Plays `x` again over the last `overlap` frames of `to`, at equal power.
void play_on(pcm& to, const pcm& x, int64_t overlap) {
  auto from = (to.frames() - overlap) * to.channels;
  for (int64_t i = 0; i < overlap * to.channels; ++i) {
    auto part = (static_cast<double>(i / to.channels) + 0.5)
                / static_cast<double>(overlap) * std::numbers::pi / 2;
    auto& sample = to.samples[static_cast<size_t>(from + i)];
    sample = static_cast<float>(sample * std::cos(part)
                                + x.samples[static_cast<size_t>(i)]
                                    * std::sin(part));
  }
  to.samples.insert(to.samples.end(), x.samples.begin() + overlap * x.channels,
                    x.samples.end());
}

void end_softly(pcm& x) {
  auto length = std::min(fade_out, x.frames());
  for (int64_t i = 0; i < length; ++i) {
    auto part = static_cast<double>(i) / static_cast<double>(length);
    auto gain = 0.5 + 0.5 * std::cos(std::numbers::pi * part);
    auto at = (x.frames() - length + i) * x.channels;
    for (int c = 0; c < x.channels; ++c)
      x.samples[static_cast<size_t>(at + c)] *= static_cast<float>(gain);
  }
}

} // namespace

pcm bed_from(const pcm& x, int64_t frames) {
  auto heard = heard_in(x);
  if (heard.empty())
    return {x.rate, x.channels, {}};
  auto once = piece_of(x, heard.front().from, heard.back().to);
  auto result = once;
  if (once.frames() < frames - short_of) {
    once = piece_of(once, 0, loud_end(once));
    result = once;
    auto overlap = std::min(longest_overlap, once.frames() / 4);
    while (result.frames() < frames)
      play_on(result, once, overlap);
  }
  if (result.frames() > frames)
    result.samples.resize(static_cast<size_t>(frames * result.channels));
  end_softly(result);
  result.samples.resize(static_cast<size_t>(frames * result.channels));
  return result;
}

} // namespace adcraft::taken
