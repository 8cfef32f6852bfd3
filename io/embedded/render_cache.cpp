#include "io/embedded/render_cache.hpp"

#include "actors/model/json_render.hpp"
#include "io/embedded/durable.hpp"
#include "io/embedded/file_storage.hpp"
#include "io/media/hash.hpp"

#include <algorithm>
#include <filesystem>

namespace adcraft {

namespace {

namespace fs = std::filesystem;

/// Work that a dead process left half-made is of no use; a finished file whose
/// record stands is.
void tidy(const std::string& root) {
  std::error_code code;
  for (auto& x : fs::directory_iterator{root + "/work", code}) {
    auto record = root + "/records/" + x.path().stem().string() + ".json";
    if (!fs::exists(record, code))
      fs::remove_all(x.path(), code);
  }
}

} // namespace

render_cache::render_cache(std::string root, storage_ptr files)
  : root_(std::move(root)), files_(std::move(files)) {
  // nop
}

caf::expected<std::shared_ptr<render_cache>>
render_cache::open(std::string root, storage_ptr files) {
  for (auto folder : {"/work", "/records"})
    if (auto err = make_directory(root + folder))
      return err;
  tidy(root);
  return std::shared_ptr<render_cache>{
    new render_cache(std::move(root), std::move(files))};
}

std::string render_cache::record_of(const std::string& recipe) const {
  return root_ + "/records/" + recipe + ".json";
}

std::string render_cache::work_path(const std::string& recipe,
                                    const std::string& extension) const {
  return root_ + "/work/" + recipe + "." + extension;
}

std::optional<render_result>
render_cache::find(const std::string& recipe) const {
  auto text = read_file(record_of(recipe));
  if (!text)
    return {};
  auto record = render_result_from_json(*text);
  if (!record || (!files_->path_of(record->key) && !finish(recipe, *record)))
    return {};
  record->reused = true;
  return std::move(*record);
}

/// The process died between a record and its file's entry into storage.
bool render_cache::finish(const std::string& recipe,
                          const render_result& record) const {
  auto extension = record.key.substr(record.key.rfind('.') + 1);
  auto path = work_path(recipe, extension);
  auto hash = media::sha256_of_file(path);
  return hash && *hash == record.sha256
         && files_->put(path, extension).engaged();
}

caf::expected<std::vector<render_result>>
render_cache::obtain(const std::vector<std::string>& recipes,
                     const maker& make) {
  turn mine{*this, recipes};
  std::vector<render_result> result(recipes.size());
  std::vector<size_t> missing;
  for (size_t i = 0; i < recipes.size(); ++i) {
    if (auto found = find(recipes[i]))
      result[i] = std::move(*found);
    else
      missing.push_back(i);
  }
  caf::error trouble;
  if (!missing.empty()) {
    auto made = make(missing);
    if (!made)
      trouble = std::move(made.error());
    for (size_t n = 0; !trouble && n < missing.size(); ++n) {
      auto kept = keep(recipes[missing[n]], (*made)[n]);
      if (kept)
        result[missing[n]] = std::move(*kept);
      else
        trouble = std::move(kept.error());
    }
  }
  if (trouble)
    return trouble;
  return result;
}

/// The record goes first: from then on the work is done, whatever happens.
caf::expected<render_result> render_cache::keep(const std::string& recipe,
                                                const fresh_render& x) {
  auto hash = media::sha256_of_file(x.path);
  if (!hash)
    return std::move(hash.error());
  render_result result;
  result.key = key_of_content(*hash, x.extension);
  result.mime = mime_of(result.key);
  result.sha256 = *hash;
  result.facts = x.facts;
  std::error_code code;
  result.bytes = fs::file_size(x.path, code);
  if (auto err = write_file(record_of(recipe), to_json(result),
                            fault_site::rename_record))
    return err;
  auto file = files_->put(x.path, x.extension);
  if (!file)
    return std::move(file.error());
  return result;
}

render_cache::turn::turn(render_cache& of,
                         const std::vector<std::string>& recipes)
  : of_(of), recipes_(recipes) {
  of_.wait_for_turn(recipes_);
}

render_cache::turn::~turn() {
  of_.end_turn(recipes_);
}

void render_cache::wait_for_turn(const std::vector<std::string>& recipes) {
  std::unique_lock lock{mutex_};
  turn_.wait(lock, [&] {
    return std::none_of(recipes.begin(), recipes.end(),
                        [&](auto& x) { return in_work_.count(x) > 0; });
  });
  in_work_.insert(recipes.begin(), recipes.end());
}

void render_cache::end_turn(const std::vector<std::string>& recipes) {
  std::lock_guard lock{mutex_};
  for (auto& x : recipes)
    in_work_.erase(x);
  turn_.notify_all();
}

} // namespace adcraft
