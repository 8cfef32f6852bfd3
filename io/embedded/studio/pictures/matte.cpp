#include "io/embedded/studio/pictures/matte.hpp"

#include "io/embedded/studio/pictures/backdrop_walk.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

/// Pixels connected with (x, y), each marked in `seen`.
std::vector<size_t> region(const plane& mask, plane& seen, size_t start) {
  std::vector<size_t> result{start};
  auto w = static_cast<size_t>(mask.width);
  seen.values[start] = 1;
  for (size_t i = 0; i < result.size(); ++i) {
    auto at = result[i];
    auto x = at % w;
    auto visit = [&](size_t next) {
      if (mask.values[next] > 0 && seen.values[next] == 0) {
        seen.values[next] = 1;
        result.push_back(next);
      }
    };
    if (x > 0)
      visit(at - 1);
    if (x + 1 < w)
      visit(at + 1);
    if (at >= w)
      visit(at - w);
    if (at + w < mask.values.size())
      visit(at + w);
  }
  return result;
}

/// Keeps regions of at least a hundredth of the largest.
void drop_crumbs(plane& mask) {
  plane seen{mask.width, mask.height};
  std::vector<std::vector<size_t>> regions;
  size_t largest = 0;
  for (size_t i = 0; i < mask.values.size(); ++i)
    if (mask.values[i] > 0 && seen.values[i] == 0) {
      regions.push_back(region(mask, seen, i));
      largest = std::max(largest, regions.back().size());
    }
  for (auto& x : regions)
    if (x.size() * 100 < largest)
      for (auto at : x)
        mask.values[at] = 0;
}

/// Whether backdrop shows through a hole, such as a handle: a plain region
/// with a sharp edge all round. A highlight has a soft one.
bool is_hole(const std::vector<size_t>& found, const plane& inside,
             const std::vector<oklab>& pixels) {
  auto w = static_cast<ptrdiff_t>(inside.width);
  auto sum = 0.0;
  auto count = 0.0;
  for (auto at : found)
    for (auto step : {ptrdiff_t{-1}, ptrdiff_t{1}, -w, w}) {
      auto next = static_cast<ptrdiff_t>(at) + step;
      auto beyond = static_cast<ptrdiff_t>(at) + 4 * step;
      if (beyond < 0 || beyond >= static_cast<ptrdiff_t>(pixels.size())
          || inside.values[static_cast<size_t>(next)] > 0)
        continue;
      sum += step_between(pixels[at], pixels[static_cast<size_t>(beyond)]);
      ++count;
    }
  // Print in the colour of the backdrop is thin, holes are not.
  auto slender = count * count / (12.566 * double(found.size()));
  return count > 0 && sum / count > 0.16 && slender < 9;
}

/// Opens the holes of a product; what is seen through them may be `darker`.
void open_holes(plane& mask, const std::vector<oklab>& pixels,
                const plain_backdrop& behind, double darker) {
  plane plain{mask.width, mask.height};
  for (int y = 0; y < mask.height; ++y)
    for (int x = 0; x < mask.width; ++x) {
      auto& here
        = pixels[static_cast<size_t>(y) * static_cast<size_t>(mask.width)
                 + static_cast<size_t>(x)];
      auto like = behind.at(double(x) / mask.width, double(y) / mask.height);
      plain.at(x, y) = mask.at(x, y) > 0 && may_be_backdrop(here, like)
                       && here.l > like.l - darker;
    }
  plane seen{mask.width, mask.height};
  for (size_t i = 0; i < plain.values.size(); ++i) {
    if (plain.values[i] == 0 || seen.values[i] > 0)
      continue;
    auto found = region(plain, seen, i);
    if (found.size() * 2000 > mask.values.size()
        && is_hole(found, plain, pixels))
      for (auto at : found)
        mask.values[at] = 0;
  }
}

void soften_run(float* first, ptrdiff_t step, int count, int reach) {
  std::vector<float> line(static_cast<size_t>(count));
  for (int i = 0; i < count; ++i)
    line[static_cast<size_t>(i)] = first[i * step];
  auto at = [&](int i) {
    return line[static_cast<size_t>(std::clamp(i, 0, count - 1))];
  };
  auto sum = 0.0;
  for (int i = -reach; i <= reach; ++i)
    sum += at(i);
  for (int i = 0; i < count; ++i) {
    first[i * step] = static_cast<float>(sum / (2 * reach + 1));
    sum += at(i + reach + 1) - at(i - reach);
  }
}

} // namespace

std::vector<oklab> oklab_pixels(const surface& x) {
  std::vector<oklab> result;
  result.reserve(static_cast<size_t>(x.width()) * x.height());
  for (int j = 0; j < x.height(); ++j)
    for (int i = 0; i < x.width(); ++i) {
      auto v = x.row(j)[i];
      result.push_back(to_oklab({((v >> 16) & 255) / 255.0,
                                 ((v >> 8) & 255) / 255.0, (v & 255) / 255.0}));
    }
  return result;
}

plane product_mask(const std::vector<oklab>& pixels,
                   const plain_backdrop& behind, int width, int height) {
  auto mask = walk_backdrop(pixels, behind, width, height);
  for (auto& x : mask.values)
    x = 1 - x;
  drop_crumbs(mask);
  for (auto darker : {0.04, 0.12, 0.2}) // in light, then in shadow
    open_holes(mask, pixels, behind, darker);
  return mask;
}

double coverage(const plane& mask) {
  auto sum = 0.0;
  for (auto x : mask.values)
    sum += x;
  return sum / static_cast<double>(mask.values.size());
}

plane shrunk(const plane& mask, int by) {
  auto result = mask;
  for (int pass = 0; pass < by; ++pass) {
    auto before = result;
    for (int y = 1; y + 1 < mask.height; ++y)
      for (int x = 1; x + 1 < mask.width; ++x)
        result.at(x, y)
          = std::min({before.at(x, y), before.at(x - 1, y), before.at(x + 1, y),
                      before.at(x, y - 1), before.at(x, y + 1)});
  }
  return result;
}

void soften(plane& x, int reach) {
  for (int pass = 0; pass < 2; ++pass) {
    for (int j = 0; j < x.height; ++j)
      soften_run(&x.at(0, j), 1, x.width, reach);
    for (int i = 0; i < x.width; ++i)
      soften_run(&x.at(i, 0), x.width, x.height, reach);
  }
}

} // namespace adcraft::studio
