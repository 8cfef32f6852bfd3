#include "io/embedded/file_storage.hpp"

#include "io/embedded/durable.hpp"
#include "io/media/hash.hpp"

#include <algorithm>
#include <filesystem>

namespace adcraft {

namespace {

namespace fs = std::filesystem;

constexpr std::pair<const char*, const char*> mimes[] = {
  {"mp4", "video/mp4"},       {"wav", "audio/wav"},
  {"jpg", "image/jpeg"},      {"png", "image/png"},
  {"webp", "image/webp"},     {"webm", "video/webm"},
  {"mov", "video/quicktime"}, {"mp3", "audio/mpeg"},
  {"flac", "audio/flac"},     {"ogg", "audio/ogg"},
  {"m4a", "audio/mp4"},       {"json", "application/json"},
  {"txt", "text/plain"},      {"srt", "application/x-subrip"},
  {"vtt", "text/vtt"},        {"zip", "application/zip"},
};

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// "ab/abcd….mp4": nothing else is ever made a path of.
bool is_key(const std::string& x) {
  constexpr size_t hash_from = 3;
  constexpr size_t hash_to = 67;
  if (x.size() < hash_to + 3 || x[2] != '/' || x[hash_to] != '.')
    return false;
  auto hash = x.substr(hash_from, hash_to - hash_from);
  auto extension = x.substr(hash_to + 1);
  return hash.compare(0, 2, x, 0, 2) == 0
         && std::all_of(hash.begin(), hash.end(), is_hex)
         && std::any_of(std::begin(mimes), std::end(mimes),
                        [&](auto& m) { return extension == m.first; });
}

} // namespace

std::string key_of_content(const std::string& sha256,
                           const std::string& extension) {
  return sha256.substr(0, 2) + "/" + sha256 + "." + extension;
}

std::string mime_of(const std::string& key) {
  auto extension = key.substr(key.rfind('.') + 1);
  for (auto& [text, mime] : mimes)
    if (extension == text)
      return mime;
  return "application/octet-stream";
}

std::string extension_of(const std::string& mime) {
  for (auto& [extension, text] : mimes)
    if (mime == text)
      return extension;
  return {};
}

caf::expected<storage_ptr> file_storage::open(const std::string& root) {
  if (auto err = make_directory(root))
    return err;
  return storage_ptr{new file_storage(root)};
}

caf::expected<stored_file> file_storage::put(const std::string& path,
                                             const std::string& extension) {
  return take_in(path, extension, rename_durably);
}

caf::expected<stored_file>
file_storage::put_durable(const std::string& path,
                          const std::string& extension) {
  return take_in(path, extension, move_durably);
}

caf::expected<stored_file> file_storage::take_in(const std::string& path,
                                                 const std::string& extension,
                                                 mover move) {
  auto hash = media::sha256_of_file(path);
  if (!hash)
    return std::move(hash.error());
  stored_file result{key_of_content(*hash, extension), 0, *hash};
  auto place = place_of(result.key);
  if (!place)
    return std::move(place.error());
  std::error_code code;
  result.bytes = fs::file_size(path, code);
  if (fs::exists(*place, code)) {
    // The same bytes are here already; whoever brought them may not be done.
    if (auto err = flush_name(*place))
      return err;
    fs::remove(path, code);
    return result;
  }
  if (auto err = make_directory(fs::path{*place}.parent_path()))
    return err;
  if (auto err = move(path, *place, fault_site::rename_media))
    return err;
  return result;
}

caf::expected<std::string>
file_storage::place_of(const std::string& key) const {
  if (!is_key(key))
    return fail(ec::invalid_argument, "\"" + key + "\" is no storage key");
  return root_ + "/" + key;
}

caf::expected<std::string> file_storage::path_of(const std::string& key) const {
  auto result = place_of(key);
  std::error_code code;
  if (result && !fs::exists(*result, code))
    return fail(ec::not_found, "there is no file " + key + " in storage");
  return result;
}

} // namespace adcraft
