#include "io/embedded/studio/pictures/matte.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

namespace adcraft::studio {

namespace {

/// How far the backdrop may be from the learnt one, and one of its pixels
/// from the next: shadows are smooth, edges of products are not.
constexpr auto most_chroma = 0.030;
constexpr auto most_darker = 0.42;
constexpr auto most_lighter = 0.08;
constexpr auto most_step = 0.019;

bool may_be_backdrop(const oklab& x, const oklab& behind) {
  // Shadows lose chroma together with light.
  auto chroma = std::hypot(x.a - behind.a, x.b - behind.b);
  return chroma < most_chroma && x.l > behind.l - most_darker
         && x.l < behind.l + most_lighter;
}

double step_between(const oklab& x, const oklab& y) {
  return std::hypot(x.l - y.l, 1.6 * (x.a - y.a), 1.6 * (x.b - y.b));
}

/// Walks over the backdrop from the border inwards.
class walk {
public:
  walk(const std::vector<oklab>& pixels, const plain_backdrop& behind,
       int width, int height)
    : pixels_(pixels), behind_(behind), seen_(width, height) {
    // nop
  }

  plane run() {
    auto w = seen_.width;
    auto h = seen_.height;
    for (int x = 0; x < w; ++x) {
      enter(x, 0, nullptr);
      enter(x, h - 1, nullptr);
    }
    for (int y = 0; y < h; ++y) {
      enter(0, y, nullptr);
      enter(w - 1, y, nullptr);
    }
    while (!open_.empty()) {
      auto [x, y] = open_.front();
      open_.pop_front();
      auto& here = pixel(x, y);
      enter(x - 1, y, &here);
      enter(x + 1, y, &here);
      enter(x, y - 1, &here);
      enter(x, y + 1, &here);
    }
    return std::move(seen_);
  }

private:
  const oklab& pixel(int x, int y) const {
    return pixels_[static_cast<size_t>(y) * static_cast<size_t>(seen_.width)
                   + static_cast<size_t>(x)];
  }

  void enter(int x, int y, const oklab* from) {
    if (x < 0 || y < 0 || x >= seen_.width || y >= seen_.height
        || seen_.at(x, y) > 0)
      return;
    auto& here = pixel(x, y);
    auto behind = behind_.at(double(x) / seen_.width, double(y) / seen_.height);
    auto near = step_between(here, behind) < (from ? 0.012 : 0.05);
    if (!near && from && step_between(here, *from) > most_step)
      return;
    if (!near && (!from || !may_be_backdrop(here, behind)))
      return;
    seen_.at(x, y) = 1;
    open_.emplace_back(x, y);
  }

  const std::vector<oklab>& pixels_;
  const plain_backdrop& behind_;
  plane seen_;
  std::deque<std::pair<int, int>> open_;
};

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

/// Opens the holes of a product.
void open_holes(plane& mask, const std::vector<oklab>& pixels,
                const plain_backdrop& behind) {
  plane plain{mask.width, mask.height};
  for (int y = 0; y < mask.height; ++y)
    for (int x = 0; x < mask.width; ++x) {
      auto& here = pixels[static_cast<size_t>(y)
                            * static_cast<size_t>(mask.width)
                          + static_cast<size_t>(x)];
      auto like = behind.at(double(x) / mask.width, double(y) / mask.height);
      plain.at(x, y) = mask.at(x, y) > 0 && may_be_backdrop(here, like)
                       && here.l > like.l - 0.04;
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
  auto mask = walk{pixels, behind, width, height}.run();
  for (auto& x : mask.values)
    x = 1 - x;
  drop_crumbs(mask);
  open_holes(mask, pixels, behind);
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
        result.at(x, y) = std::min({before.at(x, y), before.at(x - 1, y),
                                    before.at(x + 1, y), before.at(x, y - 1),
                                    before.at(x, y + 1)});
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
