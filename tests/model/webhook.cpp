#define CAF_SUITE model_webhook

#include "actors/model/webhook.hpp"

#include "actors/model/json_webhook.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;

namespace {

campaign_view a_view() {
  campaign_view x;
  x.campaign.id = "c1";
  x.campaign.brand = "b1";
  // It has moved on since: the event is what counts.
  x.campaign.status = campaign_status::generating;
  x.brand.title = "Lumen";
  x.brief.title = "Spring \"sale\"";
  return x;
}

} // namespace

CAF_TEST(four kinds of events are told outside) {
  for (auto x : webhook_events)
    CAF_CHECK(is_webhook_event(x));
  for (auto x : {"", "campaign", "campaign.pending", "campaign.completed ",
                 "job.failed"})
    CAF_CHECK(!is_webhook_event(x));
}

CAF_TEST(a completed campaign is told with its film) {
  webhook_news x{"campaign.completed", 41, 1'777'863'721'123'456, "{}",
                 "https://ads.example/media/ab"};
  CAF_CHECK_EQUAL(
    webhook_body(x, a_view()),
    R"({"version":1,"type":"campaign.completed",)"
    R"("timestamp":"2026-05-04T03:02:01.123Z",)"
    R"("data":{"campaign_id":"c1","seq":41,"title":"Spring \"sale\"",)"
    R"("brand":{"id":"b1","title":"Lumen"},"status":"completed",)"
    R"("final_video_url":"https://ads.example/media/ab"}})");
}

CAF_TEST(a campaign that waits is told with its reason) {
  webhook_news x{"campaign.needs_attention", 7, 0,
                 R"({"text":"the cap leaves no room: raise it"})", ""};
  CAF_CHECK_EQUAL(
    webhook_body(x, a_view()),
    R"({"version":1,"type":"campaign.needs_attention",)"
    R"("timestamp":"1970-01-01T00:00:00.000Z",)"
    R"("data":{"campaign_id":"c1","seq":7,"title":"Spring \"sale\"",)"
    R"("brand":{"id":"b1","title":"Lumen"},"status":"needs_attention",)"
    R"("reason":"the cap leaves no room: raise it"}})");
}

CAF_TEST(data that says nothing gives no reason) {
  for (auto data : {"", "{}", "[]", "null", R"({"text":3})", "{"}) {
    webhook_news x{"campaign.failed", 1, 0, data, ""};
    CAF_CHECK(webhook_body(x, a_view()).find("reason") == std::string::npos);
  }
}
