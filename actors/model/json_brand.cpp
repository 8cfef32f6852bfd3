#include "actors/model/json.hpp"
#include "actors/model/json_fields.hpp"

namespace adcraft {

namespace {

constexpr int64_t max_side = 16384;

brand_image read_image(json_reader& in) {
  brand_image x;
  in.require("key", "give the storage key of the picture");
  x.key = in.text("key", x.key, {1, 300});
  x.caption = in.text("caption", x.caption, {0, 120});
  x.width = static_cast<int>(in.whole("width", x.width, 0, max_side));
  x.height = static_cast<int>(in.whole("height", x.height, 0, max_side));
  in.done();
  return x;
}

} // namespace

brand_colors read_colors(json_reader& in, const char* key,
                         const brand_colors& base) {
  auto colors = in.child(key);
  auto x = base;
  x.primary = colors.color("primary", x.primary);
  x.accent = colors.color("accent", x.accent);
  x.background = colors.color("background", x.background);
  x.text = colors.color("text", x.text);
  colors.done();
  return x;
}

brand read_brand_words(json_reader& in, const brand& base) {
  auto x = base;
  if (base.title.empty())
    in.require("title", "say what the brand or product is called");
  x.title = in.text("title", x.title, {1, 60});
  x.description = in.text("description", x.description, {0, 600});
  x.tagline = in.text("tagline", x.tagline, {0, 80});
  x.tone = in.text("tone", x.tone, {0, 120});
  x.colors = read_colors(in, "colors", base.colors);
  x.font = in.text("font", x.font, {1, 60});
  x.url = in.text("url", x.url, {0, 80});
  x.facts = in.texts("facts", x.facts, {1, 80}, {0, 8});
  x.banned_words = in.texts("banned_words", x.banned_words, {1, 40}, {0, 50});
  auto sounds = in.table("pronunciation", {1, 40}, {1, 80}, 50);
  if (in.has("pronunciation"))
    x.pronunciation = std::move(sounds);
  return x;
}

caf::expected<brand> brand_from_json(std::string_view text) {
  auto doc = parse_json(text, "brand");
  if (!doc)
    return std::move(doc.error());
  json_reader in{doc->root, "brand"};
  auto x = read_brand_words(in);
  x.logo = in.text("logo", x.logo, {0, 300});
  for (auto& image : in.children("images", {0, 10}))
    x.images.push_back(read_image(image));
  if (auto err = in.done())
    return err;
  return x;
}

caf::expected<brand> brand_patched(const brand& base, std::string_view patch) {
  auto doc = parse_json(patch, "brand");
  if (!doc)
    return std::move(doc.error());
  json_reader in{doc->root, "brand"};
  auto x = read_brand_words(in, base);
  if (auto err = in.done())
    return err;
  return x;
}

} // namespace adcraft
