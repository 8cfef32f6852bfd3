#include "io/embedded/studio/pictures/surface.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace adcraft::studio {

namespace {

/// Which source pixels one target pixel is made of.
struct taps {
  int first = 0;
  std::vector<float> weights;
};

double lanczos(double x) {
  constexpr auto reach = 3.0;
  if (std::abs(x) < 1e-9)
    return 1;
  if (std::abs(x) >= reach)
    return 0;
  auto p = std::numbers::pi * x;
  return reach * std::sin(p) * std::sin(p / reach) / (p * p);
}

std::vector<taps> taps_for(double from, double length, int size, int limit) {
  std::vector<taps> result(static_cast<size_t>(size));
  auto step = length / size;
  auto wide = std::max(1.0, step);
  for (int i = 0; i < size; ++i) {
    auto center = from + (i + 0.5) * step;
    auto first = static_cast<int>(std::floor(center - 3 * wide));
    auto last = static_cast<int>(std::ceil(center + 3 * wide));
    auto low = std::clamp(first, 0, limit - 1);
    auto high = std::clamp(last, 0, limit - 1);
    auto& x = result[static_cast<size_t>(i)];
    x.first = low;
    x.weights.assign(static_cast<size_t>(high - low + 1), 0);
    auto sum = 0.0;
    for (int k = first; k <= last; ++k) {
      auto w = lanczos((k + 0.5 - center) / wide);
      x.weights[static_cast<size_t>(std::clamp(k, low, high) - low)]
        += static_cast<float>(w);
      sum += w;
    }
    for (auto& w : x.weights)
      w = static_cast<float>(w / sum);
  }
  return result;
}

/// One source row, narrowed or widened, as four floats a pixel.
std::vector<float> across(const uint32_t* row, const std::vector<taps>& xs) {
  std::vector<float> result(xs.size() * 4);
  for (size_t i = 0; i < xs.size(); ++i) {
    float sum[4] = {};
    auto* p = row + xs[i].first;
    for (auto w : xs[i].weights) {
      auto v = *p++;
      for (int c = 0; c < 4; ++c)
        sum[c] += w * static_cast<float>((v >> (8 * c)) & 255);
    }
    std::copy(sum, sum + 4, result.begin() + static_cast<ptrdiff_t>(i * 4));
  }
  return result;
}

uint32_t packed(const float* p, bool alpha) {
  auto a = alpha ? std::clamp(std::lround(p[3]), 0L, 255L) : 255L;
  auto at = [&](int c) {
    return static_cast<uint32_t>(std::clamp(std::lround(p[c]), 0L, a));
  };
  return static_cast<uint32_t>(a) << 24 | at(2) << 16 | at(1) << 8 | at(0);
}

/// A running mean along one line of channel values.
void smear(std::vector<float>& line, std::vector<float>& spare, int reach) {
  auto n = static_cast<int>(line.size());
  auto at
    = [&](int i) { return line[static_cast<size_t>(std::clamp(i, 0, n - 1))]; };
  auto sum = 0.0;
  for (int i = -reach; i <= reach; ++i)
    sum += at(i);
  for (int i = 0; i < n; ++i) {
    spare[static_cast<size_t>(i)] = static_cast<float>(sum / (2 * reach + 1));
    sum += at(i + reach + 1) - at(i - reach);
  }
  line.swap(spare);
}

/// Softens `count` pixels that lie `step` apart.
void soften_line(uint32_t* first, ptrdiff_t step, int count, int reach) {
  std::vector<float> line(static_cast<size_t>(count));
  std::vector<float> spare(line.size());
  for (int shift = 0; shift < 32; shift += 8) {
    for (int i = 0; i < count; ++i)
      line[static_cast<size_t>(i)]
        = static_cast<float>((first[i * step] >> shift) & 255);
    for (int pass = 0; pass < 3; ++pass)
      smear(line, spare, reach);
    for (int i = 0; i < count; ++i) {
      auto v = static_cast<uint32_t>(line[static_cast<size_t>(i)] + 0.5f);
      first[i * step] = (first[i * step] & ~(255u << shift)) | v << shift;
    }
  }
}

} // namespace

surface resized(const surface& x, int width, int height) {
  return resized(x, {0, 0, double(x.width()), double(x.height())}, width,
                 height);
}

surface resized(const surface& x, const area& piece, int width, int height) {
  auto result = x.has_alpha() ? surface::clear(width, height)
                              : surface::opaque(width, height);
  auto xs = taps_for(piece.x, piece.width, result.width(), x.width());
  auto ys = taps_for(piece.y, piece.height, result.height(), x.height());
  std::vector<std::vector<float>> rows(static_cast<size_t>(x.height()));
  std::vector<float> sum(xs.size() * 4);
  for (int y = 0; y < result.height(); ++y) {
    auto& tap = ys[static_cast<size_t>(y)];
    for (int k = y ? ys[static_cast<size_t>(y - 1)].first : 0; k < tap.first;
         ++k)
      rows[static_cast<size_t>(k)] = {};
    std::fill(sum.begin(), sum.end(), 0.0f);
    for (size_t k = 0; k < tap.weights.size(); ++k) {
      auto at = static_cast<size_t>(tap.first) + k;
      if (rows[at].empty())
        rows[at] = across(x.row(static_cast<int>(at)), xs);
      for (size_t i = 0; i < sum.size(); ++i)
        sum[i] += tap.weights[k] * rows[at][i];
    }
    for (int i = 0; i < result.width(); ++i)
      result.row(y)[i]
        = packed(&sum[static_cast<size_t>(i) * 4], x.has_alpha());
  }
  result.touched();
  return result;
}

void soften(surface& x, double sigma) {
  // Three running means of this reach have the variance of the Gaussian.
  auto reach
    = static_cast<int>(std::lround((std::sqrt(4 * sigma * sigma + 1) - 1) / 2));
  if (reach < 1)
    return;
  auto step = x.height() > 1 ? x.row(1) - x.row(0) : ptrdiff_t{0};
  for (int y = 0; y < x.height(); ++y)
    soften_line(x.row(y), 1, x.width(), reach);
  for (int i = 0; i < x.width(); ++i)
    soften_line(x.row(0) + i, step, x.height(), reach);
  x.touched();
}

} // namespace adcraft::studio
