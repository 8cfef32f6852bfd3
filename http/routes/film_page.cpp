#include "http/routes/film_page.hpp"

#include "http/documents/escape.hpp"
#include "http/routes/page_policy.hpp"

namespace adcraft::http {

namespace {

constexpr auto style = R"(<style>
:root{color-scheme:light dark;font:16px/1.5 Inter,system-ui,sans-serif}
body{margin:0 auto;max-width:70rem;padding:3rem 1.25rem}
h1{font-size:1.75rem;letter-spacing:-.02em;margin:0}
p{margin:.25rem 0 2rem;opacity:.7}
main{display:grid;gap:1.5rem;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));align-items:start}
figure{margin:0}
video{background:#000;border-radius:.75rem;max-height:32rem;width:100%}
figcaption{font-size:.875rem;margin-top:.5rem;opacity:.7}
a{color:inherit}
</style>)";

response page(const std::string& title, const std::string& body) {
  response result;
  result.mime = "text/html; charset=utf-8";
  result.body
    = "<!doctype html>\n<html lang=\"en\"><head>"
      "<meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\"><title>"
      + html_escaped(title) + "</title>" + style + "</head><body>" + body
      + "</body></html>\n";
  result.headers = {{"Content-Security-Policy",
                     page_policy(result.body, "media-src *; img-src *")}};
  return result;
}

/// A field as text for HTML; empty if it is null.
std::string text_of(const json& x, const char* key) {
  auto i = x.find(key);
  return i == x.end() || !i->is_string() ? std::string{}
                                         : html_escaped(i->get<std::string>());
}

std::string figure(const std::string& url, const std::string& poster,
                   const std::string& caption) {
  auto shown = poster.empty() ? "" : " poster=\"" + poster + "\"";
  return "<figure><video controls preload=\"metadata\"" + shown + " src=\""
         + url + "\"></video><figcaption>" + caption
         + "</figcaption></figure>\n";
}

} // namespace

response shared_page(const json& doc) {
  auto title = doc.value("title", "") + " · " + doc.value("brand", "");
  std::string films;
  for (auto& x : doc["films"])
    films += figure(text_of(x, "url"), {},
                    text_of(x, "ratio") + " · " + text_of(x, "language"));
  return page(title, "<h1>" + text_of(doc, "title") + "</h1><p>"
                       + text_of(doc, "brand") + "</p><main>" + films
                       + "</main>");
}

response index_page(const json& lines, bool is_private) {
  std::string films;
  for (auto& x : lines)
    if (x["final_video_url"].is_string())
      films
        += figure(text_of(x, "final_video_url"), text_of(x, "still_url"),
                  text_of(x, "title") + " · " + text_of(x["brand"], "title"));
  std::string lead = is_private      ? "Sign in to the app to see your films."
                     : films.empty() ? "No films yet: make one with the API."
                                     : "Finished films.";
  return page("AdCraft",
              "<h1>AdCraft</h1><p>" + lead
                + " <a href=\"/docs\">Read how to use the API</a>.</p><main>"
                + films + "</main>");
}

} // namespace adcraft::http
