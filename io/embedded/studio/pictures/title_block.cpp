#include "io/embedded/studio/pictures/title_block.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio {

namespace {

std::string display_family(const std::string& family) {
  // Cut for large sizes; Pango falls back to the text face.
  return family == "Inter" ? "Inter Display,Inter" : family;
}

} // namespace

title_block::title_block(const picture_spec& x, const ground& on,
                         const type_scale& scale, const area& room,
                         bool center) {
  room_ = room;
  center_ = center;
  right_to_left_ = right_to_left(x.headline + " " + x.subline + " " + x.kicker);
  for (auto by = 1.0; by > 0.08; by *= 0.93)
    if (set(x, on, scale, room, center, by))
      break;
  move_to(room.x, room.y);
}

bool title_block::set(const picture_spec& x, const ground& on,
                      const type_scale& scale, const area& room, bool center,
                      double by) {
  auto px = std::min(x.size.width, x.size.height) / 1080.0 * by;
  parts_.clear();
  width_ = height_ = 0;
  type_style style;
  style.lines = center ? alignment::center : alignment::start;
  auto alone = x.headline.empty();
  style = {x.font, 600,  scale.kicker * px, 1.25,  0.11,
           2,      true, style.lines,       false, on.accent};
  add(set_text(x.kicker, style, room.width, room.height), 0);
  style = {display_family(x.font), 700,   scale.headline * px, 1.04,  -0.017,
           scale.headline_lines,   false, style.lines,         false, on.ink};
  add(set_text(x.headline, style, room.width, room.height), 32 * px);
  // Without a headline the subline speaks up.
  style = {x.font,
           alone ? 600 : 450,
           scale.subline * px * (alone ? 1.5 : 1),
           1.3,
           0,
           4,
           false,
           style.lines,
           false,
           alone ? on.ink : on.soft};
  auto measure = std::min(room.width, scale.subline * px * 24);
  add(set_text(x.subline, style, measure, room.height), 36 * px);
  return height_ <= room.height && width_ <= room.width;
}

void title_block::add(lettering words, double gap) {
  if (!words)
    return;
  if (!parts_.empty())
    height_ += static_cast<int>(std::lround(gap)) + parts_.back().words.below;
  auto y = height_;
  height_ += words.height;
  width_ = std::max(width_, words.width);
  parts_.push_back({std::move(words), y});
}

void title_block::move_to(double x, double y) {
  auto inside = [](double at, double low, double high) {
    return std::max(low, std::min(std::floor(at), std::floor(high)));
  };
  auto w = double(width_);
  auto h = double(height_);
  at_ = {inside(x, room_.x, room_.right() - w),
         inside(y, room_.y, room_.bottom() - h), w, h};
  if (right_to_left_ && !center_)
    at_.x = std::floor(room_.right() - w);
}

void title_block::draw(cairo_t* to_pen, const moment& now, const tempo& pace,
                       double delay) const {
  if (!now.words)
    return;
  auto start = delay;
  for (auto& part : parts_) {
    auto spare = at_.width - part.words.width;
    auto left = at_.x
                + (center_          ? std::floor(spare / 2)
                   : right_to_left_ ? spare
                                    : 0);
    for (auto& run : part.words.runs) {
      draw_run(to_pen, run, left, at_.y + part.y,
               clamp01((now.entry - start) / pace.enter));
      start += pace.stagger;
    }
  }
}

} // namespace adcraft::studio
