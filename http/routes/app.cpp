#include "http/routes/system.hpp"

#include "http/routes/help.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

/// What machines ask for is never answered with a page.
bool is_for_machines(std::string_view path) {
  constexpr std::string_view all[]
    = {"/api/", "/media/", "/webhooks/", "/share/", "/assets/"};
  return std::any_of(std::begin(all), std::end(all),
                     [&](auto x) { return path.starts_with(x); });
}

std::string_view said(const call& c, std::string_view header) {
  auto value = c.asked.header(header);
  return value == nullptr ? std::string_view{} : std::string_view{*value};
}

} // namespace

answer app_page(const call& c) {
  auto& path = c.asked.path;
  auto zips = said(c, "Accept-Encoding").find("gzip") != std::string::npos;
  auto tag = said(c, "If-None-Match");
  if (c.rooms->app) {
    auto& app = *c.rooms->app;
    if (auto file = app.find(path, zips, tag); file.status != 0)
      return file;
    if (!is_for_machines(path) && (path == "/" || wants_page(c)))
      return app.page(zips, tag, c.rooms->app_origins);
  }
  return fail(ec::not_found, "there is nothing at this path");
}

task<answer> get_app(call& c) {
  co_return app_page(c);
}

} // namespace adcraft::http
