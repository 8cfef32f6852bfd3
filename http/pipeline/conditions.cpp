#include "http/pipeline/conditions.hpp"

#include "http/pipeline/headers.hpp"

namespace adcraft::http {

namespace {

bool is_weak(std::string_view x) {
  return x.substr(0, 2) == "W/";
}

std::string_view opaque(std::string_view x) {
  return is_weak(x) ? x.substr(2) : x;
}

} // namespace

bool names_etag(std::string_view list, std::string_view etag, bool strong) {
  return any_entry(list, [&](std::string_view x) {
    if (x == "*")
      return true;
    if (strong && (is_weak(x) || is_weak(etag)))
      return false;
    return opaque(x) == opaque(etag);
  });
}

void answer_condition(const request& asked, response& x) {
  if (x.status != 200 || (asked.method != "GET" && asked.method != "HEAD"))
    return;
  auto known = asked.header("If-None-Match");
  if (known == nullptr)
    return;
  auto etag = find_header(x.headers, "ETag");
  if (etag == nullptr || !names_etag(*known, *etag, false))
    return;
  x.status = 304;
  x.mime.clear();
  x.body.clear();
}

} // namespace adcraft::http
