#define CAF_SUITE http_documents

#include "http/documents/campaign.hpp"

#include "http/documents/actions.hpp"
#include "http/documents/brand.hpp"
#include "http/documents/deliverables.hpp"
#include "http/documents/escape.hpp"
#include "http/documents/estimate.hpp"
#include "http/documents/events.hpp"
#include "http/documents/jobs.hpp"
#include "http/documents/ops.hpp"
#include "http/documents/scenes.hpp"

#include "tests/http/docs_support.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;

namespace {

json campaign_json(const campaign_view& x) {
  return json::parse(whole_document(x, plain_tools()));
}

json job_json(const campaign_view& x, const job_row& job,
              const std::vector<call_row>& calls = {}) {
  return job_document(x, job, calls, plain_tools());
}

} // namespace

CAF_TEST(a campaign tells where it stands) {
  auto x = campaign_json(a_half_made_campaign());
  CAF_CHECK_EQUAL(x["id"], "c1");
  CAF_CHECK_EQUAL(x["version"], 7);
  CAF_CHECK_EQUAL(x["seq"], 42);
  CAF_CHECK_EQUAL(x["title"], "Spring");
  CAF_CHECK_EQUAL(x["status"], "generating");
  CAF_CHECK_EQUAL(x["reason"], nullptr);
  CAF_CHECK_EQUAL(x["final_video_url"], nullptr);
  CAF_CHECK_EQUAL(x["created_at"], "2023-11-14T22:13:20.123Z");
  CAF_CHECK_EQUAL(x["jobs"]["failed"], 1);
  CAF_CHECK_EQUAL(x["jobs"]["running"], 1);
  CAF_CHECK_EQUAL(x["jobs"]["done"], 4);
  CAF_CHECK_EQUAL(x["jobs"].count("skipped"), 0u);
  CAF_CHECK_EQUAL(x["actions"], (json{"cancel", "pause"}));
  CAF_CHECK_EQUAL(x["brief"]["seconds"], 12);
  CAF_CHECK_EQUAL(x["brand"]["image_url"], "/media/aa/one.jpg");
  CAF_CHECK_EQUAL(x.count("chat"), 0u);
}

CAF_TEST(money is whole micros and a text) {
  auto x = in(campaign_json(a_half_made_campaign()), "cost");
  CAF_CHECK(x["cap_micros"].is_number_integer());
  CAF_CHECK_EQUAL(x["cap_micros"], 5'000'000);
  CAF_CHECK_EQUAL(x["cap"], "$5.00");
  CAF_CHECK_EQUAL(x["spent_micros"], 250'000);
  CAF_CHECK_EQUAL(x["reserved_micros"], 100'000);
  CAF_MESSAGE("3 stills, 3 clips, 3 voices, music and film, less 3 made");
  CAF_CHECK_EQUAL(x["estimated_micros"], 250'000 + 8 * 100'000);
}

CAF_TEST(a campaign document is lean) {
  auto text = whole_document(a_half_made_campaign(), plain_tools());
  CAF_CHECK_LESS(text.size(), 3'600u);
  CAF_CHECK_EQUAL(text.find('\n'), std::string::npos);
}

CAF_TEST(each scene tells what holds it up) {
  auto scenes = in(campaign_json(a_half_made_campaign()), "scenes");
  CAF_REQUIRE_EQUAL(scenes.size(), 3u);
  CAF_CHECK_EQUAL(scenes[0]["state"], "done");
  CAF_CHECK_EQUAL(scenes[0]["candidates"], 3);
  CAF_CHECK_EQUAL(scenes[0]["still_url"],
                  "/media/key-of-c1.reference_image.s1.16x9.r1");
  CAF_CHECK_EQUAL(scenes[0]["seconds"], 4);
  CAF_CHECK_EQUAL(scenes[1]["state"], "failed");
  CAF_CHECK_EQUAL(scenes[1]["reason"], "the provider declined the picture");
  CAF_CHECK_EQUAL(scenes[1]["still_url"], nullptr);
  CAF_CHECK_EQUAL(scenes[2]["state"], "running");
}

CAF_TEST(a scene that is made anew still shows what it has) {
  auto x = a_half_made_campaign();
  auto next = job_in(x, job_kind::reference_image, 1, "16:9");
  next.revision = 2;
  next.state = job_state::planned;
  next.asset.clear();
  next.id = job_id_of(next);
  x.jobs.push_back(next);
  auto scene = campaign_json(x)["scenes"][0];
  CAF_CHECK_EQUAL(scene["state"], "planned");
  CAF_CHECK_EQUAL(scene["still_url"],
                  "/media/key-of-c1.reference_image.s1.16x9.r1");
  CAF_MESSAGE("which it may go back to once it rests");
  x.campaign.status = campaign_status::completed;
  auto items = candidates_document(x, 1, plain_tools())["items"];
  CAF_REQUIRE_EQUAL(items.size(), 3u);
  CAF_CHECK_EQUAL(items[0]["used"], false);
  CAF_CHECK_EQUAL(items[0]["actions"], json::array({"accept"}));
}

CAF_TEST(a finished campaign has its files and what was found in them) {
  auto x = campaign_json(a_finished_campaign());
  CAF_CHECK_EQUAL(x["generation_progress"], 100);
  CAF_CHECK_EQUAL(x["actions"], json::array());
  auto file = x["deliverables"][0];
  CAF_CHECK_EQUAL(file["format"], "16x9-360-en");
  CAF_CHECK_EQUAL(file["state"], "passed");
  CAF_CHECK_EQUAL(file["width"], 640);
  CAF_CHECK_EQUAL(x["final_video_url"], file["url"]);
  CAF_CHECK_EQUAL(file["download_url"],
                  file["url"].get<std::string>()
                    + "?download=Lumen%20Spring%2016x9-360-en.mp4");
  CAF_CHECK_EQUAL(file["inspection"]["passed"], true);
  CAF_CHECK_EQUAL(file["inspection"]["loudness"], -14);
}

CAF_TEST(a refused file names the broken rule) {
  auto x = a_finished_campaign();
  x.campaign.status = campaign_status::needs_attention;
  x.deliverables[0].state = deliverable_state::refused;
  x.deliverables[0].reason = "the voice is late";
  x.deliverables[0].report
    = R"({"passed":false,"findings":[{"sentence":"the voice is late"}]})";
  auto doc = campaign_json(x);
  CAF_CHECK_EQUAL(doc["final_video_url"], nullptr);
  CAF_CHECK_EQUAL(doc["actions"], (json{"cancel", "retry"}));
  auto file = doc["deliverables"][0];
  CAF_CHECK_EQUAL(file["reason"], "the voice is late");
  CAF_CHECK_EQUAL(file["inspection"]["findings"],
                  json::array({"the voice is late"}));
  CAF_CHECK_EQUAL(file["inspection"]["loudness"], nullptr);
}

CAF_TEST(a broken report breaks no document) {
  for (auto text : {"", "[]", "{}", "{\"passed\":", "7"})
    CAF_CHECK(inspection_in_short(text).is_null());
  auto odd = R"({"passed":true,"findings":[1],"figures":[]})";
  CAF_CHECK_EQUAL(in(inspection_in_short(odd), "passed"), true);
}

CAF_TEST(progress has its place and nothing else moves) {
  auto text = campaign_document(a_half_made_campaign(), plain_tools());
  auto before = json::parse(joined(text, {12, -1}));
  auto after = json::parse(joined(text, {57, 90}));
  CAF_CHECK_EQUAL(before["generation_progress"], 12);
  CAF_CHECK_EQUAL(before["eta_seconds"], nullptr);
  CAF_CHECK_EQUAL(after["generation_progress"], 57);
  CAF_CHECK_EQUAL(after["eta_seconds"], 90);
  for (auto x : {&before, &after}) {
    x->erase("generation_progress");
    x->erase("eta_seconds");
  }
  CAF_CHECK_EQUAL(before, after);
}

CAF_TEST(one hundred per cent is completed and nothing else) {
  CAF_CHECK_EQUAL(percent_of(campaign_status::generating, 1.0), 99);
  CAF_CHECK_EQUAL(percent_of(campaign_status::completed, 0.2), 100);
  CAF_CHECK_EQUAL(percent_of(campaign_status::draft, 0.4), 0);
  CAF_CHECK_EQUAL(percent_of(campaign_status::generating, NAN), 0);
  CAF_CHECK_EQUAL(percent_of(campaign_status::canceled, 0.421), 42);
}

CAF_TEST(a draft shows what was said) {
  auto x = a_campaign(campaign_status::draft);
  x.chat = {{1, true, "hello"}, {2, false, "Who is it for?"}};
  auto doc = campaign_json(x);
  CAF_CHECK_EQUAL(doc["chat"][1]["by"], "house");
  CAF_CHECK_EQUAL(doc["chat"][1]["text"], "Who is it for?");
  CAF_CHECK_EQUAL(doc["actions"], json::array({"start"}));
  CAF_CHECK_EQUAL(doc["scenes"], json::array());
}

CAF_TEST(people may do what the state allows) {
  auto actions = [](campaign_view x) { return json(actions_of(x)).dump(); };
  auto x = a_half_made_campaign();
  x.campaign.pause_requested_at = 1;
  CAF_CHECK_EQUAL(actions(x), R"(["cancel","resume"])");
  x.campaign.status = campaign_status::needs_attention;
  CAF_CHECK_EQUAL(actions(x), R"(["cancel","resume","retry"])");
  x.campaign.cancel_requested_at = 1;
  x.campaign.status = campaign_status::canceled;
  CAF_CHECK_EQUAL(actions(x), R"(["retry"])");
  CAF_MESSAGE("an edit of a finished campaign can be started");
  auto done = a_finished_campaign();
  auto next = job_in(done, job_kind::music);
  next.revision = 2;
  next.state = job_state::planned;
  next.id = job_id_of(next);
  done.jobs.push_back(next);
  CAF_CHECK_EQUAL(actions(done), R"(["start"])");
}

CAF_TEST(a job says why it stands there and what helps) {
  auto x = a_half_made_campaign();
  auto failed = job_json(x, job_in(x, job_kind::reference_image, 2, "16:9"));
  CAF_CHECK_EQUAL(failed["state"], "failed");
  CAF_CHECK_EQUAL(failed["failure"], "refused");
  CAF_CHECK_EQUAL(failed["next"],
                  "change the scene's prompt or picture, then retry it");
  CAF_CHECK_EQUAL(failed["actions"], (json{"retry", "skip"}));
  auto clip = job_json(x, job_in(x, job_kind::scene_video, 2, "16:9"));
  CAF_CHECK_EQUAL(clip["next"], "nothing: it waits for what it is made of");
  CAF_CHECK_EQUAL(clip["price_micros"], 100'000);
  auto made = job_json(x, job_in(x, job_kind::scene_video, 1, "16:9"));
  CAF_CHECK_EQUAL(made["next"], nullptr);
  CAF_CHECK_EQUAL(made["asset"]["url"],
                  "/media/key-of-c1.scene_video.s1.16x9.r1");
  CAF_CHECK_EQUAL(made["candidates"], 1);
}

CAF_TEST(every state of every job says what to do next) {
  auto x = a_written_campaign();
  auto& job = x.jobs.back();
  for (auto status = 0; status < static_cast<int>(campaign_status::count_);
       ++status)
    for (auto state = 0; state < static_cast<int>(job_state::count_); ++state)
      for (auto why = 0; why < static_cast<int>(failure::count_); ++why) {
        x.campaign.status = static_cast<campaign_status>(status);
        job.state = static_cast<job_state>(state);
        job.why = static_cast<failure>(why);
        auto quiet = job.state == job_state::done;
        CAF_CHECK_EQUAL(next_step(x, job).empty(), quiet);
      }
}

CAF_TEST(calls tell whether they were billed) {
  auto x = a_half_made_campaign();
  auto& job = job_in(x, job_kind::scene_video, 1, "16:9");
  auto call = [&](call_state state, micros billed) {
    auto c = a_call(job, 1, state);
    c.price_actual = billed;
    return call_document(c)["billing"].get<std::string>();
  };
  CAF_CHECK_EQUAL(call(call_state::verified, 0), "billed");
  CAF_CHECK_EQUAL(call(call_state::rejected, 0), "not_billed");
  CAF_CHECK_EQUAL(call(call_state::failed, 5), "billed");
  CAF_CHECK_EQUAL(call(call_state::unknown, 0), "unclear");
  CAF_CHECK_EQUAL(call(call_state::running, 0), "promised");
  auto other = a_call(x.jobs.front(), 1, call_state::verified);
  auto own = a_call(job, 1, call_state::verified);
  own.price_actual = 30'000;
  auto doc = job_json(x, job, {other, own});
  CAF_REQUIRE_EQUAL(doc["calls"].size(), 1u);
  CAF_CHECK_EQUAL(doc["spent_micros"], 30'000);
  CAF_CHECK_EQUAL(doc["calls"][0]["provider"], "studio");
}

CAF_TEST(jobs of the same thing stand together) {
  auto x = a_half_made_campaign();
  auto next = job_in(x, job_kind::reference_image, 1, "16:9");
  next.revision = 2;
  next.id = job_id_of(next);
  x.jobs.push_back(next);
  auto items = jobs_document(x, {}, plain_tools())["items"];
  CAF_REQUIRE_EQUAL(items.size(), x.jobs.size());
  CAF_CHECK_EQUAL(items[1]["id"], next.id);
  CAF_CHECK_EQUAL(items[1]["newest"], true);
  CAF_CHECK_EQUAL(items[2]["revision"], 1);
  CAF_CHECK_EQUAL(items[2]["newest"], false);
}

CAF_TEST(the price is known before the storyline is) {
  auto x = a_campaign(campaign_status::draft);
  x.brief.seconds = 20;
  auto doc = estimate_document(x, plain_tools());
  CAF_CHECK_EQUAL(doc["assumed"], true);
  CAF_MESSAGE("a storyline, four scenes of three things, music, film");
  CAF_CHECK_EQUAL(doc["price_micros"], (1 + 4 * 3 + 2) * 100'000);
  CAF_CHECK_EQUAL(doc["jobs"].size(), 15u);
  CAF_CHECK_EQUAL(doc["within_cap"], false);
  CAF_CHECK_EQUAL(doc["missing_micros"], 1'500'000 - 1'000'000);
  x.campaign.money.cap = 2'000'000;
  doc = estimate_document(x, plain_tools());
  CAF_CHECK_EQUAL(doc["within_cap"], true);
  CAF_CHECK_EQUAL(doc["missing_micros"], 0);
}

CAF_TEST(what is at hand costs nothing again) {
  auto x = a_half_made_campaign();
  auto tools = plain_tools();
  auto price = [&] { return estimate_document(x, tools)["price_micros"]; };
  auto& job = job_in(x, job_kind::music);
  job.state = job_state::planned;
  int64_t before = price();
  asset_row earlier;
  earlier.job = "c1.music.r0";
  earlier.recipe = tools.prices->encode(x, job)->recipe;
  x.assets.push_back(earlier);
  CAF_CHECK_EQUAL(price(), before - 100'000);
}

CAF_TEST(a brand shows urls and never keys) {
  brand_row row{"b1", "ann", a_brand(), 3, 1'000'000, 2'000'000};
  row.what.logo = "cc/logo.png";
  auto doc = brand_document(row, plain_tools());
  CAF_CHECK_EQUAL(doc["id"], "b1");
  CAF_CHECK_EQUAL(doc["version"], 3);
  CAF_CHECK_EQUAL(doc["title"], "Lumen");
  CAF_CHECK_EQUAL(doc["logo_url"], "/media/cc/logo.png");
  CAF_CHECK_EQUAL(doc.count("logo"), 0u);
  CAF_REQUIRE_EQUAL(doc["images"].size(), 2u);
  CAF_CHECK_EQUAL(doc["images"][0]["id"], "one.jpg");
  CAF_CHECK_EQUAL(doc["images"][0]["primary"], true);
  CAF_CHECK_EQUAL(doc["images"][1]["position"], 2);
  CAF_CHECK_EQUAL(doc["images"][0].count("key"), 0u);
  CAF_CHECK_EQUAL(in(brand_line(row, plain_tools()), "images"), 2);
}

CAF_TEST(events say what their job is) {
  event_row row{"c1",     7,          "c1.scene_video.s3.16x9.r2",
                "",       "job.done", R"({"text":"made"})",
                1'000'000};
  auto doc = event_document(row);
  CAF_CHECK_EQUAL(doc["seq"], 7);
  CAF_CHECK_EQUAL(doc["kind"], "scene_video");
  CAF_CHECK_EQUAL(doc["scene"], 3);
  CAF_CHECK_EQUAL(doc["data"]["text"], "made");
  row.job = "c1.music.r1";
  CAF_CHECK_EQUAL(in(event_document(row), "scene"), nullptr);
  row.job.clear();
  row.data = "nonsense";
  doc = event_document(row);
  CAF_CHECK_EQUAL(doc.count("kind"), 0u);
  CAF_CHECK_EQUAL(doc["data"], json::object());
  CAF_CHECK_EQUAL(stream_message("7", "job.done", json{{"a", "x\ny"}}),
                  "id: 7\nevent: job.done\ndata: {\"a\":\"x\\ny\"}\n\n");
}

CAF_TEST(secrets of webhooks are shown once) {
  webhook_row row;
  row.id = "w1";
  row.url = "https://hooks.example/a";
  row.secret = "whsec_x";
  CAF_CHECK_EQUAL(webhook_document(row).count("secret"), 0u);
  CAF_CHECK_EQUAL(in(webhook_document(row, true), "secret"), "whsec_x");
  CAF_CHECK_EQUAL(in(webhook_document(row), "events").size(), 4u);
}

CAF_TEST(the tally has a name for every state) {
  house_tally x;
  x.campaigns = {1, 2};
  x.calls = {0, 0, 3, 0, 0, 0, 0, 0, 4};
  x.oldest_pending = 2'500'000;
  auto doc = tally_document(x);
  CAF_CHECK_EQUAL(doc["campaigns"]["draft"], 1);
  CAF_CHECK_EQUAL(doc["campaigns"]["completed"], 0);
  CAF_CHECK_EQUAL(doc["oldest_pending_seconds"], 2.5);
  auto text = metrics_text(x);
  auto has
    = [&](const char* line) { return text.find(line) != std::string::npos; };
  CAF_CHECK(has("adcraft_campaigns{status=\"pending\"} 2\n"));
  CAF_CHECK(
    has("# TYPE adcraft_ambiguous_open gauge\n"
        "adcraft_ambiguous_open 7.0\n"));
}

CAF_TEST(texts are made fit for where they go) {
  CAF_CHECK_EQUAL(percent_encoded("a b/ü"), "a%20b%2F%C3%BC");
  CAF_CHECK_EQUAL(html_escaped("<a href=\"x\">&'"),
                  "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
  CAF_CHECK_EQUAL(base64url("\xff\xfe\xfd"), "__79");
  CAF_CHECK_EQUAL(base64url("ab"), "YWI");
  CAF_CHECK_EQUAL(hex_of("\x0a\xff"), "0aff");
  CAF_CHECK_EQUAL(rfc3339(1'700'000'000'000'999), "2023-11-14T22:13:20.000Z");
}
