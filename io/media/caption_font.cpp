#include "io/media/caption_font.hpp"

#include <hb-ot.h>
#include <pango/pangocairo.h>

namespace adcraft::media {

namespace {

/// Large, so that hinting and rounding do not matter.
constexpr int em = 256;

template <class T>
struct unref {
  void operator()(T* x) const {
    g_object_unref(x);
  }
};

template <class T>
using object = std::unique_ptr<T, unref<T>>;

/// Heights above and below the line, as Windows clips them, per em.
double height_of(PangoFont* font) {
  auto hb = pango_font_get_hb_font(font);
  hb_position_t above = 0;
  hb_position_t below = 0;
  int scale = 0;
  hb_font_get_scale(hb, nullptr, &scale);
  auto known = hb_ot_metrics_get_position(
                 hb, HB_OT_METRICS_TAG_HORIZONTAL_CLIPPING_ASCENT, &above)
               && hb_ot_metrics_get_position(
                 hb, HB_OT_METRICS_TAG_HORIZONTAL_CLIPPING_DESCENT, &below);
  auto height = static_cast<double>(above) + std::abs(below);
  if (!known || scale == 0 || height == 0)
    return 1.0;
  return height / std::abs(scale);
}

/// libass makes every font as high as the size says; Pango makes its em so.
double width_of(PangoLayoutRun* run) {
  PangoRectangle logical;
  auto font = run->item->analysis.font;
  pango_glyph_string_extents(run->glyphs, font, nullptr, &logical);
  return logical.width / height_of(font) / PANGO_SCALE / em;
}

} // namespace

struct caption_font::pango {
  object<PangoFontMap> fonts{pango_cairo_font_map_new()};
  object<PangoContext> context{pango_font_map_create_context(fonts.get())};
  object<PangoLayout> layout{pango_layout_new(context.get())};
};

caption_font::caption_font(const std::string& family)
  : pango_(std::make_unique<pango>()) {
  auto font = pango_font_description_new();
  pango_font_description_set_family(font, family.c_str());
  pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size(font, em * PANGO_SCALE);
  pango_layout_set_font_description(pango_->layout.get(), font);
  pango_layout_set_single_paragraph_mode(pango_->layout.get(), TRUE);
  pango_font_description_free(font);
}

caption_font::~caption_font() = default;

double caption_font::width(const std::string& line) const {
  auto layout = pango_->layout.get();
  pango_layout_set_text(layout, line.data(), static_cast<int>(line.size()));
  auto runs = pango_layout_get_iter(layout);
  double result = 0;
  do {
    if (auto run = pango_layout_iter_get_run_readonly(runs))
      result += width_of(run);
  } while (pango_layout_iter_next_run(runs));
  pango_layout_iter_free(runs);
  return result;
}

} // namespace adcraft::media
