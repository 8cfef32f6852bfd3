#include "io/embedded/landing_place.hpp"

#include "io/embedded/durable.hpp"
#include "io/embedded/file_storage.hpp"
#include "io/embedded/taken/output_mime.hpp"
#include "io/media/cropping.hpp"
#include "io/media/hash.hpp"
#include "io/net/text_codes.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace adcraft {

namespace {

namespace fs = std::filesystem;

/// Names of files have 255 bytes at most.
constexpr size_t longest_name = 200;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
         || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

/// A name of its own for every call, whatever its id is made of.
std::string name_of(const std::string& call) {
  auto plain = !call.empty() && call.size() <= longest_name && call[0] != '.'
               && std::all_of(call.begin(), call.end(), is_plain);
  return plain ? call : "sha256-" + media::sha256_of(call);
}

/// The other name of what was taken from `path`.
std::string taken_from(const std::string& path) {
  return path + ".taken";
}

/// Gives a file another name; where the disk knows no such thing, a copy.
caf::error name_twice(const std::string& path, const std::string& other) {
  if (::link(path.c_str(), other.c_str()) == 0)
    return {};
  if (errno == EEXIST) {
    // Names of one file would both stay in a rename.
    ::unlink(other.c_str());
    if (::link(path.c_str(), other.c_str()) == 0)
      return {};
  }
  return copy_durably(path, other, fault_site::rename_record);
}

/// Takes away what has been here too long.
void sweep(const std::string& root, const landing_options& options) {
  std::error_code code;
  for (auto& x : fs::directory_iterator{root, code}) {
    auto keep = x.path().extension() == ".part" ? options.keep_parts
                                                : options.keep_files;
    auto age = fs::file_time_type::clock::now() - x.last_write_time(code);
    if (!code && age > keep)
      fs::remove(x.path(), code);
  }
}

} // namespace

caf::expected<landing_ptr> landing_place::open(const std::string& root,
                                               storage_ptr files,
                                               landing_options options) {
  if (auto err = make_directory(root))
    return err;
  sweep(root, options);
  return landing_ptr{new landing_place(root, std::move(files), options)};
}

std::string landing_place::place_for(const std::string& call) const {
  return root_ + "/" + name_of(call) + ".out";
}

std::optional<std::string>
landing_place::landed(const std::string& call) const {
  auto path = place_for(call);
  std::error_code code;
  if (fs::exists(path, code) || fs::exists(taken_from(path), code))
    return path;
  return std::nullopt;
}

caf::expected<std::string> landing_place::write(const std::string& call,
                                                const std::string& bytes) {
  auto path = place_for(call);
  if (auto err = write_file(path, bytes, fault_site::rename_media))
    return err;
  return path;
}

caf::error landing_place::finish(const std::string& path) {
  return rename_durably(path + ".part", path, fault_site::rename_media);
}

caf::error landing_place::arrive(const std::string& path) {
  return rename_whole(path + ".part", path, fault_site::rename_media);
}

caf::expected<landed_file> landing_place::take(const std::string& path) {
  auto other = taken_from(path);
  std::error_code code;
  if (!fs::exists(path, code))
    fs::create_hard_link(other, path, code); // taken before, it seems
  auto bytes = fs::file_size(path, code);
  if (code)
    return fail(ec::not_found, "there is no output at " + path);
  auto mime = taken::output_mime(path, bytes, options_.most_bytes);
  if (!mime)
    return std::move(mime.error());
  // The other name goes first: from then on the output is taken, whatever
  // happens.
  if (!fs::equivalent(path, other, code))
    if (auto err = name_twice(path, other))
      return err;
  auto kept = files_->put_durable(path, extension_of(*mime));
  if (!kept)
    return std::move(kept.error());
  return landed_file{std::move(*kept), std::move(*mime)};
}

caf::expected<std::map<std::string, std::string>>
landing_place::addresses(const std::vector<std::string>& keys) {
  std::map<std::string, std::string> result;
  for (auto& key : keys) {
    auto address = address_of(key);
    if (!address)
      return std::move(address.error());
    result[key] = std::move(*address);
  }
  return result;
}

caf::expected<std::string>
landing_place::address_of(const std::string& key) const {
  auto path = files_->path_of(key);
  if (!path)
    return std::move(path.error());
  auto mime = mime_of(key);
  std::error_code code;
  auto is_large = mime.starts_with("image/")
                  && fs::file_size(*path, code) > options_.travel_as_is;
  if (is_large)
    mime = "image/jpeg";
  auto bytes = is_large ? media::small_picture(*path, options_.travel_bytes,
                                               options_.travel_side)
                        : read_file(*path);
  if (!bytes)
    return std::move(bytes.error());
  return "data:" + mime + ";base64," + net::to_base64(*bytes);
}

bool landing_place::has_room() const {
  std::error_code code;
  auto space = fs::space(root_, code);
  return !code && space.available >= options_.least_free;
}

} // namespace adcraft
