#include "http/media/app_files.hpp"

#include "http/auth/encoding.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace adcraft::http {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view index_path = "/index.html";

/// Apart from the kinds of media: what people upload is never sent as a page.
std::string mime_of_file(const fs::path& x) {
  static const std::map<std::string, const char*> known = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
  };
  auto i = known.find(x.extension().string());
  return i == known.end() ? "application/octet-stream" : i->second;
}

std::string bytes_of(const fs::path& x) {
  std::ifstream in{x, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string tag_of(const std::string& body) {
  return "W/\"" + hex(sha256(body).substr(0, 12)) + '"';
}

/// The builder puts a hash of the content into these names.
bool is_named_by_content(std::string_view path) {
  return path.starts_with("/assets/");
}

} // namespace

app_files::app_files(const std::string& directory) {
  std::error_code code;
  fs::recursive_directory_iterator all{directory, code};
  if (code)
    return;
  for (auto& x : all) {
    if (!x.is_regular_file(code) || x.path().extension() == ".gz")
      continue;
    auto zipped = x.path();
    zipped += ".gz";
    auto body = bytes_of(x.path());
    auto tag = tag_of(body);
    files_["/" + fs::relative(x.path(), directory, code).generic_string()]
      = {mime_of_file(x.path()), std::move(body), bytes_of(zipped),
         std::move(tag)};
  }
  if (files_.count(index_path) == 0)
    files_.clear();
}

response app_files::find(std::string_view path, bool takes_gzip,
                         std::string_view tag) const {
  auto i = files_.find(path);
  if (i == files_.end() || path == index_path)
    return {0, {}, {}, {}};
  return sent(i->first, i->second, takes_gzip, tag);
}

response app_files::page(bool takes_gzip, std::string_view tag,
                         const std::string& origins) const {
  auto i = files_.find(index_path);
  if (i == files_.end())
    return {0, {}, {}, {}};
  auto result = sent(i->first, i->second, takes_gzip, tag);
  auto others = origins.empty() ? origins : " " + origins;
  result.headers.emplace_back(
    "Content-Security-Policy",
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
    "connect-src 'self'"
      + others
      + "; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'");
  return result;
}

response app_files::sent(const std::string& path, const file& x,
                         bool takes_gzip, std::string_view tag) const {
  response result;
  result.headers.emplace_back("ETag", x.tag);
  result.headers.emplace_back("Cache-Control",
                              is_named_by_content(path)
                                ? "public, max-age=31536000, immutable"
                                : "no-cache");
  result.headers.emplace_back("Vary", "Accept-Encoding");
  if (!tag.empty() && tag.find(x.tag) != std::string_view::npos) {
    result.status = 304;
    return result;
  }
  result.mime = x.mime;
  auto zips = takes_gzip && !x.zipped.empty();
  if (zips)
    result.headers.emplace_back("Content-Encoding", "gzip");
  result.body = zips ? x.zipped : x.body;
  return result;
}

} // namespace adcraft::http
