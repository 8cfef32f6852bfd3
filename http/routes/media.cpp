#include "http/routes/streams.hpp"

#include "http/media/header_fields.hpp"
#include "http/media/mime.hpp"
#include "http/media/range.hpp"
#include "http/pipeline/problem.hpp"

#include <filesystem>

namespace adcraft::http {

namespace {

response no_file() {
  return problem(404, "not-found",
                 "There is no such file, or the URL has expired: read the "
                 "document again that it came from.");
}

/// Content is named by its hash, so a URL always means the same bytes.
response head_of_media(const call& c, const std::string& key, bool is_signed) {
  response result;
  result.mime = mime_of_key(key);
  result.headers
    = {{"ETag", "\"" + hash_in_key(key) + "\""},
       {"Accept-Ranges", "bytes"},
       {"Cache-Control", std::string{is_signed ? "private" : "public"}
                           + ", max-age=31536000, immutable"}};
  if (auto& name = c.asked.asked("download"); !name.empty())
    result.headers.emplace_back("Content-Disposition", attachment(name));
  return result;
}

/// Which bytes to send: a Range counts unless If-Range says otherwise.
wanted_bytes wanted(const request& x, const std::string& etag, uint64_t size) {
  auto range = x.header("Range");
  auto unless = x.header("If-Range");
  if (range == nullptr || (unless != nullptr && *unless != etag))
    return {};
  return parse_range(*range, size);
}

response beyond_the_end(response head, uint64_t size) {
  head.status = 416;
  head.mime.clear();
  head.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
  return head;
}

} // namespace

task<answer> get_media(call& c) {
  auto key = c.asked.param("shard") + "/" + c.asked.param("name");
  auto& sig = c.asked.asked("sig");
  if (!c.rooms->links->is_good(key, c.asked.asked("download"),
                               c.asked.asked("expires"), sig,
                               c.rooms->clock->now() / 1'000'000))
    co_return no_file();
  auto path = c.rooms->files->path_of(key);
  std::error_code code;
  auto size = path ? std::filesystem::file_size(*path, code) : 0;
  if (!path || code)
    co_return no_file();
  auto head = head_of_media(c, key, !sig.empty());
  auto etag = head.headers.front().second;
  auto none_match = c.asked.header("If-None-Match");
  if (none_match != nullptr
      && (*none_match == "*" || none_match->find(etag) != std::string::npos)) {
    head.status = 304;
    head.mime.clear();
    co_return head;
  }
  auto bytes = wanted(c.asked, etag, size);
  if (bytes.what == wanted_bytes::none)
    co_return beyond_the_end(std::move(head), size);
  file_body file{*path, 0, size};
  if (bytes.what == wanted_bytes::part) {
    file.first = bytes.first;
    file.size = bytes.last - bytes.first + 1;
    head.status = 206;
    head.headers.emplace_back("Content-Range",
                              "bytes " + std::to_string(bytes.first) + "-"
                                + std::to_string(bytes.last) + "/"
                                + std::to_string(size));
  }
  c.out->send(head, file);
  response taken;
  taken.status = 0;
  co_return taken;
}

} // namespace adcraft::http
