#define CAF_SUITE http_routes

#include "tests/http/docs_api.hpp"

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

const pairs jpeg{{"Content-Type", "image/jpeg"}};

/// The sentence of a problem, or the status if it is none.
std::string said(const api_answer& x) {
  auto detail = x.doc.is_object() ? x.doc.value("detail", "") : "";
  return std::to_string(x.status) + " " + detail;
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(routes_tests, api_fixture)

CAF_TEST(the way from a brand to a campaign under way) {
  auto brand = a_brand_of();
  auto doc = api("GET", "/api/brands/" + brand);
  CAF_CHECK_EQUAL(doc.doc["title"], "Lumen");
  CAF_CHECK_EQUAL(doc.doc["images"].size(), 2u);
  CAF_CHECK(doc.header("ETag").starts_with("\"3-"));
  CAF_CHECK_EQUAL(api("GET", "/api/brands").doc["items"].size(), 1u);
  auto id = a_draft_of(brand);
  auto draft = api("GET", "/api/campaigns/" + id);
  CAF_CHECK_EQUAL(draft.doc["status"], "draft");
  CAF_CHECK_EQUAL(draft.doc["actions"], json::array({"start"}));
  CAF_CHECK_EQUAL(draft.doc["brief"]["seconds"], 12);
  CAF_CHECK(draft.doc["created_at"].is_string());
  auto price = api("GET", "/api/campaigns/" + id + "/estimate");
  CAF_CHECK_EQUAL(price.doc["assumed"], true);
  auto started = api("POST", "/api/campaigns/" + id + "/generate");
  CAF_CHECK_EQUAL(started.status, 202);
  CAF_CHECK_EQUAL(started.header("Location"), "/api/campaigns/" + id);
  CAF_CHECK_EQUAL(started.doc["status"], "pending");
  CAF_MESSAGE("the very next reader sees it");
  auto now = api("GET", "/api/campaigns/" + id);
  CAF_CHECK_EQUAL(now.doc["status"], "pending");
  CAF_CHECK_EQUAL(now.doc["actions"], (json{"cancel", "pause"}));
  auto list = api("GET", "/api/campaigns?status=pending,generating&q=spri");
  CAF_CHECK_EQUAL(list.doc["items"].size(), 1u);
  CAF_CHECK_EQUAL(api("GET", "/api/campaigns?status=draft").doc["items"].size(),
                  0u);
  CAF_CHECK_EQUAL(api("POST", "/api/campaigns/" + id + "/pause").status, 202);
  CAF_CHECK_EQUAL(api("POST", "/api/campaigns/" + id + "/resume").status, 202);
  auto canceled = api("POST", "/api/campaigns/" + id + "/cancel");
  CAF_CHECK_EQUAL(canceled.doc["status"], "canceled");
  CAF_CHECK_EQUAL(api("DELETE", "/api/campaigns/" + id).status, 204);
  CAF_CHECK_EQUAL(api("GET", "/api/campaigns/" + id).status, 404);
}

CAF_TEST(what is wrong is named by its field) {
  auto field = [&](const api_answer& x) {
    return x.status == 422 ? x.doc["errors"][0]["field"].get<std::string>()
                           : said(x);
  };
  auto brand = a_brand_of();
  auto draft = [&](const json& brief) {
    return api("POST", "/api/campaigns",
               json{{"brand_id", brand}, {"brief", brief}}.dump());
  };
  CAF_CHECK_EQUAL(field(draft({{"seconds", 90}})), "brief.seconds");
  CAF_CHECK_EQUAL(field(draft({{"colour", "red"}})), "brief.colour");
  CAF_CHECK_EQUAL(field(api("POST", "/api/campaigns", "{}")), "brand_id");
  CAF_CHECK_EQUAL(
    api("POST", "/api/campaigns", R"({"brand_id":"br_no"})").status, 404);
  CAF_CHECK_EQUAL(
    field(api("POST", "/api/campaigns", R"({"brand_id":"x","cap_micros":-1})")),
    "cap_micros");
  CAF_CHECK_EQUAL(field(api("POST", "/api/brands", "{}")), "title");
  CAF_CHECK_EQUAL(field(api("POST", "/api/brands", "[]")), "body");
  CAF_CHECK_EQUAL(field(api("GET", "/api/brands?limit=0")), "limit");
  CAF_CHECK_EQUAL(field(api("GET", "/api/campaigns?status=gone")), "status");
  auto id = a_draft_of(brand);
  CAF_CHECK_EQUAL(
    field(api("POST", "/api/campaigns/" + id + "/scenes/0/regenerate",
              R"({"part":"clip"})")),
    "part");
}

CAF_TEST(brands are edited by merge patches) {
  auto id = a_brand_of();
  auto path = "/api/brands/" + id;
  auto edited
    = api("PATCH", path, R"({"tagline":"Softer","url":"lumen.example"})");
  CAF_CHECK_EQUAL(edited.doc["tagline"], "Softer");
  CAF_CHECK_EQUAL(edited.doc["title"], "Lumen");
  CAF_CHECK(edited.header("ETag").starts_with("\"4-"));
  auto cleared = api(
    "PATCH", path, R"({"tagline":null,"font":null})",
    {{"Content-Type", "application/merge-patch+json"}, {"If-Match", "\"4\""}});
  CAF_CHECK_EQUAL(cleared.doc["tagline"], "");
  CAF_CHECK_EQUAL(cleared.doc["font"], "Inter");
  CAF_CHECK_EQUAL(cleared.doc["url"], "lumen.example");
  auto late = api("PATCH", path, R"({"tagline":"x"})", {{"If-Match", "\"4\""}});
  CAF_CHECK_EQUAL(late.status, 412);
  auto odd
    = api("PATCH", path, R"({"tagline":"x"})", {{"If-Match", "nonsense"}});
  CAF_CHECK_EQUAL(odd.status, 412);
  CAF_MESSAGE("nobody names files of others");
  for (auto body : {R"({"images":[]})", R"({"logo":"aa/aa.png"})"})
    CAF_CHECK_EQUAL(api("PATCH", path, body).status, 422);
  CAF_CHECK_EQUAL(
    api("POST", "/api/brands", R"({"title":"x","logo":"aa/aa.png"})").status,
    422);
  CAF_CHECK_EQUAL(api("DELETE", path).status, 204);
  CAF_CHECK_EQUAL(api("GET", path).status, 404);
}

CAF_TEST(pictures come raw or in a form) {
  auto id = a_brand_of();
  auto path = "/api/brands/" + id + "/images";
  auto raw = api("POST", path + "?caption=at%20night", "picture three",
                 {{"Content-Type", "application/octet-stream"}});
  CAF_CHECK_EQUAL(raw.status, 201);
  CAF_REQUIRE_EQUAL(raw.doc["items"].size(), 3u);
  CAF_CHECK_EQUAL(raw.doc["items"][2]["caption"], "at night");
  auto form
    = "--x\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\n"
      "side\r\n--x\r\nContent-Disposition: form-data; name=\"image\"; "
      "filename=\"a.jpg\"\r\n\r\npicture four\r\n--x\r\n"
      "Content-Disposition: form-data; name=\"image\"; "
      "filename=\"b.jpg\"\r\n\r\npicture five\r\n--x--\r\n";
  auto two = api("POST", path, form,
                 {{"Content-Type", "multipart/form-data; boundary=x"}});
  CAF_REQUIRE_EQUAL(two.doc["items"].size(), 5u);
  CAF_CHECK_EQUAL(two.doc["items"][3]["caption"], "side");
  CAF_CHECK_EQUAL(two.doc["items"][4]["caption"], "");
  CAF_MESSAGE("the same picture again is the same picture");
  CAF_CHECK_EQUAL(api("POST", path, "picture four", jpeg).doc["items"].size(),
                  5u);
  CAF_MESSAGE("one that cannot be used is named");
  auto bad = api("POST", path, "bad", jpeg);
  CAF_CHECK_EQUAL(said(bad), "422 image: this is no JPG, PNG or WebP");
  CAF_CHECK_EQUAL(bad.doc["errors"][0]["field"], "image");
  CAF_CHECK_EQUAL(said(api("POST", path, "film", jpeg)), said(bad));
  CAF_CHECK_EQUAL(api("POST", path, "", jpeg).status, 422);
}

CAF_TEST(pictures are captioned and ordered and taken away) {
  auto path = "/api/brands/" + a_brand_of() + "/images";
  auto all = api("GET", path);
  auto first = all.doc["items"][0]["id"].get<std::string>();
  auto second = all.doc["items"][1]["id"].get<std::string>();
  auto moved = api("PATCH", path + "/" + second,
                   R"({"primary":true,"caption":"the lamp"})");
  CAF_CHECK_EQUAL(moved.doc["items"][0]["id"], second);
  CAF_CHECK_EQUAL(moved.doc["items"][0]["caption"], "the lamp");
  CAF_CHECK_EQUAL(moved.doc["items"][0]["primary"], true);
  auto back = api("PATCH", path + "/" + second, R"({"position":2})");
  CAF_CHECK_EQUAL(back.doc["items"][0]["id"], first);
  CAF_CHECK_EQUAL(api("PATCH", path + "/" + second, R"({"position":3})").status,
                  422);
  CAF_CHECK_EQUAL(api("PATCH", path + "/0000", R"({"position":1})").status,
                  404);
  auto left = api("DELETE", path + "/" + first);
  CAF_CHECK_EQUAL(left.doc["items"].size(), 1u);
  CAF_CHECK_EQUAL(api("DELETE", path + "/" + first).status, 404);
}

CAF_TEST(the eleventh picture is refused) {
  auto path = "/api/brands/" + a_brand_of() + "/images";
  for (auto i = 3; i <= 10; ++i)
    CAF_CHECK_EQUAL(
      api("POST", path, "picture " + std::to_string(i), jpeg).status, 201);
  auto more = api("POST", path, "picture 11", jpeg);
  CAF_CHECK_EQUAL(more.status, 422);
  CAF_CHECK_EQUAL(more.doc["errors"][0]["field"], "images");
}

CAF_TEST(a logo is set and taken away) {
  auto path = "/api/brands/" + a_brand_of() + "/logo";
  auto set = api("PUT", path, "a logo", {{"Content-Type", "image/png"}});
  auto url = set.doc["logo_url"].get<std::string>();
  CAF_CHECK(url.ends_with(".png"));
  CAF_CHECK_EQUAL(in(api("DELETE", path).doc, "logo_url"), nullptr);
}

CAF_TEST(nobody looks at files for somebody elses brand) {
  auto path = "/api/brands/" + a_brand_of();
  auto before = made->imports;
  user = "eve";
  CAF_CHECK_EQUAL(api("POST", path + "/images", "picture", jpeg).status, 404);
  CAF_CHECK_EQUAL(api("PUT", path + "/logo", "logo", jpeg).status, 404);
  CAF_CHECK_EQUAL(made->imports, before);
}

CAF_TEST(the same key has its effect once) {
  pairs key{{"Idempotency-Key", "k1"}};
  auto body = R"({"title":"Lumen"})";
  auto first = api("POST", "/api/brands", body, key);
  auto second = api("POST", "/api/brands", body, key);
  CAF_CHECK_EQUAL(first.status, 201);
  CAF_CHECK_EQUAL(second.doc["id"], first.doc["id"]);
  CAF_CHECK_EQUAL(api("GET", "/api/brands").doc["items"].size(), 1u);
  auto other = api("POST", "/api/brands", R"({"title":"Tidal"})", key);
  CAF_CHECK_EQUAL(other.status, 422);
  user = "bob";
  auto his = api("POST", "/api/brands", body, key);
  CAF_CHECK_NOT_EQUAL(his.doc["id"], first.doc["id"]);
}

CAF_TEST(a campaign is edited and copied) {
  auto id = a_draft_of(a_brand_of());
  auto path = "/api/campaigns/" + id;
  auto edited = api("PATCH", path,
                    R"({"title":"Autumn","brief":{"seconds":15},)"
                    R"("cap_micros":5000000})");
  CAF_CHECK_EQUAL(edited.doc["title"], "Autumn");
  CAF_CHECK_EQUAL(edited.doc["brief"]["seconds"], 15);
  CAF_CHECK_EQUAL(edited.doc["cost"]["cap"], "$5.00");
  CAF_CHECK_EQUAL(edited.header("ETag").substr(0, 3), "\"2-");
  auto dry
    = api("PATCH", path + "?dry_run=true", R"({"brief":{"seconds":20}})");
  CAF_CHECK_EQUAL(dry.doc["jobs"], json::array());
  CAF_CHECK_EQUAL(in(api("GET", path).doc["brief"], "seconds"), 15);
  auto reset = api("PATCH", path, R"({"brief":{"seconds":null}})",
                   {{"If-Match", edited.header("ETag")}});
  CAF_CHECK_EQUAL(reset.doc["brief"]["seconds"], 20);
  CAF_CHECK_EQUAL(api("PATCH", path, R"({"title":"x"})",
                      {{"If-Match", edited.header("ETag")}})
                    .status,
                  412);
  auto copy = api("POST", path + "/duplicate", R"({"title":"Second"})");
  CAF_CHECK_EQUAL(copy.status, 201);
  CAF_CHECK_NOT_EQUAL(copy.doc["id"], id);
  CAF_CHECK_EQUAL(copy.doc["title"], "Second");
  CAF_CHECK_EQUAL(copy.doc["brief"]["seconds"], 20);
}

CAF_TEST(a storyline is edited and says what that costs) {
  auto id = a_written_draft();
  auto path = "/api/campaigns/" + id + "/storyline";
  auto story = api("GET", path);
  CAF_REQUIRE_EQUAL(story.doc["scenes"].size(), 3u);
  CAF_CHECK_EQUAL(story.doc["pictures"].size(), 2u);
  auto etag = story.header("ETag");
  auto edited
    = api("PATCH", path,
          R"({"order":[3,1,2],"scenes":[{"number":1,)"
          R"("narration":"New words.","locked":true,"kicker":null}]})",
          {{"If-Match", etag}});
  CAF_CHECK_EQUAL(edited.status, 200);
  CAF_CHECK_EQUAL(edited.doc["scenes"][0]["number"], 3);
  CAF_CHECK_EQUAL(edited.doc["scenes"][1]["narration"], "New words.");
  CAF_CHECK_EQUAL(edited.doc["scenes"][1]["locked"], true);
  CAF_CHECK(edited.doc["plan"].is_object());
  CAF_CHECK_EQUAL(
    api("PATCH", path, R"({"title":"x"})", {{"If-Match", etag}}).status, 412);
  auto dry = api("PATCH", path + "?dry_run=true", R"({"title":"Dry"})");
  CAF_CHECK(dry.doc.contains("jobs"));
  CAF_CHECK_EQUAL(in(api("GET", path).doc, "title"), "Spring");
  CAF_CHECK_EQUAL(
    api("PATCH", path, R"({"scenes":[{"number":1,"footage":"aa/aa.mp4"}]})")
      .status,
    422);
  auto split = api("POST", "/api/campaigns/" + id + "/scenes/2/split");
  CAF_CHECK_EQUAL(split.doc["scenes"].size(), 4u);
  CAF_CHECK_EQUAL(
    api("POST", "/api/campaigns/" + id + "/scenes/77/split").status, 404);
}

CAF_TEST(a storyline is written by a job) {
  auto path = "/api/campaigns/" + a_draft_of(a_brand_of()) + "/storyline";
  auto asked = api("POST", path);
  CAF_CHECK_EQUAL(asked.status, 202);
  CAF_CHECK_EQUAL(asked.doc["jobs"]["planned"], 1);
  CAF_CHECK_EQUAL(api("POST", path).status, 409);
  CAF_CHECK_EQUAL(in(api("GET", path).doc, "scenes"), json::array());
}

CAF_TEST(own media take the place of what a scene shows) {
  auto id = a_written_draft();
  auto path = "/api/campaigns/" + id + "/scenes/2/media";
  auto picture = api("PUT", path, "my picture", jpeg);
  CAF_CHECK_EQUAL(picture.status, 200);
  CAF_CHECK_EQUAL(picture.doc["scenes"][1]["images"], json::array({2}));
  CAF_CHECK_EQUAL(picture.doc["pictures"].size(), 3u);
  auto film = api("PUT", path, "film of mine", {{"Content-Type", "video/mp4"}});
  CAF_CHECK(film.doc["scenes"][1]["footage_url"].is_string());
  auto gone = api("PATCH", "/api/campaigns/" + id + "/storyline",
                  R"({"scenes":[{"number":2,"footage":null}]})");
  CAF_CHECK_EQUAL(gone.doc["scenes"][1]["footage_url"], nullptr);
  CAF_MESSAGE("a picture that a scene shows stays");
  auto images = api("GET", "/api/campaigns/" + id + "/images");
  CAF_REQUIRE_EQUAL(images.doc["items"].size(), 1u);
  auto one = images.doc["items"][0]["id"].get<std::string>();
  CAF_CHECK_EQUAL(
    api("DELETE", "/api/campaigns/" + id + "/images/" + one).status, 409);
  auto more = api("POST", "/api/campaigns/" + id + "/images", "another", jpeg);
  CAF_CHECK_EQUAL(more.doc["items"].size(), 2u);
  auto named = api("PATCH", "/api/campaigns/" + id + "/images/" + one,
                   R"({"caption":"mine"})");
  CAF_CHECK_EQUAL(named.doc["items"][0]["caption"], "mine");
}

CAF_TEST(jobs are seen and decided about) {
  auto id = a_finished_one();
  auto all = api("GET", "/api/campaigns/" + id + "/jobs");
  CAF_REQUIRE_EQUAL(all.doc["items"].size(), 1u);
  auto job = all.doc["items"][0]["id"].get<std::string>();
  auto one = api("GET", "/api/jobs/" + job);
  CAF_CHECK_EQUAL(one.doc["state"], "done");
  CAF_CHECK_EQUAL(api("GET", "/api/jobs/" + id + ".music.r1").status, 404);
  CAF_CHECK_EQUAL(api("GET", "/api/jobs/nothing").status, 404);
  for (auto verb : {"approve", "reject", "retry", "cancel", "skip"})
    CAF_CHECK_EQUAL(api("POST", "/api/jobs/" + job + "/" + verb).status, 409);
  CAF_CHECK_EQUAL(api("POST", "/api/jobs/" + job + "/accept").status, 200);
  auto again = api("POST", "/api/campaigns/" + id + "/scenes/0/regenerate",
                   R"({"part":"film","start":false})");
  CAF_CHECK_EQUAL(again.status, 202);
  CAF_CHECK_EQUAL(
    in(api("GET", "/api/campaigns/" + id + "/scenes/1/candidates").doc,
       "items"),
    json::array());
  user = "eve";
  CAF_CHECK_EQUAL(api("GET", "/api/jobs/" + job).status, 404);
  CAF_CHECK_EQUAL(api("POST", "/api/jobs/" + job + "/retry").status, 404);
}

CAF_TEST(a share shows films and nothing of their owner) {
  auto id = a_finished_one();
  auto share = api("POST", "/api/campaigns/" + id + "/share", R"({"days":7})");
  CAF_CHECK_EQUAL(share.status, 201);
  auto token = share.doc["token"].get<std::string>();
  CAF_CHECK_EQUAL(share.doc["url"], "https://ads.example/share/" + token);
  user = "";
  auto shown = api("GET", "/share/" + token);
  CAF_CHECK_EQUAL(shown.doc["title"], "Spring");
  CAF_CHECK_EQUAL(shown.doc["films"].size(), 1u);
  CAF_CHECK_EQUAL(shown.body.find("ann"), std::string::npos);
  auto page = api("GET", "/share/" + token, {}, {{"Accept", "text/html"}});
  CAF_CHECK_NOT_EQUAL(page.body.find("<video"), std::string::npos);
  CAF_CHECK_EQUAL(api("GET", "/share/nonsense").status, 404);
  clock->at += int64_t{8} * 86'400'000'000;
  CAF_CHECK_EQUAL(api("GET", "/share/" + token).status, 404);
  user = "ann";
  auto next = api("POST", "/api/campaigns/" + id + "/share");
  CAF_CHECK_EQUAL(api("DELETE", "/api/campaigns/" + id + "/share").status, 204);
  user = "";
  auto old = next.doc["token"].get<std::string>();
  CAF_CHECK_EQUAL(api("GET", "/share/" + old).status, 404);
  user = "ann";
  auto draft = a_draft_of(a_brand_of());
  CAF_CHECK_EQUAL(api("POST", "/api/campaigns/" + draft + "/share").status,
                  409);
}

CAF_TEST(webhooks are made and changed and deleted) {
  auto made
    = api("POST", "/api/webhooks", R"({"url":"https://hooks.example/a"})");
  CAF_CHECK_EQUAL(made.status, 201);
  CAF_CHECK(made.doc["secret"].get<std::string>().starts_with("whsec_"));
  auto id = made.doc["id"].get<std::string>();
  auto one = api("GET", "/api/webhooks/" + id);
  CAF_CHECK(!one.doc.contains("secret"));
  CAF_CHECK_EQUAL(api("GET", "/api/webhooks").doc["items"].size(), 1u);
  auto changed
    = api("PATCH", "/api/webhooks/" + id, R"({"events":["campaign.failed"]})");
  CAF_CHECK_EQUAL(changed.doc["events"], json::array({"campaign.failed"}));
  auto seen = api("GET", "/api/webhooks/" + id);
  CAF_CHECK_EQUAL(seen.doc["events"], json::array({"campaign.failed"}));
  for (auto url : {"ftp://x", "https://", "https://a@b/", "https://a b",
                   "javascript:alert(1)"})
    CAF_CHECK_EQUAL(
      api("POST", "/api/webhooks", json{{"url", url}}.dump()).status, 422);
  CAF_CHECK_EQUAL(
    in(api("GET", "/api/webhooks/" + id + "/deliveries").doc, "items"),
    json::array());
  auto replayed
    = api("POST", "/api/webhooks/" + id + "/replay", R"({"delivery":"wd_1"})");
  CAF_CHECK_EQUAL(replayed.status, 202);
  CAF_CHECK_EQUAL(
    api("POST", "/api/webhooks/" + id + "/replay", R"({"delivery":"nothing"})")
      .status,
    404);
  user = "eve";
  CAF_CHECK_EQUAL(api("GET", "/api/webhooks/" + id).status, 404);
  CAF_CHECK_EQUAL(api("DELETE", "/api/webhooks/" + id).status, 404);
  user = "ann";
  CAF_CHECK_EQUAL(api("DELETE", "/api/webhooks/" + id).status, 204);
  CAF_CHECK_EQUAL(api("GET", "/api/webhooks/" + id).status, 404);
}

CAF_TEST(operators see everybody and others do not ) {
  auto id = a_draft_of(a_brand_of());
  CAF_CHECK_EQUAL(api("GET", "/api/ops/tally").status, 403);
  user = "op";
  CAF_CHECK_EQUAL(in(api("GET", "/api/me").doc, "operator"), true);
  auto tally = api("GET", "/api/ops/tally");
  CAF_CHECK_EQUAL(tally.doc["campaigns"]["draft"], 1);
  auto all = api("GET", "/api/ops/campaigns");
  CAF_CHECK_EQUAL(all.doc["items"][0]["owner"], "ann");
  CAF_CHECK_EQUAL(api("GET", "/api/campaigns").doc["items"].size(), 0u);
  CAF_CHECK_EQUAL(api("GET", "/api/campaigns/" + id).status, 200);
  CAF_CHECK_EQUAL(api("POST", "/api/campaigns/" + id + "/cancel").status, 202);
  transition beat;
  beat.site = fault_site::commit_node;
  beat.changes.push_back(beat_node{"n1", "host:/data", true});
  commit(beat);
  auto nodes = api("GET", "/api/ops/nodes");
  CAF_REQUIRE_EQUAL(nodes.doc["items"].size(), 1u);
  CAF_CHECK_EQUAL(nodes.doc["items"][0]["draining"], false);
  CAF_CHECK_EQUAL(api("POST", "/api/ops/nodes/n1/drain").status, 202);
  CAF_CHECK_EQUAL(in(api("GET", "/api/ops/nodes").doc["items"][0], "draining"),
                  true);
  CAF_CHECK_EQUAL(api("POST", "/api/ops/nodes/n2/drain").status, 404);
}

CAF_TEST(the house tells about itself) {
  user = "";
  CAF_CHECK_EQUAL(api("GET", "/healthz").body, "ok\n");
  auto ready = api("GET", "/readyz");
  CAF_CHECK_EQUAL(ready.doc["checks"]["store"], "ok");
  CAF_CHECK_EQUAL(ready.doc["checks"]["library"], "ok");
  rooms->metrics = [] { return std::string{"adcraft_http_requests 1\n"}; };
  CAF_CHECK_EQUAL(api("GET", "/metrics").status, 401);
  user = "ann";
  CAF_CHECK_EQUAL(api("GET", "/metrics").status, 403);
  user = "op";
  auto metrics = api("GET", "/metrics");
  user = "";
  CAF_CHECK(metrics.body.starts_with("adcraft_http_requests 1\n"));
  CAF_CHECK_NOT_EQUAL(metrics.body.find("adcraft_campaigns{"),
                      std::string::npos);
  CAF_CHECK_EQUAL(in(api("GET", "/openapi.json").doc, "openapi"), "3.1.0");
  CAF_CHECK_EQUAL(api("GET", "/docs").status, 200);
  CAF_CHECK_NOT_EQUAL(api("GET", "/").body.find("AdCraft"), std::string::npos);
  CAF_CHECK_EQUAL(api("GET", "/api/me").status, 401);
}

CAF_TEST(the front page shows finished films to one person alone) {
  auto id = a_finished_one();
  transition x;
  x.campaign = id;
  campaign_row row = a_campaign_row(id);
  row.status = campaign_status::completed;
  x.changes.push_back(change_campaign{campaign_status::draft, row});
  commit(x);
  user = "";
  auto page = api("GET", "/");
  CAF_CHECK_NOT_EQUAL(page.body.find("<video"), std::string::npos);
  rooms->links = std::make_shared<media_links>("secret", "");
  page = api("GET", "/");
  CAF_CHECK_EQUAL(page.body.find("<video"), std::string::npos);
}

CAF_TEST_FIXTURE_SCOPE_END()
