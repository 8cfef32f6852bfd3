#include "io/embedded/studio/writer/chat_words.hpp"
#include "io/embedded/studio/writer/words.hpp"

#include <algorithm>
#include <cstdio>

namespace adcraft::studio::writing {

namespace {

struct shape_words {
  ratio shape;
  const char* words;
};

constexpr shape_words shapes[] = {
  {ratio::tall,
   "9:16 tiktok reel reels shorts story stories snapchat vertical "
   "upright tall"},
  {ratio::wide,
   "16:9 youtube tv television website web landscape wide "
   "widescreen horizontal cinema"},
  {ratio::square, "1:1 square linkedin"},
  {ratio::portrait, "4:5 instagram facebook portrait"},
};

/// Whose short films are tall.
constexpr auto hosts = "youtube instagram facebook";
constexpr auto short_films = "reel reels shorts short story stories";

std::optional<ratio> shape_of(const std::string& x) {
  for (auto& shape : shapes)
    if (one_of(x, shape.words))
      return shape.shape;
  return std::nullopt;
}

struct named_color {
  const char* name;
  unsigned rgb;
};

// The values that browsers give these names.
constexpr named_color named[] = {
  {"black", 0x000000},   {"white", 0xffffff},    {"grey", 0x808080},
  {"gray", 0x808080},    {"silver", 0xc0c0c0},   {"red", 0xff0000},
  {"crimson", 0xdc143c}, {"maroon", 0x800000},   {"orange", 0xffa500},
  {"coral", 0xff7f50},   {"salmon", 0xfa8072},   {"gold", 0xffd700},
  {"yellow", 0xffff00},  {"olive", 0x808000},    {"lime", 0x00ff00},
  {"green", 0x008000},   {"teal", 0x008080},     {"turquoise", 0x40e0d0},
  {"cyan", 0x00ffff},    {"aqua", 0x00ffff},     {"blue", 0x0000ff},
  {"navy", 0x000080},    {"indigo", 0x4b0082},   {"violet", 0xee82ee},
  {"purple", 0x800080},  {"magenta", 0xff00ff},  {"pink", 0xffc0cb},
  {"brown", 0xa52a2a},   {"tan", 0xd2b48c},      {"beige", 0xf5f5dc},
  {"ivory", 0xfffff0},   {"lavender", 0xe6e6fa}, {"khaki", 0xf0e68c},
  {"cream", 0xfffdd0},   {"mint", 0x98ff98},     {"chocolate", 0xd2691e},
};

/// Mixes a colour with black or white, as the word before it says.
unsigned shaded(unsigned rgb, const std::string& how) {
  auto deep = one_of(how, "dark deep");
  auto pale = one_of(how, "light pale soft");
  unsigned result = 0;
  for (auto shift : {16u, 8u, 0u}) {
    auto v = (rgb >> shift) & 255u;
    v = deep ? v * 3 / 5 : pale ? 255 - (255 - v) / 2 : v;
    result |= v << shift;
  }
  return result;
}

std::string hex(unsigned rgb) {
  char text[8];
  std::snprintf(text, sizeof(text), "#%06x", rgb & 0xffffffu);
  return text;
}

bool is_hex(const std::string& x) {
  return x.size() == 7 && x[0] == '#'
         && x.find_first_not_of("0123456789abcdef", 1) == std::string::npos;
}

std::string color_of(const std::string& x, const std::string& before) {
  if (is_hex(x))
    return x;
  for (auto& c : named)
    if (x == c.name)
      return hex(shaded(c.rgb, before));
  return {};
}

} // namespace

std::vector<ratio> take_formats(word_list& xs) {
  std::vector<ratio> result;
  word_list rest;
  for (size_t i = 0; i < xs.size(); ++i) {
    auto next = i + 1 < xs.size() ? xs[i + 1] : "";
    if (one_of(xs[i], hosts) && one_of(next, short_films))
      continue; // the next word says it
    auto shape = shape_of(xs[i]);
    if (!shape && one_of(xs[i], short_films) && i > 0
        && one_of(xs[i - 1], hosts))
      shape = ratio::tall;
    if (!shape)
      rest.push_back(xs[i]);
    else if (std::find(result.begin(), result.end(), *shape) == result.end())
      result.push_back(*shape);
  }
  xs = std::move(rest);
  return result;
}

std::vector<std::string> take_colors(word_list& xs) {
  std::vector<std::string> result;
  word_list rest;
  for (auto& x : xs) {
    auto color = color_of(x, rest.empty() ? "" : rest.back());
    if (color.empty()) {
      rest.push_back(x);
      continue;
    }
    if (!rest.empty() && one_of(rest.back(), "dark deep light pale soft"))
      rest.pop_back();
    if (std::find(result.begin(), result.end(), color) == result.end())
      result.push_back(color);
  }
  xs = std::move(rest);
  return result;
}

} // namespace adcraft::studio::writing
