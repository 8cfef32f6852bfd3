#include "http/documents/campaign.hpp"

#include "http/documents/actions.hpp"
#include "http/documents/deliverables.hpp"
#include "http/documents/outlook.hpp"
#include "http/documents/scenes.hpp"

#include "actors/model/json.hpp"
#include "actors/model/plan.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::http {

namespace {

std::string title_of(const campaign_view& x) {
  return x.brief.title.empty() ? x.brand.title : x.brief.title;
}

json brand_in_short(const campaign_view& x, const document_tools& tools) {
  auto& b = x.brand;
  return {
    {"id", x.campaign.brand},
    {"title", b.title},
    {"primary", b.colors.primary},
    {"accent", b.colors.accent},
    {"logo_url", tools.url_of(b.logo)},
    {"image_url", tools.url_of(b.images.empty() ? "" : b.images.front().key)}};
}

json cost_of(const campaign_view& x, const document_tools& tools) {
  auto& money = x.campaign.money;
  auto expected = money.spent + outlook_of(x, *tools.prices).price;
  json result;
  put_money(result, "cap", money.cap);
  put_money(result, "reserved", money.reserved);
  put_money(result, "spent", money.spent);
  put_money(result, "estimated", expected);
  return result;
}

/// How many jobs stand where; states without any are left out, and so are jobs
/// that nobody waits for any more.
json jobs_in_short(const campaign_view& x) {
  size_t counts[static_cast<size_t>(job_state::count_)] = {};
  for (auto& j : x.jobs)
    if (is_wanted(x, j) || is_in_film(x, j))
      ++counts[static_cast<size_t>(j.state)];
  auto result = json::object();
  for (size_t i = 0; i < std::size(counts); ++i)
    if (counts[i] > 0)
      result[to_string(static_cast<job_state>(i))] = counts[i];
  return result;
}

json chat_of(const campaign_view& x) {
  auto result = json::array();
  for (auto& line : x.chat)
    result.push_back(
      {{"by", line.by_person ? "person" : "house"}, {"text", line.text}});
  return result;
}

/// An object without its brackets.
std::string inside(const json& x) {
  auto text = dumped(x);
  return text.substr(1, text.size() - 2);
}

json head_of(const campaign_view& x) {
  auto& c = x.campaign;
  return {{"id", c.id},
          {"version", c.version},
          {"seq", c.seq},
          {"title", title_of(x)},
          {"status", to_string(c.status)},
          {"reason", text_or_null(c.reason)},
          {"cancel_requested", c.cancel_requested_at != 0},
          {"paused", c.pause_requested_at != 0},
          {"actions", actions_of(x)}};
}

json rest_of(const campaign_view& x, const document_tools& tools) {
  json result{{"final_video_url", final_video_url(x, tools)},
              {"deliverables", deliverables_document(x, tools)},
              {"cost", cost_of(x, tools)},
              {"jobs", jobs_in_short(x)},
              {"scenes", scenes_in_short(x, tools)},
              {"brand", brand_in_short(x, tools)},
              {"brief", json::parse(to_json(x.brief), nullptr, false)},
              {"pictures", pictures_document(x.pictures, tools)}};
  if (x.campaign.status == campaign_status::draft)
    result["chat"] = chat_of(x);
  result["created_at"] = time_of(x.campaign.created_at);
  result["updated_at"] = time_of(x.campaign.updated_at);
  return result;
}

} // namespace

campaign_text campaign_document(const campaign_view& x,
                                const document_tools& tools) {
  campaign_text result;
  result.before = "{" + inside(head_of(x));
  result.after = inside(rest_of(x, tools)) + "}";
  result.live.percent = percent_of(x.campaign.status, progress_of(x));
  return result;
}

std::string joined(const campaign_text& x, const live_progress& live) {
  auto eta = live.eta < 0 ? "null" : std::to_string(live.eta);
  return x.before + ",\"generation_progress\":" + std::to_string(live.percent)
         + ",\"eta_seconds\":" + eta + "," + x.after;
}

int percent_of(campaign_status status, double progress) {
  if (status == campaign_status::completed)
    return 100;
  if (status == campaign_status::draft)
    return 0;
  auto x = std::isfinite(progress) ? progress : 0.0;
  return std::clamp(static_cast<int>(x * 100), 0, 99);
}

std::string etag_of(int64_t version, const std::string& body) {
  char hash[20];
  std::snprintf(hash, sizeof(hash), "%016zx", std::hash<std::string>{}(body));
  return "\"" + std::to_string(version) + "-" + hash + "\"";
}

} // namespace adcraft::http
