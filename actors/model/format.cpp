#include "actors/model/format.hpp"

#include <iterator>

namespace adcraft {

namespace {

constexpr const char* format_names[] = {"16:9", "9:16", "1:1", "4:5"};

/// Boxes as drawn on a frame whose short side is 1080.
constexpr frame_layout drawn[] = {
  {{96, 54, 1728, 972}, {96, 96, 1728, 724}, {240, 850, 1440, 160}},
  {{65, 270, 865, 978}, {65, 290, 865, 690}, {65, 1004, 865, 230}},
  {{65, 65, 950, 950}, {65, 75, 950, 715}, {65, 810, 950, 195}},
  {{65, 81, 950, 1188}, {65, 96, 950, 930}, {65, 1050, 950, 205}},
};

box scaled(const box& x, double by) {
  auto at = [by](int v) { return static_cast<int>(v * by); };
  return {at(x.x), at(x.y), at(x.width), at(x.height)};
}

} // namespace

std::string to_string(ratio x) {
  return format_names[static_cast<size_t>(x)];
}

caf::expected<ratio> ratio_from(const std::string& text) {
  for (auto x : all_ratios)
    if (text == format_names[static_cast<size_t>(x)])
      return x;
  return fail(ec::invalid_argument, "formats: \"" + text
                                      + "\" is not one of 16:9, 9:16, 1:1, "
                                        "4:5");
}

std::string key_of(const format& x) {
  auto shape = to_string(x.shape);
  shape[shape.find(':')] = 'x';
  auto result = shape + "-" + std::to_string(x.resolution) + "-" + x.language;
  return x.hook.empty() ? result : result + "-" + x.hook;
}

frame_size size_of(ratio shape, int resolution) {
  switch (shape) {
    case ratio::wide:
      return {resolution * 16 / 9 / 2 * 2, resolution};
    case ratio::tall:
      return {resolution, resolution * 16 / 9 / 2 * 2};
    case ratio::square:
      return {resolution, resolution};
    default:
      return {resolution, resolution * 5 / 4 / 2 * 2};
  }
}

frame_layout layout_of(ratio shape, frame_size size) {
  auto& x = drawn[static_cast<size_t>(shape)];
  auto by = std::min(size.width, size.height) / 1080.0;
  return {scaled(x.safe, by), scaled(x.titles, by), scaled(x.captions, by)};
}

} // namespace adcraft
