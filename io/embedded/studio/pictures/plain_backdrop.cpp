#include "io/embedded/studio/pictures/matte.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace adcraft::studio {

namespace {

constexpr size_t terms = 6;
/// A border pixel this near to the fit belongs to the backdrop; so many must.
constexpr auto near = 0.045;
constexpr auto most_of_border = 0.86;

using row = std::array<double, terms>;

row terms_at(double x, double y) {
  return {1, x, y, x * x, x * y, y * y};
}

struct sample {
  row at;
  oklab value;
  bool used = true;
};

std::vector<sample> border(const std::vector<oklab>& pixels, int width,
                           int height) {
  std::vector<sample> result;
  auto deep = std::max(1, std::min(width, height) / 60);
  auto step = std::max(1, (width + height) / 500);
  for (int y = 0; y < height; y += step)
    for (int x = 0; x < width; x += step) {
      auto inside
        = x >= deep && x < width - deep && y >= deep && y < height - deep;
      if (inside)
        continue;
      auto at = static_cast<size_t>(y) * static_cast<size_t>(width)
                + static_cast<size_t>(x);
      result.push_back(
        {terms_at(double(x) / width, double(y) / height), pixels[at]});
    }
  return result;
}

double channel(const oklab& x, size_t c) {
  return c == 0 ? x.l : c == 1 ? x.a : x.b;
}

/// Solves a small symmetric system; the diagonal is kept from vanishing.
row solve(std::array<row, terms> m, row v) {
  for (size_t i = 0; i < terms; ++i) {
    m[i][i] += 1e-6;
    for (size_t k = i + 1; k < terms; ++k) {
      auto by = m[k][i] / m[i][i];
      for (size_t j = i; j < terms; ++j)
        m[k][j] -= by * m[i][j];
      v[k] -= by * v[i];
    }
  }
  for (size_t i = terms; i-- > 0;) {
    for (size_t j = i + 1; j < terms; ++j)
      v[i] -= m[i][j] * v[j];
    v[i] /= m[i][i];
  }
  return v;
}

row fitted(const std::vector<sample>& xs, size_t c) {
  std::array<row, terms> m{};
  row v{};
  for (auto& x : xs)
    for (size_t i = 0; x.used && i < terms; ++i) {
      v[i] += x.at[i] * channel(x.value, c);
      for (size_t j = 0; j < terms; ++j)
        m[i][j] += x.at[i] * x.at[j];
    }
  return solve(m, v);
}

double far(const oklab& x, const oklab& y) {
  return std::hypot(x.l - y.l, x.a - y.a, x.b - y.b);
}

/// The middle value of each channel: what most of the border looks like.
oklab median(const std::vector<sample>& xs) {
  oklab result;
  std::vector<double> values(xs.size());
  for (size_t c = 0; c < 3; ++c) {
    for (size_t i = 0; i < xs.size(); ++i)
      values[i] = channel(xs[i].value, c);
    auto middle = values.begin() + static_cast<ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    (c == 0 ? result.l : c == 1 ? result.a : result.b) = *middle;
  }
  return result;
}

} // namespace

std::optional<plain_backdrop>
plain_backdrop::learn(const std::vector<oklab>& pixels, int width, int height) {
  auto samples = border(pixels, width, height);
  auto middle = median(samples);
  for (auto& x : samples)
    x.used = far(x.value, middle) < 0.16;
  plain_backdrop result;
  auto share = 0.0;
  for (int pass = 0; pass < 4; ++pass) {
    for (size_t c = 0; c < 3; ++c)
      result.factors_[c] = fitted(samples, c);
    share = 0;
    for (auto& x : samples) {
      auto fit = result.at(x.at[1], x.at[2]);
      x.used = far(x.value, fit) < near;
      share += x.used;
    }
    share /= static_cast<double>(samples.size());
  }
  if (share < most_of_border)
    return std::nullopt;
  return result;
}

oklab plain_backdrop::at(double x, double y) const {
  auto at = terms_at(x, y);
  auto value = [&](size_t c) {
    auto sum = 0.0;
    for (size_t i = 0; i < terms; ++i)
      sum += at[i] * factors_[c][i];
    return sum;
  };
  return {value(0), value(1), value(2)};
}

} // namespace adcraft::studio
