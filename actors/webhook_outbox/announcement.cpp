#include "actors/webhook_outbox/announcement.hpp"

#include "actors/model/json_webhook.hpp"
#include "actors/webhook_outbox/delivery_moves.hpp"

namespace adcraft {

std::map<std::string, announcement> announcements_of(const outbox_list& x) {
  std::map<std::string, announcement> result;
  for (auto& row : x.rows)
    if (row.topic == ended_topic) {
      result[row.key].campaign = row.key;
      result[row.key].rows.push_back(row.id);
    }
  return result;
}

void add_events(announcement& x, const event_list& found) {
  for (auto& e : found.rows) {
    x.seq = e.seq;
    if (is_webhook_event(e.type))
      x.events.push_back(e);
  }
}

void add_targets(announcement& x, const event_row& event,
                 const webhook_list& found) {
  for (auto& hook : found.rows)
    if (hook.created_at <= event.at)
      x.targets.push_back({event, hook});
}

std::vector<delivery_row> deliveries_of(const announcement& x,
                                        const campaign_view& about,
                                        const std::string& film_url,
                                        int64_t now) {
  std::vector<delivery_row> result;
  for (auto& [event, hook] : x.targets) {
    webhook_news news{event.type, event.seq, event.at, event.data, {}};
    if (event.type == "campaign.completed")
      news.film_url = film_url;
    result.push_back(delivery_of(hook, event, webhook_body(news, about), now));
  }
  return result;
}

} // namespace adcraft
