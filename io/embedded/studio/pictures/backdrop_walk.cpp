#include "io/embedded/studio/pictures/backdrop_walk.hpp"

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

} // namespace

bool may_be_backdrop(const oklab& x, const oklab& behind) {
  // Shadows lose chroma together with light.
  auto chroma = std::hypot(x.a - behind.a, x.b - behind.b);
  return chroma < most_chroma && x.l > behind.l - most_darker
         && x.l < behind.l + most_lighter;
}

double step_between(const oklab& x, const oklab& y) {
  return std::hypot(x.l - y.l, 1.6 * (x.a - y.a), 1.6 * (x.b - y.b));
}

plane walk_backdrop(const std::vector<oklab>& pixels,
                    const plain_backdrop& behind, int width, int height) {
  return walk{pixels, behind, width, height}.run();
}

} // namespace adcraft::studio
