#include "http/documents/brand.hpp"

#include "http/documents/campaign.hpp"

#include "actors/model/json.hpp"

namespace adcraft::http {

json brand_document(const brand_row& x, const document_tools& tools) {
  // The words as the model writes them; files become URLs.
  auto words = json::parse(to_json(x.what), nullptr, false);
  words.erase("logo");
  words.erase("images");
  json result{{"id", x.id}, {"version", x.version}};
  result.update(words);
  result["logo_url"] = tools.url_of(x.what.logo);
  result["images"] = pictures_document(x.what.images, tools);
  result["created_at"] = time_of(x.created_at);
  result["updated_at"] = time_of(x.updated_at);
  return result;
}

json brand_line(const brand_row& x, const document_tools& tools) {
  auto& images = x.what.images;
  return {{"id", x.id},
          {"version", x.version},
          {"title", x.what.title},
          {"description", x.what.description},
          {"primary", x.what.colors.primary},
          {"accent", x.what.colors.accent},
          {"logo_url", tools.url_of(x.what.logo)},
          {"image_url", tools.url_of(images.empty() ? "" : images[0].key)},
          {"images", images.size()},
          {"created_at", time_of(x.created_at)},
          {"updated_at", time_of(x.updated_at)}};
}

json webhook_document(const webhook_row& x, bool with_secret) {
  auto events = json::array();
  if (x.events.empty())
    for (auto name : webhook_events)
      events.push_back(name);
  else
    events = x.events;
  json result{{"id", x.id}, {"url", x.url}, {"events", std::move(events)}};
  if (with_secret)
    result["secret"] = x.secret;
  result["created_at"] = time_of(x.created_at);
  return result;
}

json delivery_document(const delivery_row& x) {
  auto waits = x.state == delivery_state::waiting;
  return {{"id", x.id},
          {"webhook_id", x.webhook},
          {"campaign_id", x.campaign},
          {"seq", x.seq},
          {"type", x.type},
          {"state", to_string(x.state)},
          {"attempts", x.attempts},
          {"status", x.status == 0 ? json(nullptr) : json(x.status)},
          {"error", text_or_null(x.error)},
          {"next_at", waits ? time_of(x.next_at) : json(nullptr)},
          {"created_at", time_of(x.created_at)}};
}

} // namespace adcraft::http
