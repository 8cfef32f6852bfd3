#include "io/embedded/studio/writer/prompts.hpp"

#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio::writing {

namespace {

const char* light_for(const std::string& emotion) {
  return emotion == "calm"        ? "low, even evening light"
         : emotion == "joyful"    ? "bright, clear daylight"
         : emotion == "energetic" ? "hard sunlight with crisp shadows"
         : emotion == "confident" ? "one strong key light, dark surroundings"
         : emotion == "playful"   ? "bright light with coloured bounce"
         : emotion == "elegant"   ? "soft side light with long falloff"
                                  : "soft golden light";
}

const char* camera_for(treatment x) {
  switch (x) {
    case treatment::cutout:
      return "product centred, slow push in, shallow depth of field";
    case treatment::parallax:
      return "wide view, slow sideways move in layers";
    case treatment::split:
      return "product on one side, calm empty space on the other";
    case treatment::kinetic:
      return "simple background with room for large words";
    case treatment::closeup:
      return "macro of a detail, very slow push in";
    default:
      return "product at rest, still camera, much empty space";
  }
}

const char* instruments_for(const std::string& emotion) {
  return emotion == "calm"        ? "soft felt piano and warm pads"
         : emotion == "joyful"    ? "ukulele, claps and glockenspiel"
         : emotion == "energetic" ? "driving drums, bass and bright synths"
         : emotion == "confident" ? "deep bass, tight drums and muted guitar"
         : emotion == "playful"   ? "pizzicato strings, marimba and snaps"
         : emotion == "elegant"   ? "string quartet and solo piano"
                                  : "acoustic guitar, piano and light strings";
}

int tempo_for(const std::string& pacing) {
  return pacing == "calm" ? 76 : pacing == "fast" ? 124 : 100;
}

double channel(const std::string& hex, size_t i) {
  return std::stoi(hex.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
}

bool is_hex(const std::string& x) {
  return x.size() == 7 && x[0] == '#'
         && x.find_first_not_of("0123456789abcdefABCDEF", 1)
              == std::string::npos;
}

} // namespace

std::string color_name(const std::string& hex) {
  constexpr const char* hues[]
    = {"red",  "orange", "yellow", "lime",   "green",   "green",
       "teal", "blue",   "blue",   "violet", "magenta", "rose"};
  if (!is_hex(hex))
    return "grey";
  auto r = channel(hex, 0);
  auto g = channel(hex, 1);
  auto b = channel(hex, 2);
  auto most = std::max({r, g, b});
  auto span = most - std::min({r, g, b});
  auto middle = most - span / 2;
  if (span < 0.08)
    return middle > 0.85 ? "white" : middle < 0.15 ? "black" : "grey";
  auto hue = most == r   ? (g - b) / span
             : most == g ? (b - r) / span + 2
                         : (r - g) / span + 4;
  auto index = static_cast<size_t>(std::lround(hue * 2 + 12)) % 12;
  auto tone = middle > 0.8 ? "pale " : middle < 0.3 ? "deep " : "";
  return std::string{tone} + hues[index];
}

std::string prompt_for(const scene& x, const material& m, const brand& b,
                       const brief& f, const brand_colors& palette) {
  auto subject = m.title.empty() ? "the product" : m.title;
  if (!m.kind.phrases.empty())
    subject += ", " + m.kind.phrases.front();
  auto& caption = b.images[x.images.front()].caption;
  auto sight
    = m.sights.empty() ? "" : m.sights[(x.number - 1) % m.sights.size()];
  const std::string parts[] = {
    subject,
    caption.empty() ? "as in the reference picture" : caption,
    sight,
    std::string{"light: "} + light_for(f.emotion),
    std::string{"camera: "} + camera_for(x.look),
    "palette: " + color_name(palette.primary) + " " + palette.primary + " with "
      + color_name(palette.accent) + " " + palette.accent,
    f.style.empty() ? "" : "style: " + f.style,
    "the product exactly as in the reference picture, no text, no logo",
  };
  std::string result;
  for (auto& part : parts)
    if (!part.empty() && !holds_any(part, b.banned_words))
      result += (result.empty() ? "" : " ") + sentence(part);
  return result;
}

std::string music_prompt_for(const brief& f) {
  return capital(f.emotion) + " instrumental bed, " + instruments_for(f.emotion)
         + ", " + std::to_string(tempo_for(f.pacing)) + " BPM, "
         + std::to_string(f.seconds)
         + " seconds, grows towards the last third, lands softly, no vocals.";
}

} // namespace adcraft::studio::writing
