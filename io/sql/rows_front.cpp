#include "io/sql/rows.hpp"

#include <sstream>

namespace adcraft::sql {

const char* const deliverable_columns
  = "campaign_id, format, state, asset_id, report, reason";

const char* const event_columns
  = "campaign_id, seq, job_id, call_id, type, data, at";

const char* const picture_columns = "storage_key, caption, width, height";

const char* const delivery_columns
  = "d.id, d.webhook_id, d.campaign_id, d.seq, d.type, d.body, d.state, "
    "d.attempts, d.next_at, d.status, d.error, d.created_at";

const char* const webhook_columns
  = "w.id, w.owner_id, w.url, w.secret, w.events, w.created_at";

deliverable_row read_deliverable(columns& r) {
  deliverable_row result;
  result.campaign = r.text();
  result.format = r.text();
  result.state = deliverable_state_from(r.text());
  result.asset = r.text();
  result.report = r.text();
  result.reason = r.text();
  return result;
}

event_row read_event(columns& r) {
  event_row result;
  result.campaign = r.text();
  result.seq = r.number();
  result.job = r.text();
  result.call = r.text();
  result.type = r.text();
  result.data = r.text();
  result.at = r.number();
  return result;
}

brand_image read_picture(columns& r) {
  brand_image result;
  result.key = r.text();
  result.caption = r.text();
  result.width = r.small();
  result.height = r.small();
  return result;
}

delivery_row read_delivery(columns& r) {
  delivery_row result;
  result.id = r.text();
  result.webhook = r.text();
  result.campaign = r.text();
  result.seq = r.number();
  result.type = r.text();
  result.body = r.text();
  result.state = delivery_state_from(r.text());
  result.attempts = r.small();
  result.next_at = r.number();
  result.status = r.small();
  result.error = r.text();
  result.created_at = r.number();
  return result;
}

webhook_row read_webhook(columns& r) {
  webhook_row result;
  result.id = r.text();
  result.owner = r.text();
  result.url = r.text();
  result.secret = r.text();
  std::istringstream events{r.text()};
  for (std::string type; std::getline(events, type, ',');)
    result.events.push_back(type);
  result.created_at = r.number();
  return result;
}

std::string read_text(columns& r) {
  return r.text();
}

} // namespace adcraft::sql
