#include "config/intake/intake.hpp"

#include "actors/model/json_fields.hpp"
#include "io/media/images.hpp"

#include <filesystem>
#include <fstream>

namespace adcraft {

namespace {

namespace fs = std::filesystem;

constexpr uintmax_t max_file = 1 << 20;

caf::expected<std::string> text_of(const std::string& path) {
  std::error_code err;
  if (!fs::exists(path, err))
    return fail(ec::not_found,
                path + ": there is no such file; check the name");
  if (!fs::is_regular_file(path, err))
    return fail(ec::invalid_argument,
                path + ": this is no file; name a brief in JSON");
  if (fs::file_size(path, err) > max_file)
    return fail(ec::invalid_argument,
                path + ": a brief is smaller than 1 MiB; name another file");
  std::ifstream in{path, std::ios::binary};
  std::string result{std::istreambuf_iterator<char>{in}, {}};
  if (!in)
    return fail(ec::environment,
                path + ": the file cannot be read; check its permissions");
  return result;
}

raw_campaign::picture read_picture(json_reader& in) {
  raw_campaign::picture x;
  in.require("path", "name a picture file");
  x.path = in.text("path", x.path, {1, 300});
  x.caption = in.text("caption", x.caption, {0, 120});
  in.done();
  return x;
}

raw_campaign read_brand(json_reader in) {
  raw_campaign x;
  x.b = read_brand_words(in);
  in.require("description", "say in a sentence what it is");
  if (in.has("description") && x.b.description.empty())
    in.refuse("description", "say in a sentence what it is, this is empty");
  x.logo_path = in.text("logo", x.logo_path, {1, 300});
  in.require("images", "name 2 to 10 pictures of the product");
  for (auto& image : in.children("images", {2, 10}))
    x.pictures.push_back(read_picture(image));
  in.done();
  return x;
}

caf::expected<raw_campaign> read(const nlohmann::json& root) {
  json_reader in{root, ""};
  in.text("$schema", "", {0, 300});
  in.require("brand", "describe the brand or product");
  auto x = read_brand(in.child("brand"));
  auto f = in.child("brief");
  x.f = read_brief(f);
  f.done();
  if (auto err = in.done())
    return err;
  if (x.f.title.empty())
    x.f.title = x.b.title;
  return x;
}

/// Checks the picture that `field` names.
caf::error check(const std::string& field, const std::string& path,
                 const image_rules& rules) {
  auto facts = media::vips_images{}.inspect(path, rules);
  if (facts)
    return {};
  auto code = static_cast<ec>(facts.error().code());
  return fail(code, field + ": " + render(facts.error()));
}

caf::error check(const raw_campaign& x) {
  for (size_t i = 0; i < x.pictures.size(); ++i) {
    auto field = "brand.images[" + std::to_string(i) + "].path";
    if (auto err = check(field, x.pictures[i].path, product_rules()))
      return err;
  }
  return x.logo_path.empty() ? caf::error{}
                             : check("brand.logo", x.logo_path, logo_rules());
}

} // namespace

caf::expected<raw_campaign> read_brief_file(const std::string& path) {
  auto text = text_of(path);
  if (!text)
    return std::move(text.error());
  auto doc = parse_json(*text, fs::path{path}.filename().string());
  if (!doc)
    return std::move(doc.error());
  auto x = read(doc->root);
  if (!x)
    return x;
  auto folder = fs::path{path}.parent_path();
  for (auto& picture : x->pictures)
    picture.path = (folder / picture.path).string();
  if (!x->logo_path.empty())
    x->logo_path = (folder / x->logo_path).string();
  if (auto err = check(*x))
    return err;
  return x;
}

} // namespace adcraft
