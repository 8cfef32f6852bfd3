#include "http/pages.hpp"

#include <caf/scoped_actor.hpp>

namespace adcraft::http {

namespace {

constexpr std::chrono::seconds patience{4};

constexpr auto head = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>AdCraft</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 Inter, system-ui, sans-serif }
  body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem }
  h1 { font-size: 1.75rem; letter-spacing: -.02em; margin: 0 0 2rem }
  section { border-top: 1px solid #8884; padding: 1.5rem 0 }
  h2 { font-size: 1.125rem; margin: 0 }
  p { margin: .25rem 0 1rem; opacity: .7 }
  .films { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }
  video { max-height: 24rem; max-width: 100%; border-radius: .5rem;
          background: #000 }
  figure { margin: 0 } figcaption { font-size: .875rem; opacity: .7 }
</style></head><body><h1>AdCraft</h1>
)";

std::string key_of_asset(const campaign_view& x, const std::string& id) {
  for (auto& a : x.assets)
    if (a.id == id)
      return a.key;
  return {};
}

std::string films_of(const campaign_view& x) {
  std::string result;
  for (auto& d : x.deliverables) {
    auto key = key_of_asset(x, d.asset);
    if (d.state != deliverable_state::passed || key.empty())
      continue;
    result += "<figure><video controls preload=metadata src=\"/media/"
              + escaped(key) + "\"></video><figcaption>" + escaped(d.format)
              + " · <a download href=\"/media/" + escaped(key)
              + "\">download</a></figcaption></figure>\n";
  }
  return result;
}

std::string section_of(const campaign_view& x) {
  auto status = std::string{to_string(x.campaign.status)};
  auto why = x.campaign.reason.empty() ? "" : ": " + x.campaign.reason;
  auto title = x.brief.title.empty() ? x.brand.title
                                     : x.brand.title + " — " + x.brief.title;
  return "<section><h2>" + escaped(title) + "</h2><p>" + escaped(status + why)
         + "</p><div class=films>" + films_of(x) + "</div></section>\n";
}

} // namespace

std::string escaped(const std::string& text) {
  std::string result;
  for (auto c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else if (c == '"')
      result += "&quot;";
    else
      result += c;
  }
  return result;
}

answer index_page(const front_door_rooms& rooms) {
  caf::scoped_actor self{rooms.system};
  campaign_list list;
  caf::error trouble;
  auto failed = [&](caf::error& why) { trouble = std::move(why); };
  self->request(rooms.store, patience, atom::list_v, uint64_t{50})
    .receive([&](campaign_list& x) { list = std::move(x); }, failed);
  std::string body = head;
  for (auto& line : list.lines)
    self->request(rooms.store, patience, atom::load_v, line.id)
      .receive([&](const campaign_view& x) { body += section_of(x); }, failed);
  if (trouble)
    return {503, "text/plain", render(trouble) + "\n"};
  if (list.lines.empty())
    body += "<p>No ads yet. <code>adcraft make BRIEF.json --out ad.mp4</code> "
            "makes one.</p>";
  return {200, "text/html", body + "</body></html>\n"};
}

} // namespace adcraft::http
