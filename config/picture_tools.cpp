#include "config/picture_tools.hpp"

#include "io/media/background.hpp"
#include "io/media/footage.hpp"
#include "io/media/hash.hpp"
#include "io/media/images.hpp"

#include <nlohmann/json.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>

namespace adcraft {

namespace {

namespace fs = std::filesystem;

/// Raised whenever a picture would be re-encoded differently.
constexpr auto version = "picture-1";

/// Nobody stops an upload half-way; closing ends its children.
struct patient_watch : render_watch {
  void progress(double) override {
    // nop
  }
  bool stop_requested() const override {
    return false;
  }
};

caf::expected<std::vector<fresh_render>> normalised(render_cache& cache,
                                                    const std::string& recipe,
                                                    const std::string& path,
                                                    const image_rules& rules) {
  auto out = cache.work_path(recipe, "picture");
  auto facts = media::vips_images{}.normalise(path, out, rules);
  if (!facts)
    return std::move(facts.error());
  auto extension = facts->mime == "image/png" ? "png" : "jpg";
  nlohmann::json size{{"width", facts->width}, {"height", facts->height}};
  auto place = cache.work_path(recipe, extension);
  if (std::rename(out.c_str(), place.c_str()) != 0)
    return fail(ec::environment, "cannot write " + place);
  return std::vector<fresh_render>{{place, extension, size.dump()}};
}

/// An uploaded file while it is looked at; it goes with this.
class lying_file {
public:
  lying_file(render_cache& cache, const std::string& bytes) {
    static std::atomic<uint64_t> last{0};
    path_ = cache.work_path("upload-" + std::to_string(++last), "bin");
    std::ofstream out{path_, std::ios::binary};
    well_ = out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))
            && out.flush();
  }

  ~lying_file() {
    std::error_code code;
    fs::remove(path_, code);
  }

  bool is_well() const {
    return well_;
  }

  const std::string& path() const {
    return path_;
  }

private:
  std::string path_;
  bool well_ = false;
};

bool is_picture(const std::string& bytes) {
  return !media::picture_mime(bytes.substr(0, 16)).empty();
}

/// The sentence without the name of a file that nobody gave.
caf::error without_path(const caf::error& why, const std::string& path) {
  auto text = render(why);
  if (text.rfind(path + ": ", 0) == 0)
    text = text.substr(path.size() + 2);
  return fail(static_cast<ec>(why.code()), std::move(text));
}

caf::expected<imported_file> import_footage(const house_parts& x,
                                            const std::string& path) {
  patient_watch watch;
  auto film = media::check_footage(path, *x.files, watch);
  if (!film)
    return std::move(film.error());
  return imported_file{film->key, film->mime, film->width, film->height};
}

} // namespace

caf::expected<imported_file>
import_picture(const house_parts& x, const std::string& path, bool is_logo) {
  auto hash = media::sha256_of_file(path);
  if (!hash)
    return std::move(hash.error());
  auto rules = is_logo ? logo_rules() : product_rules();
  auto kind = is_logo ? "logo" : "product";
  auto recipe = media::sha256_of(std::string{version} + kind + *hash);
  auto made = x.cache->obtain({recipe}, [&](const auto&) {
    return normalised(*x.cache, recipe, path, rules);
  });
  if (!made)
    return std::move(made.error());
  auto& file = made->front();
  auto size = nlohmann::json::parse(file.facts, nullptr, false);
  return imported_file{file.key, file.mime, size.value("width", 0),
                       size.value("height", 0)};
}

picture_importer picture_tools(const house_parts& x) {
  return [x](const picture_upload& upload) -> caf::expected<imported_file> {
    media::work_in_background();
    lying_file file{*x.cache, upload.bytes};
    if (!file.is_well())
      return fail(ec::environment, "the disk is full: free some space");
    auto may_be_film = upload.what == picture_upload::media;
    auto made
      = may_be_film && !is_picture(upload.bytes)
          ? import_footage(x, file.path())
          : import_picture(x, file.path(), upload.what == picture_upload::logo);
    if (!made)
      return without_path(made.error(), file.path());
    return made;
  };
}

} // namespace adcraft
