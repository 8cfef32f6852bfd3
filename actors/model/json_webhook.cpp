#include "actors/model/json_webhook.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdio>

namespace adcraft {

namespace {

/// "2026-05-04T03:02:01.123Z".
std::string time_text(int64_t micros) {
  using namespace std::chrono;
  sys_time<microseconds> at{microseconds{micros}};
  auto day = floor<days>(at);
  year_month_day date{day};
  hh_mm_ss time{floor<milliseconds>(at - day)};
  char text[64];
  std::snprintf(text, sizeof(text), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                int{date.year()}, unsigned{date.month()}, unsigned{date.day()},
                static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()));
  return text;
}

std::string reason_of(const std::string& data) {
  auto json = nlohmann::json::parse(data, nullptr, false);
  auto found = json.is_object() ? json.find("text") : json.end();
  return found != json.end() && found->is_string() ? found->get<std::string>()
                                                   : std::string{};
}

} // namespace

std::string webhook_body(const webhook_news& x, const campaign_view& about) {
  constexpr std::string_view prefix = "campaign.";
  nlohmann::ordered_json data{
    {"campaign_id", about.campaign.id},
    {"seq", x.seq},
    {"title", about.brief.title},
    {"brand", {{"id", about.campaign.brand}, {"title", about.brand.title}}},
    {"status", x.type.substr(prefix.size())}};
  if (auto reason = reason_of(x.data); !reason.empty())
    data["reason"] = reason;
  if (!x.film_url.empty())
    data["final_video_url"] = x.film_url;
  return nlohmann::ordered_json{{"version", 1},
                                {"type", x.type},
                                {"timestamp", time_text(x.at)},
                                {"data", std::move(data)}}
    .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace adcraft
