#define CAF_SUITE http_vendor_reports

#include "tests/http/docs_api.hpp"

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

const std::string path = "/webhooks/replicate/c1.voiceover.en.r1.c1/0123abcd";
const std::string prediction = R"({"id":"p1","status":"succeeded"})";

/// What the judge was shown, and what it says.
struct judge_log {
  std::vector<std::string> shown;
  report_verdict says{true, "p1", "succeeded"};
};

webhook_inbox_actor::behavior_type deaf_inbox(
  webhook_inbox_actor::pointer self,
  std::shared_ptr<std::vector<caf::typed_response_promise<commit_receipt>>>
    held) {
  return {
    [=](atom::receive, const inbox_row&) -> caf::result<commit_receipt> {
      held->push_back(self->make_response_promise<commit_receipt>());
      return held->back();
    },
  };
}

struct reports_fixture : api_fixture {
  std::shared_ptr<judge_log> log = std::make_shared<judge_log>();

  reports_fixture() {
    user = "";
    rooms->judge_replicate = [log = log](const vendor_report& x) {
      auto text = [](std::string_view y) { return std::string{y} + "|"; };
      log->shown.push_back(text(x.call) + text(x.token) + text(x.id)
                           + text(x.timestamp) + text(x.signature)
                           + std::string{x.body});
      return log->says;
    };
  }

  api_answer report(const std::string& id = "d1",
                    const std::string& body = prediction) {
    return api("POST", path, body,
               {{"Webhook-Id", id},
                {"Webhook-Timestamp", "1700000000"},
                {"Webhook-Signature", "v1,x v1,y"}});
  }

  template <class T, class... Ts>
  T from_store(Ts... xs) {
    auto pending = self->request(rooms->store, 10s, xs...);
    consume_messages();
    T result;
    pending.receive([&](T& x) { result = std::move(x); },
                    [](const caf::error& why) { CAF_FAIL(render(why)); });
    return result;
  }

  std::vector<std::string> reported(const std::string& call
                                    = "c1.voiceover.en.r1.c1") {
    return from_store<id_list>(atom::inbox_v, call).ids;
  }

  /// "topic key" of every row of the outbox.
  std::vector<std::string> hints() {
    std::vector<std::string> result;
    for (auto& x : from_store<outbox_list>(atom::unsent_v, uint64_t{100}).rows)
      result.push_back(x.topic + " " + x.key);
    return result;
  }
};

using texts = std::vector<std::string>;

} // namespace

CAF_TEST_FIXTURE_SCOPE(vendor_reports_tests, reports_fixture)

CAF_TEST(a genuine report is written down with its hint) {
  auto said = report();
  CAF_CHECK_EQUAL(said.status, 202);
  CAF_CHECK_EQUAL(said.body, R"({"received":true})");
  CAF_CHECK_EQUAL(reported(), texts{"p1"});
  CAF_CHECK_EQUAL(hints(), texts{"call c1.voiceover.en.r1.c1"});
  CAF_CHECK_EQUAL(log->shown.size(), 1u);
}

CAF_TEST(the judge sees every byte as it came) {
  auto odd = std::string{"{ \"id\" :\t\"p1\",\r\n\0 \xff", 20};
  CAF_CHECK_EQUAL(report("d1", odd).status, 202);
  CAF_CHECK_EQUAL(log->shown.at(0),
                  "c1.voiceover.en.r1.c1|0123abcd|d1|1700000000|v1,x v1,y|"
                    + odd);
  CAF_MESSAGE("whatever it is said to be");
  for (auto type : {"text/plain", "application/octet-stream", "nonsense"})
    CAF_CHECK_EQUAL(
      api("POST", path, "no json", {{"Content-Type", type}}).status, 202);
}

CAF_TEST(headers that are missing are empty) {
  log->says = {};
  CAF_CHECK_EQUAL(api("POST", path, "x").status, 401);
  CAF_CHECK_EQUAL(log->shown.at(0), "c1.voiceover.en.r1.c1|0123abcd||||x");
}

CAF_TEST(a forgery changes nothing and learns nothing) {
  log->says = {false, "p1", "succeeded"};
  auto without_id = [](json doc) {
    doc.erase("request_id");
    return doc;
  };
  auto first = report();
  CAF_CHECK_EQUAL(first.status, 401);
  CAF_CHECK_EQUAL(first.doc["type"], "/docs#problem-not-genuine");
  CAF_CHECK(!first.header("WWW-Authenticate").empty());
  auto other = api("POST", "/webhooks/replicate/nobody/0", "{}");
  CAF_CHECK_EQUAL(other.status, 401);
  CAF_CHECK_EQUAL(without_id(other.doc), without_id(first.doc));
  CAF_CHECK(reported().empty());
  CAF_CHECK(hints().empty());
}

CAF_TEST(the same report again is taken in once) {
  auto first = report("d1");
  CAF_CHECK_EQUAL(first.status, 202);
  log->says.external_id = "p2";
  for (auto i = 0; i < 3; ++i) {
    auto again = report("d1");
    CAF_CHECK_EQUAL(again.status, 202);
    CAF_CHECK_EQUAL(again.body, first.body);
  }
  CAF_CHECK_EQUAL(reported(), texts{"p1"});
  CAF_CHECK_EQUAL(hints().size(), 1u);
  CAF_CHECK_EQUAL(report("d2").status, 202);
  CAF_CHECK_EQUAL(reported(), (texts{"p1", "p2"}));
  CAF_CHECK_EQUAL(hints().size(), 2u);
}

CAF_TEST(a call that is there and one that is not are answered alike) {
  user = "ann";
  auto id = a_finished_one();
  user = "";
  auto job = id + ".composition.16x9.en.r1";
  call_row made;
  made.id = job + ".c1";
  made.job = job;
  made.campaign = id;
  made.provider = "replicate";
  made.request = "{}";
  transition x;
  x.campaign = id;
  x.changes.push_back(put_call{made});
  commit(x);
  pairs headers{{"webhook-id", "d1"}};
  auto known
    = api("POST", "/webhooks/replicate/" + made.id + "/0", prediction, headers);
  headers[0].second = "d2";
  auto unknown = api("POST", path, prediction, headers);
  CAF_CHECK_EQUAL(known.status, 202);
  CAF_CHECK_EQUAL(unknown.status, 202);
  CAF_CHECK_EQUAL(known.body, unknown.body);
  CAF_CHECK_EQUAL(reported(made.id), texts{"p1"});
}

CAF_TEST(a report that names no prediction is a hint all the same) {
  log->says = {true, "", ""};
  CAF_CHECK_EQUAL(report().status, 202);
  CAF_CHECK(reported().empty());
  CAF_CHECK_EQUAL(hints().size(), 1u);
}

CAF_TEST(without a judge there is nothing here) {
  rooms->judge_replicate = nullptr;
  auto said = report();
  CAF_CHECK_EQUAL(said.status, 404);
  CAF_CHECK(hints().empty());
}

CAF_TEST(an inbox that does not answer in a second is told to the vendor) {
  auto held = std::make_shared<
    std::vector<caf::typed_response_promise<commit_receipt>>>();
  rooms->inbox = open(deaf_inbox, held);
  CAF_CHECK_EQUAL(report().status, 0);
  pass(899ms);
  CAF_CHECK_EQUAL(reply->answers, 0u);
  pass(2ms);
  CAF_CHECK_EQUAL(reply->answers, 1u);
  CAF_CHECK_EQUAL(reply->head.status, 503);
  CAF_CHECK_EQUAL(held->size(), 1u);
  auto retry
    = std::find_if(reply->head.headers.begin(), reply->head.headers.end(),
                   [](auto& h) { return h.first == "Retry-After"; });
  CAF_CHECK(retry != reply->head.headers.end());
  held->clear();
}

CAF_TEST(nobody signs in here and no key is kept) {
  user = "eve";
  auto said = api("POST", path, prediction,
                  {{"webhook-id", "d1"}, {"Idempotency-Key", "k1"}});
  CAF_CHECK_EQUAL(said.status, 202);
  auto other = api("POST", path, "{}",
                   {{"webhook-id", "d2"}, {"Idempotency-Key", "k1"}});
  CAF_CHECK_EQUAL(other.status, 202);
  CAF_CHECK_EQUAL(other.header("Idempotency-Replayed"), "");
}

CAF_TEST(reports are counted apart from what people do) {
  parts.options.rates = rate_options{};
  parts.options.rates.address = {60, 2};
  parts.options.rates.vendor = {60, 3};
  routes = serve_routes(table, parts);
  for (auto i = 0; i < 3; ++i)
    CAF_CHECK_EQUAL(report("d" + std::to_string(i)).status, 202);
  auto more = report("d4");
  CAF_CHECK_EQUAL(more.status, 429);
  CAF_CHECK_EQUAL(more.header("Retry-After"), "1");
  CAF_CHECK_EQUAL(hints().size(), 3u);
  user = "ann";
  CAF_CHECK_EQUAL(api("GET", "/api/brands").status, 200);
  clock->at += 1'000'000;
  CAF_CHECK_EQUAL(report("d4").status, 202);
}

CAF_TEST(a body may have 256 KiB and no secret is logged) {
  for (auto& x : table)
    if (std::string_view{x.pattern}.starts_with("/webhooks/"))
      CAF_CHECK_EQUAL(x.body_limit, 256u * 1024);
  std::string written;
  parts.log = std::make_shared<event_log>(
    log_level::debug, [&](std::string_view line) { written += line; }, clock);
  routes = serve_routes(table, parts);
  report();
  CAF_CHECK(written.find("c1.voiceover.en.r1.c1") != std::string::npos);
  CAF_CHECK(written.find("0123abcd") == std::string::npos);
  CAF_CHECK(written.find("v1,") == std::string::npos);
}

CAF_TEST_FIXTURE_SCOPE_END()
