#include "io/embedded/studio/pictures/backdrop.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace adcraft::studio {

namespace {

constexpr int cell = 24;
constexpr int tile = 128;

using noise_tile = std::array<uint16_t, tile * tile>;

noise_tile make_noise() {
  noise_tile result;
  picture_dice chance{0x5eed};
  for (auto& x : result)
    x = static_cast<uint16_t>(chance.next() * 65536);
  return result;
}

const noise_tile& noise() {
  static const noise_tile result = make_noise();
  return result;
}

/// One cell of one row: colours in 16.16, stepped from node to node.
void run(uint32_t* out, int count, const float* from, const float* to,
         const uint16_t* dither, int x) {
  int32_t v[3];
  int32_t step[3];
  for (int c = 0; c < 3; ++c) {
    v[c] = static_cast<int32_t>(from[c] * 65536);
    step[c] = static_cast<int32_t>((to[c] - from[c]) * (65536.0f / cell));
  }
  for (int i = 0; i < count; ++i) {
    auto d = int32_t{dither[(x + i) % tile]};
    auto at = [&](int c) {
      return static_cast<uint32_t>(
        std::clamp((v[c] + step[c] * i + d) >> 16, 0, 255));
    };
    out[i] = 0xff000000u | at(0) << 16 | at(1) << 8 | at(2);
  }
}

} // namespace

backdrop::backdrop(const color& base, std::vector<light> lights, double horizon)
  : base_(base), lights_(std::move(lights)), horizon_(horizon) {
  // nop
}

std::vector<float> backdrop::mesh(int columns, int rows, double width,
                                  double height, double life) const {
  std::vector<float> result;
  result.reserve(static_cast<size_t>(columns * rows * 3));
  auto longer = std::max(width, height);
  for (int j = 0; j < rows; ++j)
    for (int i = 0; i < columns; ++i) {
      auto at = base_;
      for (auto& x : lights_) {
        auto dx = i * cell - (x.x + x.to_x * (life - 0.5)) * width;
        auto dy = j * cell - (x.y + x.to_y * (life - 0.5)) * height;
        auto far = std::hypot(dx, dy) / (x.reach * longer);
        auto a = x.strength * std::exp(-2.2 * far * far);
        at = {at.r + (x.tint.r - at.r) * a, at.g + (x.tint.g - at.g) * a,
              at.b + (x.tint.b - at.b) * a};
      }
      auto floor = horizon_ > 0
                     ? smooth((j * cell / height - horizon_) / 0.10) * 0.07
                     : 0.0;
      for (auto v : {at.r, at.g, at.b})
        result.push_back(static_cast<float>(v * (1 - floor) * 255));
    }
  return result;
}

void backdrop::paint(surface& to, double life) const {
  auto columns = to.width() / cell + 2;
  auto rows = to.height() / cell + 2;
  auto nodes = mesh(columns, rows, to.width(), to.height(), life);
  std::vector<float> line(static_cast<size_t>(columns) * 3);
  for (int y = 0; y < to.height(); ++y) {
    auto* top = &nodes[static_cast<size_t>(y / cell * columns * 3)];
    auto* low = top + columns * 3;
    auto part = static_cast<float>(y % cell) / cell;
    for (size_t i = 0; i < line.size(); ++i)
      line[i] = top[i] + (low[i] - top[i]) * part;
    auto* dither = noise().data() + ptrdiff_t{y % tile} * tile;
    for (int x = 0; x < to.width(); x += cell) {
      auto* node = &line[static_cast<size_t>(x / cell * 3)];
      run(to.row(y) + x, std::min(cell, to.width() - x), node, node + 3, dither,
          x);
    }
  }
  to.touched();
}

backdrop brand_backdrop(const palette& colors, const ground& on,
                        picture_dice& chance, const tempo& pace, double glow_x,
                        double glow_y, double horizon) {
  auto l = to_oklab(on.base).l;
  auto bright = with_lightness(on.base, std::min(0.99, l + 0.16));
  auto deep = on.dark() ? with_lightness(on.base, std::max(0.05, l - 0.10))
                        : mix(on.base, colors.primary, 0.14);
  auto warm = mix(bright, colors.accent, on.dark() ? 0.22 : 0.28);
  auto side = glow_x < 0.5 ? 1.0 : 0.0;
  auto sway = 0.16 * pace.drift * (chance.flip() ? 1 : -1);
  return {on.base,
          {{side, chance.between(0.75, 1.1), 0.75, deep, 0.85, -sway, 0.06},
           {glow_x, glow_y, 0.42, bright, 0.95, sway * 0.5, -0.03},
           {1 - side + chance.between(-0.1, 0.1), chance.between(-0.1, 0.15),
            0.40, warm, 0.55, sway, 0.10}},
          horizon};
}

surface leak(int size, const color& tint) {
  auto result = surface::clear(size, size);
  for (int y = 0; y < size; ++y)
    for (int x = 0; x < size; ++x) {
      auto far = std::hypot(2.0 * x / size - 1, 2.0 * y / size - 1);
      auto a = 0.30 * std::pow(clamp01(1 - far), 2);
      auto at = [&](double v) {
        return static_cast<uint32_t>(
          std::max(0.0, v * a * 255 + 0.5 + 0.9 * double(grain(x, y))));
      };
      result.row(y)[x] = at(tint.r) << 16 | at(tint.g) << 8 | at(tint.b);
    }
  result.touched();
  return result;
}

float grain(int x, int y) {
  auto i = static_cast<size_t>((y & (tile - 1)) * tile + (x & (tile - 1)));
  return static_cast<float>(noise()[i]) / 65536 - 0.5f;
}

} // namespace adcraft::studio
