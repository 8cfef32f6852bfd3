#include "config/intake/intake.hpp"

#include "config/intake/colors.hpp"
#include "config/intake/names.hpp"
#include "config/intake/questions.hpp"
#include "io/media/images.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace adcraft {

namespace {

namespace fs = std::filesystem;

constexpr size_t min_photos = 2;
constexpr size_t max_photos = 10;

bool is_picture(const fs::path& path) {
  std::error_code err;
  if (!fs::is_regular_file(path, err))
    return false;
  std::ifstream in{path, std::ios::binary};
  std::string first(16, '\0');
  in.read(first.data(), static_cast<std::streamsize>(first.size()));
  first.resize(static_cast<size_t>(in.gcount()));
  return !media::picture_mime(first).empty();
}

bool names_logo(const fs::path& path) {
  auto name = path.filename().string().substr(0, 4);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return name == "logo";
}

/// Whether somebody named this the main picture.
bool names_hero(const fs::path& path) {
  auto name = path.filename().string();
  return name.starts_with("hero") || name.starts_with("main")
         || name.starts_with("cover") || name.starts_with("front");
}

/// The pictures in `folder`, as people would order them.
caf::expected<std::vector<fs::path>> pictures_in(const fs::path& folder) {
  std::error_code err;
  std::vector<fs::path> result;
  fs::directory_iterator i{folder, err};
  for (; !err && i != fs::directory_iterator{}; i.increment(err))
    if (!i->path().filename().string().starts_with(".")
        && is_picture(i->path()))
      result.push_back(i->path());
  if (err)
    return fail(ec::environment, folder.string()
                                     + ": the folder cannot be read; check "
                                       "its name and permissions");
  std::sort(result.begin(), result.end(), [](auto& x, auto& y) {
    return naturally_before(x.filename().string(), y.filename().string());
  });
  std::stable_partition(result.begin(), result.end(), names_hero);
  return result;
}

bool says_photos(const std::string& name) {
  constexpr const char* names[]
    = {"photos", "images", "pictures", "pics", "img", "assets", "fotos"};
  return std::any_of(std::begin(names), std::end(names),
                     [&](auto x) { return title_from(name) == title_from(x); });
}

/// The name that tells most: "photos" alone is what every such folder is
/// called.
std::string folder_name(const fs::path& folder) {
  std::error_code err;
  auto whole = fs::weakly_canonical(fs::absolute(folder, err), err);
  if (!whole.has_filename())
    whole = whole.parent_path();
  if (says_photos(whole.filename().string()) && whole.has_parent_path())
    whole = whole.parent_path();
  return whole.filename().string();
}

/// Takes logo and photos that can be used; says what it leaves out.
raw_campaign chosen(const std::vector<fs::path>& found) {
  raw_campaign x;
  media::vips_images eyes;
  size_t left = 0;
  for (auto& path : found) {
    auto logo = names_logo(path);
    if (logo ? !x.logo_path.empty() : x.pictures.size() == max_photos) {
      ++left;
      continue;
    }
    auto facts
      = eyes.inspect(path.string(), logo ? logo_rules() : product_rules());
    if (!facts)
      x.notes.push_back("left out " + render(facts.error()));
    else if (logo)
      x.logo_path = path.string();
    else
      x.pictures.push_back(
        {path.string(), caption_from(path.filename().string())});
  }
  if (left > 0)
    x.notes.push_back("took one logo and the first "
                      + std::to_string(max_photos) + " photos at most, left "
                      + std::to_string(left) + " out");
  return x;
}

caf::error check_photos(const raw_campaign& x, const std::string& path) {
  if (x.pictures.size() >= min_photos)
    return {};
  auto why = x.notes.empty() ? std::string{} : " (" + x.notes.front() + ")";
  auto count = x.pictures.empty() ? "no usable photo" : "only one usable photo";
  return fail(ec::invalid_argument,
              path + ": there is " + count
                  + " in this folder; put 2 to 10 photos of the product (JPG, "
                    "PNG or WebP) into it"
                  + why);
}

brand_colors colors_of(const std::vector<raw_campaign::picture>& pictures) {
  std::vector<pixel> all;
  media::vips_images eyes;
  for (auto& x : pictures)
    if (auto pixels = eyes.sample(x.path, product_rules()))
      all.insert(all.end(), pixels->begin(), pixels->end());
  return colors_from(all);
}

} // namespace

caf::expected<raw_campaign> read_photo_directory(const std::string& path,
                                                 const prompt_fn& ask) {
  std::error_code err;
  if (!fs::exists(path, err))
    return fail(ec::not_found,
                path + ": there is no such folder; check the name");
  if (!fs::is_directory(path, err))
    return fail(ec::invalid_argument, path + ": this is no folder; name one");
  auto found = pictures_in(path);
  if (!found)
    return std::move(found.error());
  auto x = chosen(*found);
  if (auto problem = check_photos(x, path))
    return problem;
  x.b.title = title_from(folder_name(path));
  x.f.title = x.b.title;
  x.b.colors = colors_of(x.pictures);
  return ask ? answered(std::move(x), ask) : std::move(x);
}

} // namespace adcraft
