#include "io/media/stem_match.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::media {

namespace {

constexpr int64_t step = 8;
constexpr int64_t rate = 48000 / step;

/// Levels are judged in blocks of 50 ms.
constexpr size_t block = rate / 20;

/// Compressors need this long to let go, and see this far ahead.
constexpr size_t let_go = 20;
constexpr size_t ahead = 2;

/// Fewer blocks of bed alone say nothing.
constexpr size_t least_alone = 8;

double product(const float* a, const float* b, size_t n) {
  double result = 0;
  for (size_t i = 0; i < n; ++i)
    result += static_cast<double>(a[i]) * b[i];
  return result;
}

/// Sums of products of the mix `d` with the stems `v` and `m`.
struct sums {
  double vv = 0;
  double vm = 0;
  double mm = 0;
  double vd = 0;
  double md = 0;

  void add(const float* v, const float* m, const float* d) {
    vv += product(v, v, block);
    vm += product(v, m, block);
    mm += product(m, m, block);
    vd += product(v, d, block);
    md += product(m, d, block);
  }
};

/// Which blocks are speech: those within 26 dB of the loudest.
std::vector<bool> spoken(const std::vector<float>& voices, size_t blocks) {
  std::vector<double> power;
  for (size_t i = 0; i < blocks; ++i) {
    auto begin = voices.data() + i * block;
    power.push_back(product(begin, begin, block));
  }
  auto most = *std::max_element(power.begin(), power.end());
  std::vector<bool> result;
  for (auto x : power)
    result.push_back(x > most / 400);
  return result;
}

/// Whether nobody speaks at block `i`, around it and long before.
bool alone(const std::vector<bool>& speech, size_t i) {
  auto first = speech.begin() + static_cast<ptrdiff_t>(i - std::min(i, let_go));
  auto last = speech.begin()
              + static_cast<ptrdiff_t>(std::min(i + ahead + 1, speech.size()));
  return std::find(first, last, true) == last;
}

double decibels(double ratio) {
  return std::clamp(20 * std::log10(std::max(ratio, 1e-6)), -60.0, 60.0);
}

} // namespace

std::vector<float> thinned(const std::vector<float>& x) {
  std::vector<float> result(x.size() / step);
  for (size_t i = 0; i < result.size(); ++i) {
    auto begin = x.begin() + static_cast<ptrdiff_t>(i * step);
    float sum = 0;
    for (auto p = begin; p != begin + step; ++p)
      sum += *p;
    result[i] = sum / step;
  }
  return result;
}

std::optional<stem_offset> offset_of(const std::vector<float>& film,
                                     const std::vector<float>& voices,
                                     int64_t from, int64_t samples) {
  constexpr int64_t far = rate / 4;
  constexpr int64_t longest = 4 * rate;
  auto end = static_cast<int64_t>(std::min(film.size(), voices.size())) - far;
  auto first = std::max(from / step, far);
  auto length = std::min({samples / step, longest, end - first});
  if (length <= rate / 10)
    return std::nullopt;
  auto n = static_cast<size_t>(length);
  auto voice = voices.data() + first;
  auto power = product(voice, voice, n);
  if (power < 1e-7 * static_cast<double>(n))
    return std::nullopt;
  stem_offset best;
  for (auto lag = -far; lag <= far; ++lag) {
    auto heard = film.data() + first + lag;
    auto other = product(heard, heard, n);
    auto likeness = product(voice, heard, n) / std::sqrt(power * other + 1e-12);
    if (likeness > best.likeness)
      best = {1000.0 * static_cast<double>(lag) / rate, likeness};
  }
  return best;
}

std::optional<stem_gains> gains_of(const std::vector<float>& film,
                                   const std::vector<float>& voices,
                                   const std::vector<float>& music) {
  auto blocks = std::min({film.size(), voices.size(), music.size()}) / block;
  if (blocks == 0)
    return std::nullopt;
  auto speech = spoken(voices, blocks);
  sums both;
  sums bed;
  size_t bed_blocks = 0;
  for (size_t i = 0; i < blocks; ++i) {
    auto at = i * block;
    if (speech[i])
      both.add(voices.data() + at, music.data() + at, film.data() + at);
    if (!alone(speech, i))
      continue;
    bed.add(voices.data() + at, music.data() + at, film.data() + at);
    ++bed_blocks;
  }
  auto det = both.vv * both.mm - both.vm * both.vm;
  if (both.mm < 1e-6 || det <= 1e-9 * both.vv * both.mm)
    return std::nullopt;
  auto voice = (both.vd * both.mm - both.md * both.vm) / det;
  auto under = (both.md * both.vv - both.vd * both.vm) / det;
  stem_gains result;
  result.voice_over_bed
    = decibels(std::max(voice, 0.0) * std::sqrt(both.vv)
               / (std::max(under, 1e-6) * std::sqrt(both.mm)));
  result.bed_alone = bed_blocks >= least_alone && bed.mm > 1e-6;
  if (result.bed_alone)
    result.duck
      = decibels(std::max(bed.md / bed.mm, 0.0) / std::max(under, 1e-6));
  return result;
}

} // namespace adcraft::media
