#include "io/embedded/studio/pictures/surface.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace adcraft::studio {

namespace {

surface made(surface& x) {
  return std::move(x);
}

bool whole(double x) {
  return std::abs(x - std::round(x)) < 1e-6;
}

/// Whether `x` lands pixel on pixel.
bool exact(const surface& x, const area& to) {
  return whole(to.x) && whole(to.y) && std::abs(to.width - x.width()) < 1e-6
         && std::abs(to.height - x.height()) < 1e-6;
}

/// Makes `x`, stretched over `to`, the source of what is painted next.
void dip(cairo_t* to_pen, const surface& x, const area& to) {
  cairo_set_source_surface(to_pen, x.get(), 0, 0);
  auto* pattern = cairo_get_source(to_pen);
  cairo_matrix_t m;
  cairo_matrix_init_scale(&m, x.width() / to.width, x.height() / to.height);
  cairo_matrix_translate(&m, -to.x, -to.y);
  cairo_pattern_set_matrix(pattern, &m);
  auto same = exact(x, to);
  cairo_pattern_set_filter(pattern,
                           same ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
  if (!same && !x.has_alpha())
    cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD);
}

} // namespace

area fit_into(const area& x, double width, double height, bool stand) {
  auto by = std::min(x.width / width, x.height / height);
  auto w = width * by;
  auto h = height * by;
  return {x.x + (x.width - w) / 2,
          stand ? x.bottom() - h : x.y + (x.height - h) / 2, w, h};
}

surface surface::opaque(int width, int height) {
  surface x;
  x.pixels_.reset(cairo_image_surface_create(
    CAIRO_FORMAT_RGB24, std::max(1, width), std::max(1, height)));
  return made(x);
}

surface surface::clear(int width, int height) {
  surface x;
  x.pixels_.reset(cairo_image_surface_create(
    CAIRO_FORMAT_ARGB32, std::max(1, width), std::max(1, height)));
  return made(x);
}

int surface::width() const noexcept {
  return pixels_ ? cairo_image_surface_get_width(pixels_.get()) : 0;
}

int surface::height() const noexcept {
  return pixels_ ? cairo_image_surface_get_height(pixels_.get()) : 0;
}

bool surface::has_alpha() const noexcept {
  return cairo_image_surface_get_format(pixels_.get()) == CAIRO_FORMAT_ARGB32;
}

uint32_t* surface::row(int y) noexcept {
  auto* data = cairo_image_surface_get_data(pixels_.get());
  auto stride = cairo_image_surface_get_stride(pixels_.get());
  return reinterpret_cast<uint32_t*>(data + ptrdiff_t{y} * stride);
}

const uint32_t* surface::row(int y) const noexcept {
  return const_cast<surface*>(this)->row(y);
}

void surface::touched() noexcept {
  cairo_surface_mark_dirty(pixels_.get());
}

pen::pen(surface& to) : context_(cairo_create(to.get())) {
  // nop
}

void put(cairo_t* to_pen, const surface& x, const area& to, double alpha) {
  if (!x || alpha <= 0)
    return;
  cairo_save(to_pen);
  dip(to_pen, x, to);
  if (alpha < 1) {
    cairo_rectangle(to_pen, to.x, to.y, to.width, to.height);
    cairo_clip(to_pen);
    cairo_paint_with_alpha(to_pen, alpha);
  } else if (x.has_alpha()) {
    cairo_paint(to_pen);
  } else {
    cairo_set_operator(to_pen, CAIRO_OPERATOR_SOURCE);
    cairo_rectangle(to_pen, to.x, to.y, to.width, to.height);
    cairo_fill(to_pen);
  }
  cairo_restore(to_pen);
}

void put_through(cairo_t* to_pen, const surface& x, const area& to,
                 const area& window, double radius) {
  cairo_save(to_pen);
  dip(to_pen, x, to);
  round_path(to_pen, window, radius);
  cairo_fill(to_pen);
  cairo_restore(to_pen);
}

void round_path(cairo_t* to_pen, const area& x, double radius) {
  auto r = std::min({radius, x.width / 2, x.height / 2});
  constexpr auto quarter = std::numbers::pi / 2;
  cairo_new_path(to_pen);
  if (r <= 0) {
    cairo_rectangle(to_pen, x.x, x.y, x.width, x.height);
    return;
  }
  cairo_arc(to_pen, x.right() - r, x.y + r, r, -quarter, 0);
  cairo_arc(to_pen, x.right() - r, x.bottom() - r, r, 0, quarter);
  cairo_arc(to_pen, x.x + r, x.bottom() - r, r, quarter, 2 * quarter);
  cairo_arc(to_pen, x.x + r, x.y + r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(to_pen);
}

} // namespace adcraft::studio
