#define CAF_SUITE hosted_replicate

#include "io/hosted/replicate_vendor.hpp"

#include "io/hosted/prediction.hpp"
#include "io/hosted/replicate_webhook.hpp"
#include "tests/hosted/predictions.hpp"

using namespace adcraft;
using namespace adcraft::test;
using nlohmann::json;

CAF_TEST_FIXTURE_SCOPE(hosted_replicate_tests, replicate_fixture)

CAF_TEST(a clip is created at its official model) {
  auto sent = replicate.submit(a_call(clip_request), with);
  CAF_REQUIRE(sent);
  CAF_CHECK_EQUAL(sent->method, "POST");
  CAF_CHECK_EQUAL(sent->url,
                  "https://api.replicate.com/v1/models/bytedance/"
                  "seedance-2.0/predictions");
  CAF_CHECK_EQUAL(header(*sent, "Authorization"), "Bearer " + a_key);
  CAF_CHECK_EQUAL(header(*sent, "Content-Type"), "application/json");
  CAF_CHECK_EQUAL(header(*sent, "Prefer"), "wait=1");
  CAF_CHECK_EQUAL(header(*sent, "Cancel-After"), "900s");
  CAF_CHECK(sent->fresh);
  CAF_CHECK_EQUAL(sent->most_redirects, 0);
  auto wanted = json::parse(R"({"input": {"prompt": "a lamp", "duration": 5,
      "resolution": "720p", "generate_audio": false,
      "image": "https://me/first.png", "last_frame_image": "data:image/png,x"},
    "webhook": "https://me/webhooks/replicate/c1/token",
    "webhook_events_filter": ["start", "completed"]})");
  wanted["input"]["seed"] = seed;
  CAF_CHECK_EQUAL(sent->body, wanted.dump());
}

CAF_TEST(what would come back too long to be read is not sent) {
  auto key = with.files.begin()->first;
  with.files[key] = "data:image/png;base64," + std::string(13 << 20, 'A');
  auto sent = replicate.submit(a_call(clip_request), with);
  CAF_CHECK(!sent && sent.error() == ec::invalid_argument);
  with.files[key] = "data:image/png;base64," + std::string(9 << 20, 'A');
  sent = replicate.submit(a_call(clip_request), with);
  CAF_REQUIRE(sent);
  CAF_CHECK_GREATER(sent->most_bytes, sent->body.size() + (2 << 20));
}

CAF_TEST(what is not wanted is left out) {
  options.wait = std::chrono::seconds{0};
  options.base = "http://127.0.0.1:9/v1/";
  replicate_vendor other{options, shipped_models()};
  with.webhook.clear();
  with.cancel_after = std::chrono::seconds{1};
  auto sent = other.submit(a_call(clip_request), with);
  CAF_REQUIRE(sent);
  CAF_CHECK_EQUAL(sent->url,
                  "http://127.0.0.1:9/v1/models/bytedance/"
                  "seedance-2.0/predictions");
  CAF_CHECK_EQUAL(header(*sent, "Prefer"), "");
  CAF_CHECK_EQUAL(header(*sent, "Cancel-After"), "5s");
  CAF_CHECK_EQUAL(json::parse(sent->body).size(), 1u);
}

CAF_TEST(whoever holds it back gets longer) {
  options.wait = std::chrono::seconds{90};
  replicate_vendor other{options, shipped_models()};
  auto sent = other.submit(a_call(clip_request), with);
  CAF_REQUIRE(sent);
  CAF_CHECK_EQUAL(header(*sent, "Prefer"), "wait=60");
  CAF_CHECK_GREATER(sent->timeout.count(), 100'000);
}

CAF_TEST(a version is created by its name) {
  auto request = clip_request;
  request["model"] = "meta/musicgen:671ac645";
  auto sent = replicate.submit(a_call(request), with);
  CAF_REQUIRE(sent);
  CAF_CHECK_EQUAL(sent->url, "https://api.replicate.com/v1/predictions");
  auto body = json::parse(sent->body);
  CAF_CHECK_EQUAL(body["version"].dump(), "\"meta/musicgen:671ac645\"");
  // Nobody knows its seed.
  CAF_CHECK(!body["input"].contains("seed"));
}

CAF_TEST(a request that cannot work is not sent) {
  for (auto name : {"", "clip", "/clip", "owner/", "a/b/c", "a/b:c:d", "a/b:",
                    "../x", "a/..", "a b/c", "a/b?x", "a/b\r\nX: y", ":a/b"}) {
    auto request = clip_request;
    request["model"] = name;
    CAF_CHECK(replicate.submit(a_call(request), with) == ec::invalid_argument);
  }
  with.files.erase("k/first.png");
  auto sent = replicate.submit(a_call(clip_request), with);
  CAF_REQUIRE(!sent);
  CAF_CHECK_EQUAL(render(sent.error()),
                  "input: the file k/first.png has no address");
  call_row broken;
  broken.request = "{";
  CAF_CHECK(replicate.submit(broken, with) == ec::invalid_argument);
}

CAF_TEST(a prediction that was created is accepted whatever it is) {
  struct {
    int status;
    json body;
  } table[] = {
    {201, a_prediction("starting")},   {201, a_prediction("processing")},
    {202, a_prediction("processing")}, {201, a_prediction("succeeded")},
    {201, a_prediction("failed")},     {201, a_prediction("aborted")},
    {200, a_prediction("dreaming")},
  };
  for (auto& x : table) {
    auto news = told(an_answer(x.status, x.body.dump()));
    CAF_CHECK_EQUAL(gist(news), "accepted");
    CAF_CHECK_EQUAL(news.event.text, prediction_id);
  }
}

CAF_TEST(a success without an id may have been taken) {
  auto evil = a_prediction("starting");
  evil["id"] = "../account";
  auto numeric = a_prediction("starting");
  numeric["id"] = 7;
  for (auto body : {std::string{}, std::string{"<html>"}, std::string{"{}"},
                    std::string{"[]"}, evil.dump(), numeric.dump()})
    CAF_CHECK_EQUAL(gist(told(an_answer(201, body))), "contact_lost/transient");
}

CAF_TEST(every error means one thing) {
  struct {
    int status;
    const char* body;
    const char* gist;
  } table[] = {
    {401,
     R"({"title":"Unauthenticated","detail":"You did not pass a valid )"
     R"(authentication token","status":401})",
     "rejected/unauthorized!"},
    {402,
     R"({"title":"Insufficient credit","detail":"You have insufficient )"
     R"(credit to run this model.","status":402})",
     "rejected/no_credit!"},
    {403, "", "rejected/unauthorized"},
    {404, R"({"detail":"Not found.","status":404})", "rejected/invalid"},
    {404, R"({"detail":"Not found."})", "rejected/invalid"},
    {413, R"({"detail":"Files must be less than 100MB in size"})",
     "rejected/invalid"},
    {422,
     R"({"title":"Input validation failed","status":422,"detail":"- input: )"
     R"(prompt is required\n","invalid_fields":[{"type":"required",)"
     R"("field":"input","description":"prompt is required"}]})",
     "rejected/invalid"},
    {422, R"({"title":"Invalid version or not permitted"})",
     "rejected/invalid"},
    {429, R"({"detail":"Request was throttled.","status":429})",
     "rejected/rate_limited!"},
    {429, "", "rejected/rate_limited!"},
    {408, "", "contact_lost/transient"},
    {500, R"({"detail":"Internal server error"})", "contact_lost/transient"},
    {502, "<html>", "contact_lost/transient"},
    {503, "", "contact_lost/transient"},
    {301, "", "contact_lost/transient"},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(gist(told(an_answer(x.status, x.body))), x.gist);
}

CAF_TEST(an error says once what is wrong) {
  auto news = told(an_answer(
    422, R"({"title":"Input validation failed","detail":"- input: prompt is )"
         R"(required\n","invalid_fields":[{"description":"prompt is )"
         R"(required"},{"description":"duration must be one of 5, 10"}]})"));
  CAF_CHECK_EQUAL(
    news.event.text,
    "Replicate declines the request: Input validation failed: "
    "- input: prompt is required : duration must be one of 5, 10");
  news = told(an_answer(401, R"({"title":"Unauthenticated","detail":"Token )"
                               + a_key + R"( is none"})"));
  CAF_CHECK_EQUAL(news.event.text.find("topsecret"), std::string::npos);
}

CAF_TEST(the wait is in the header the body or the sentence) {
  auto throttled = [](const char* more) {
    return R"({"detail":"Request was throttled. Your rate limit resets in )"
           + std::string{"~30s."} + "\"" + more + "}";
  };
  struct {
    std::vector<http_header> headers;
    std::string body;
    int64_t ms;
  } table[] = {
    {{{"retry-after", "9"}}, throttled(R"(,"retry_after":5)"), 9000},
    {{}, throttled(R"(,"retry_after":5)"), 5000},
    {{}, throttled(R"(,"retry_after":1e9)"), 600'000},
    {{}, throttled(R"(,"retry_after":-1)"), 30'000},
    {{}, throttled(""), 30'000},
    {{}, R"({"detail":"resets in ~1m30s. Sorry"})", 90'000},
    {{}, R"({"detail":"Request was throttled."})", 0},
    {{}, "", 0},
  };
  for (auto& x : table) {
    auto news = told(an_answer(429, x.body, x.headers));
    CAF_CHECK_EQUAL(news.retry_after.count(), x.ms);
  }
}

CAF_TEST(a call is polled and canceled by its id) {
  auto x = an_accepted_call();
  auto poll = replicate.poll(x);
  CAF_CHECK_EQUAL(poll.method, "GET");
  CAF_CHECK_EQUAL(poll.url,
                  "https://api.replicate.com/v1/predictions/" + prediction_id);
  CAF_CHECK_EQUAL(header(poll, "Authorization"), "Bearer " + a_key);
  auto stop = replicate.cancel(x);
  CAF_REQUIRE(stop);
  CAF_CHECK_EQUAL(stop->method, "POST");
  CAF_CHECK_EQUAL(stop->url, poll.url + "/cancel");
  x.external_id = "../account"; // as a person may name it
  CAF_CHECK_EQUAL(replicate.poll(x).url,
                  "https://api.replicate.com/v1/predictions/..%2Faccount");
}

CAF_TEST(six statuses and what is none of them) {
  auto done = a_prediction("succeeded");
  done["output"] = "https://replicate.delivery/x/out.mp4";
  auto early = a_prediction("processing");
  early["output"] = "https://replicate.delivery/x/out.mp4";
  auto running = a_prediction("canceled");
  running["started_at"] = "2026-11-27T20:00:01.1Z";
  auto failed = a_prediction("failed");
  failed["error"] = "CUDA out of memory (E1001)";
  auto canceled = an_accepted_call();
  canceled.cancel_requested = true;
  struct {
    call_row call;
    json body;
    const char* gist;
  } table[] = {
    {an_accepted_call(), a_prediction("starting"), "progressed"},
    {an_accepted_call(), a_prediction("processing"), "progressed"},
    {an_accepted_call(), early, "progressed"},
    {an_accepted_call(), a_prediction("dreaming"), "progressed"},
    {an_accepted_call(), done, "provider_succeeded 900000"},
    {an_accepted_call(), a_prediction("succeeded"),
     "provider_failed/poison 900000"},
    {an_accepted_call(), failed, "provider_failed/transient"},
    {an_accepted_call(), running, "overdue/expired 900000"},
    {an_accepted_call(), a_prediction("canceled"), "overdue/expired"},
    {an_accepted_call(), a_prediction("aborted"), "overdue/expired"},
    {canceled, running, "provider_canceled/canceled 900000"},
    {canceled, a_prediction("canceled"), "provider_canceled/canceled"},
    {canceled, a_prediction("aborted"), "provider_canceled/canceled"},
    {canceled, done, "provider_succeeded 900000"},
    {canceled, a_prediction("processing"), "progressed"},
  };
  for (auto& x : table) {
    auto news = replicate.polled(x.call, an_answer(200, x.body.dump()));
    CAF_CHECK_EQUAL(gist(news), x.gist);
  }
}

CAF_TEST(an output that was deleted is gone with its bill) {
  auto x = a_prediction("succeeded");
  x["data_removed"] = true;
  x["input"] = json::object();
  CAF_CHECK_EQUAL(poll_gist(an_answer(200, x.dump())),
                  "output_gone/lost_output 900000");
}

CAF_TEST(the first file of an output is taken) {
  struct {
    json output;
    const char* text;
  } table[] = {
    {"https://replicate.delivery/a.mp4",
     R"({"url":"https://replicate.delivery/a.mp4"})"},
    {{"https://replicate.delivery/a.png", "https://replicate.delivery/b.png"},
     R"({"url":"https://replicate.delivery/a.png"})"},
    {{{"text", "hello"}, {"wav", "https://replicate.delivery/a.wav"}},
     R"({"url":"https://replicate.delivery/a.wav"})"},
    {{{{"url", "https://replicate.delivery/a.wav"}}},
     R"({"url":"https://replicate.delivery/a.wav"})"},
  };
  for (auto& row : table) {
    auto x = a_prediction("succeeded");
    x["output"] = row.output;
    auto news = replicate.polled(an_accepted_call(), an_answer(200, x.dump()));
    CAF_CHECK(news.event.kind == call_event_kind::provider_succeeded);
    CAF_CHECK_EQUAL(news.event.text, row.text);
  }
  for (auto output : {json("no address"), json::array(), json(7),
                      json("file:///etc/passwd"), json("data:image/png,x")}) {
    auto x = a_prediction("succeeded");
    x["output"] = output;
    CAF_CHECK_EQUAL(poll_gist(an_answer(200, x.dump())),
                    "provider_failed/poison 900000");
  }
}

CAF_TEST(a poll that says nothing of the call is asked again) {
  auto other = a_prediction("succeeded");
  other["id"] = "another";
  CAF_CHECK_EQUAL(poll_gist(an_answer(200, other.dump())),
                  "poll_failed/transient");
  CAF_CHECK_EQUAL(poll_gist(an_answer(200, "<html>")), "poll_failed/transient");
  CAF_CHECK_EQUAL(poll_gist(an_answer(404, "")), "poll_failed/invalid");
  CAF_CHECK_EQUAL(poll_gist(an_answer(401, "")), "poll_failed/unauthorized!");
  CAF_CHECK_EQUAL(poll_gist(an_answer(429, "")), "poll_failed/rate_limited!");
  CAF_CHECK_EQUAL(poll_gist(an_answer(503, "")), "poll_failed/transient");
  CAF_CHECK_EQUAL(poll_gist(no_answer(http_end::timeout, true)),
                  "poll_failed/transient");
}

CAF_TEST(why a model failed is read from its words) {
  struct {
    const char* error;
    failure why;
  } table[] = {
    {"The input or output was flagged as sensitive. Please try again with "
     "different inputs. (E005) (abc123)",
     failure::refused},
    {"NSFW content detected", failure::refused},
    {"Unknown error (E1000)", failure::transient},
    {"E1001: out of memory", failure::transient},
    {"Webhook is empty (E4875)", failure::invalid},
    {"Service is temporarily unavailable (E004)", failure::transient},
    {"Prediction interrupted; please retry (code: PA)", failure::transient},
    {"Request timed out", failure::transient},
    {"shape mismatch at layer 7", failure::poison},
    {"GRADE5 and CODE7", failure::poison},
    {"E1", failure::poison},
    {"E12345678", failure::poison},
    {"", failure::poison},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(to_string(hosted::failure_of_error(x.error)),
                    std::string{to_string(x.why)});
}

CAF_TEST(the vendor counts and the row has the price) {
  auto request = json::parse(R"({"model": "black-forest-labs/flux-schnell",
    "input": {"prompt": "a lamp", "num_outputs": 1}})");
  auto x = a_call(request);
  x.external_id = prediction_id;
  auto made = a_prediction("succeeded");
  made["output"] = {"https://replicate.delivery/a.png"};
  CAF_CHECK_EQUAL(gist(replicate.polled(x, an_answer(200, made.dump()))),
                  "provider_succeeded 3000");
  made["metrics"]["image_count"] = 2;
  CAF_CHECK_EQUAL(gist(replicate.polled(x, an_answer(200, made.dump()))),
                  "provider_succeeded 6000");
  // A model without a row costs what was promised.
  x.request = R"({"model":"a/b","input":{}})";
  CAF_CHECK_EQUAL(gist(replicate.polled(x, an_answer(200, made.dump()))),
                  "provider_succeeded 777");
}

CAF_TEST(a machine that is rented is paid for what it failed to do) {
  model_card card;
  card.id = "a/b";
  card.vendor = "replicate";
  card.rates = {{measure::run_millisecond, 975, 1000, {}, ""}};
  replicate_vendor other{options, catalog{{card}}};
  auto x = an_accepted_call();
  x.request = R"({"model":"a/b","input":{}})";
  auto made = a_prediction("failed");
  made["error"] = "broken";
  made["metrics"] = {{"predict_time", 2.0}};
  CAF_CHECK_EQUAL(gist(other.polled(x, an_answer(200, made.dump()))),
                  "provider_failed/poison 1950");
}

CAF_TEST(a webhook is believed no more than which prediction it is) {
  auto body = a_prediction("succeeded");
  body["output"] = "https://evil.example/x.mp4";
  auto hint = hosted::replicate_hint_of(body.dump());
  CAF_REQUIRE(hint);
  CAF_CHECK_EQUAL(hint->id, prediction_id);
  CAF_CHECK_EQUAL(hint->status, "succeeded");
  body["status"] = "evil\n status";
  hint = hosted::replicate_hint_of(body.dump());
  CAF_REQUIRE(hint);
  CAF_CHECK_EQUAL(hint->status, "");
  for (auto text : {"", "{}", "[]", "7", R"({"id":"../x"})", R"({"id":7})"})
    CAF_CHECK(!hosted::replicate_hint_of(text));
}

CAF_TEST_FIXTURE_SCOPE_END()
