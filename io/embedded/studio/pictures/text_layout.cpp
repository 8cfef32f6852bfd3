#include "io/embedded/studio/pictures/text_layout.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

constexpr double unit = PANGO_SCALE;

PangoContext* new_context(const std::string& text) {
  auto* context
    = pango_font_map_create_context(pango_cairo_font_map_get_default());
  auto* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  pango_cairo_context_set_resolution(context, 72);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_language(context,
                             pango_language_from_string(language_of(text)));
  return context;
}

} // namespace

text_layout::text_layout(const std::string& text, const type_style& style)
  : style_(style), text_(clean(text, style.capitals)) {
  auto* context = new_context(text_);
  layout_.reset(pango_layout_new(context));
  g_object_unref(context);
  pango_layout_set_text(layout_.get(), text_.data(),
                        static_cast<int>(text_.size()));
  if (!stands_alone(text_))
    style_.tracking = 0;
}

void text_layout::wrap(double size, double width, bool anywhere) {
  size_ = size;
  auto* font = pango_font_description_new();
  pango_font_description_set_family(font, style_.family.c_str());
  pango_font_description_set_weight(font, PangoWeight(style_.weight));
  pango_font_description_set_absolute_size(font, size * unit);
  pango_layout_set_font_description(layout_.get(), font);
  pango_font_description_free(font);
  auto* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  if (style_.tracking != 0)
    pango_attr_list_insert(attributes,
                           pango_attr_letter_spacing_new(
                             static_cast<int>(style_.tracking * size * unit)));
  pango_layout_set_attributes(layout_.get(), attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_width(layout_.get(), static_cast<int>(width * unit));
  pango_layout_set_wrap(layout_.get(),
                        anywhere ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
}

int text_layout::lines() const {
  return pango_layout_get_line_count(layout_.get());
}

PangoLayoutLine* text_layout::line_at(int line) const {
  return pango_layout_get_line_readonly(layout_.get(), line);
}

ink_box text_layout::ink(int line) const {
  PangoRectangle ink;
  pango_layout_line_get_extents(line_at(line), &ink, nullptr);
  return {ink.x / unit, (ink.x + ink.width) / unit, ink.y / unit,
          (ink.y + ink.height) / unit};
}

double text_layout::width() const {
  auto result = 0.0;
  for (int i = 0; i < lines(); ++i) {
    auto x = ink(i);
    result = std::max(result, x.right - x.left);
  }
  return result;
}

double text_layout::leading() const {
  auto result = style_.leading * size_;
  for (int i = 1; i < lines(); ++i)
    result = std::max(result, ink(i - 1).bottom - ink(i).top + 0.08 * size_);
  return result;
}

double text_layout::height() const {
  if (lines() == 0)
    return 0;
  return (lines() - 1) * leading() + ink(lines() - 1).bottom - ink(0).top;
}

void text_layout::draw(cairo_t* to_pen, int line, double x, double y) const {
  cairo_move_to(to_pen, x, y);
  pango_cairo_show_layout_line(to_pen, line_at(line));
}

ink_box text_layout::span(PangoLayoutLine* line, size_t from, size_t to) const {
  PangoRectangle ink;
  pango_layout_line_get_extents(line, &ink, nullptr);
  int* ranges = nullptr;
  int count = 0;
  pango_layout_line_get_x_ranges(line, static_cast<int>(from),
                                 static_cast<int>(to), &ranges, &count);
  ink_box result{1e9, -1e9, ink.y / unit, (ink.y + ink.height) / unit};
  // Ranges count from the left edge of the layout, lines from their own.
  int* whole = nullptr;
  int wholes = 0;
  pango_layout_line_get_x_ranges(
    line, line->start_index, line->start_index + line->length, &whole, &wholes);
  auto shift = wholes > 0 ? *std::min_element(whole, whole + 2 * wholes) : 0;
  for (int i = 0; i < count; ++i) {
    result.left = std::min(result.left, (ranges[2 * i] - shift) / unit);
    result.right = std::max(result.right, (ranges[2 * i + 1] - shift) / unit);
  }
  g_free(ranges);
  g_free(whole);
  return result;
}

std::vector<std::pair<std::string, ink_box>>
text_layout::words(int line) const {
  std::vector<std::pair<std::string, ink_box>> result;
  auto* at = line_at(line);
  auto from = static_cast<size_t>(at->start_index);
  auto end = from + static_cast<size_t>(at->length);
  while (from < end) {
    auto to = std::min(text_.find(' ', from), end);
    if (to > from)
      result.emplace_back(text_.substr(from, to - from), span(at, from, to));
    from = to + 1;
  }
  return result;
}

} // namespace adcraft::studio
