#include "io/hosted/scene_words.hpp"

#include "actors/model/json_reader.hpp"
#include "io/embedded/studio/writer/prompts.hpp"
#include "io/embedded/studio/writer/words.hpp"
#include "io/hosted/milder_words.hpp"

namespace adcraft::hosted {

namespace {

using namespace studio::writing;

std::string named_color(const std::string& hex) {
  return color_name(hex) + " " + hex;
}

/// The first `most` characters of `x`, whole words as far as there are any.
std::string cut_short(const std::string& x, size_t most) {
  if (code_points(x) <= most)
    return x;
  size_t end = 0;
  for (size_t n = 0; end < x.size(); ++end)
    // Only bytes that begin a character count.
    if ((static_cast<unsigned char>(x[end]) & 0xc0) != 0x80 && n++ == most)
      break;
  auto space = x.rfind(' ', end);
  return x.substr(0, space == std::string::npos ? end : space);
}

} // namespace

std::string subject_of(const asked_job& x) {
  auto& s = x.scene->what;
  if (!s.prompt.empty())
    return studio::writing::sentence(s.prompt);
  auto image
    = s.images.empty() ? nullptr : picture_of(x.view, s.images.front());
  auto seen = image == nullptr || image->caption.empty()
                ? std::string{"as it is used every day"}
                : image->caption;
  return studio::writing::sentence(x.view.brand.title + ", " + seen);
}

const char* framing_of(treatment x) {
  switch (x) {
    case treatment::cutout:
      return "The product stands free before a plain backdrop, shallow depth "
             "of field.";
    case treatment::parallax:
      return "Wide view with foreground, middle and distance.";
    case treatment::split:
      return "The product on one side, calm empty space on the other.";
    case treatment::kinetic:
      return "A simple, calm setting with much room for words.";
    case treatment::closeup:
      return "Macro view of one detail.";
    default:
      return "The product at rest with much empty space around it.";
  }
}

std::string palette_of(const brand_colors& x) {
  return "Palette: " + named_color(x.primary) + ", accents of "
         + named_color(x.accent) + ", light " + named_color(x.background) + ".";
}

std::string manner_of(const brief& x) {
  return studio::writing::sentence(x.style.empty() ? "" : "Style: " + x.style)
         + (x.style.empty() ? "" : " ") + "Mood: " + x.emotion + ".";
}

std::string prompt_of(const asked_job& x, const std::string& what,
                      const std::string& rules, const std::string& milder_rule,
                      size_t most) {
  auto soft = x.row.way == rung::softened;
  auto lead = soft ? milder(what, x.view.brand.title) : tidy(what);
  auto rest = soft ? rules + " " + milder_rule : rules;
  auto taken = code_points(rest) + 1;
  if (most > 0)
    lead = cut_short(lead, most > taken ? most - taken : 0);
  return lead.empty() ? rest : lead + " " + rest;
}

} // namespace adcraft::hosted
