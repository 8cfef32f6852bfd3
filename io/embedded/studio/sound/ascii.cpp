#include "io/embedded/studio/sound/ascii.hpp"

#include <cstdint>
#include <map>

namespace adcraft::studio {

namespace {

/// U+00C0 to U+017F without their accents; '?' has no letter.
constexpr char latin[]
  = "AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTs"
    "aaaaaaaceeeeiiiidnooooo?ouuuuyty"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGg"
    "HhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNn"
    "OoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static_assert(sizeof(latin) == 0x180 - 0xc0 + 1);

const std::map<uint32_t, const char*> readings = {
  {0xa0, " "},        {0xa3, "`"},     {0xab, "\""},    {0xb0, " degrees "},
  {0xb2, " squared"}, {0xb7, " "},     {0xbb, "\""},    {0xbc, " 1/4"},
  {0xbd, " 1/2"},     {0xbe, " 3/4"},  {0xc6, "Ae"},    {0xd7, "x"},
  {0xdf, "ss"},       {0xe6, "ae"},    {0xf7, "/"},     {0x152, "Oe"},
  {0x153, "oe"},      {0x2010, "-"},   {0x2011, "-"},   {0x2012, "-"},
  {0x2013, "-"},      {0x2014, " - "}, {0x2015, " - "}, {0x2018, "'"},
  {0x2019, "'"},      {0x201a, "'"},   {0x201c, "\""},  {0x201d, "\""},
  {0x201e, "\""},     {0x2022, " "},   {0x2026, "..."}, {0x202f, " "},
  {0x2032, "'"},      {0x20ac, "~"},   {0x2212, "-"},   {0x3000, " "},
};

struct symbol {
  uint32_t value = 0;
  size_t bytes = 1;
};

/// The code point at `i`, 0 if there is none.
symbol decode(const std::string& x, size_t i) {
  auto lead = static_cast<unsigned char>(x[i]);
  if (lead < 0x80)
    return {lead, 1};
  size_t bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 0;
  if (bytes == 0 || i + bytes > x.size())
    return {};
  uint32_t value = lead & (0xffu >> (bytes + 1));
  for (size_t k = 1; k < bytes; ++k) {
    auto c = static_cast<unsigned char>(x[i + k]);
    if ((c & 0xc0) != 0x80)
      return {};
    value = value << 6 | (c & 0x3fu);
  }
  return {value, bytes};
}

std::string reading(uint32_t x) {
  if (x == '\t' || x == '\r')
    return " ";
  if (x == '\n')
    return "\n";
  if (x < 0x80)
    return x < ' ' || x == '~' || x == '`' || x == 0x7f
             ? std::string{}
             : std::string(1, static_cast<char>(x));
  if (auto i = readings.find(x); i != readings.end())
    return i->second;
  if (x >= 0xc0 && x < 0x180 && latin[x - 0xc0] != '?')
    return std::string(1, latin[x - 0xc0]);
  return {};
}

} // namespace

std::string to_ascii(const std::string& text) {
  std::string result;
  for (size_t i = 0; i < text.size();) {
    auto x = decode(text, i);
    result += reading(x.value);
    i += x.bytes;
  }
  return result;
}

} // namespace adcraft::studio
