#define CAF_SUITE http_routes_more

#include "tests/http/docs_api.hpp"

using namespace adcraft;
using namespace adcraft::http;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

const std::string hash(64, 'a');
const std::string media_url = "/media/aa/" + hash + ".mp4";

struct streams_fixture : api_fixture {
  streams_fixture() {
    put("media/aa/" + hash + ".mp4", "0123456789");
  }

  /// Lets the house answer the last thing that was said.
  void house_says(const std::string& campaign, const std::string& text) {
    transition x;
    x.campaign = campaign;
    x.changes.push_back(put_chat{campaign, {2, false, text}});
    x.events.push_back({{}, {}, "chat.replied", "{}"});
    commit(x);
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(routes_more_tests, streams_fixture)

CAF_TEST(media are served in ranges) {
  user = "";
  auto whole = api("GET", media_url);
  CAF_CHECK_EQUAL(whole.status, 200);
  CAF_CHECK_EQUAL(whole.header("Content-Type"), "video/mp4");
  CAF_CHECK_EQUAL(whole.header("ETag"), "\"" + hash + "\"");
  CAF_CHECK_EQUAL(whole.header("Cache-Control"),
                  "public, max-age=31536000, immutable");
  CAF_CHECK_EQUAL(whole.file.size, 10u);
  auto part = api("GET", media_url, {}, {{"Range", "bytes=2-4"}});
  CAF_CHECK_EQUAL(part.status, 206);
  CAF_CHECK_EQUAL(part.header("Content-Range"), "bytes 2-4/10");
  CAF_CHECK_EQUAL(part.file.first, 2u);
  CAF_CHECK_EQUAL(part.file.size, 3u);
  auto beyond = api("GET", media_url, {}, {{"Range", "bytes=10-"}});
  CAF_CHECK_EQUAL(beyond.status, 416);
  CAF_CHECK_EQUAL(beyond.header("Content-Range"), "bytes */10");
  auto several = api("GET", media_url, {}, {{"Range", "bytes=0-1,4-5"}});
  CAF_CHECK_EQUAL(several.status, 200);
}

CAF_TEST(media are asked for under conditions) {
  user = "";
  pairs range{{"Range", "bytes=0-1"}};
  auto with = [&](const char* name, const std::string& value) {
    auto headers = range;
    headers.emplace_back(name, value);
    return api("GET", media_url, {}, headers).status;
  };
  auto etag = "\"" + hash + "\"";
  CAF_CHECK_EQUAL(with("If-Range", etag), 206);
  CAF_CHECK_EQUAL(with("If-Range", "\"other\""), 200);
  CAF_CHECK_EQUAL(with("If-Range", "Tue, 24 Nov 2026 13:22:54 GMT"), 200);
  CAF_CHECK_EQUAL(with("If-None-Match", etag), 304);
  CAF_CHECK_EQUAL(with("If-None-Match", "\"other\""), 206);
  auto named = api("GET", media_url + "?download=Lumen%20Spring.mp4");
  CAF_CHECK(named.header("Content-Disposition")
              .starts_with("attachment; filename=\"Lumen Spring.mp4\""));
  CAF_CHECK_EQUAL(api("GET", "/media/bb/" + hash + ".mp4").status, 404);
}

CAF_TEST(signed media need their signature) {
  auto links = std::make_shared<media_links>("secret", "");
  rooms->links = links;
  auto now = clock->at / 1'000'000;
  auto url = links->url_of("aa/" + hash + ".mp4", now);
  user = "";
  auto good = api("GET", url);
  CAF_CHECK_EQUAL(good.status, 200);
  CAF_CHECK_EQUAL(good.header("Cache-Control"),
                  "private, max-age=31536000, immutable");
  CAF_CHECK_EQUAL(api("GET", media_url).status, 404);
  CAF_CHECK_EQUAL(api("GET", url + "x").status, 404);
  clock->at += int64_t{3} * 3'600'000'000;
  CAF_CHECK_EQUAL(api("GET", url).status, 404);
}

CAF_TEST(events are streamed from the last one on) {
  auto id = a_written_draft();
  auto path = "/api/campaigns/" + id + "/events";
  auto first = api("GET", path);
  CAF_CHECK_EQUAL(first.status, 200);
  CAF_CHECK_EQUAL(first.header("Content-Type"), "text/event-stream");
  CAF_CHECK_NOT_EQUAL(reply->text.find("id: 2\n"), std::string::npos);
  auto stream = reply;
  api("GET", path, {}, {{"Last-Event-ID", "1"}});
  auto late = reply;
  CAF_CHECK_EQUAL(late->text.find("id: 1\n"), std::string::npos);
  CAF_CHECK_NOT_EQUAL(late->text.find("id: 2\n"), std::string::npos);
  stream->heard();
  api("POST", "/api/campaigns/" + id + "/generate");
  CAF_CHECK_NOT_EQUAL(stream->text.find("event: campaign.pending\n"),
                      std::string::npos);
  CAF_CHECK_EQUAL(api("GET", path + "?last_event_id=x").status, 422);
  user = "eve";
  CAF_CHECK_EQUAL(api("GET", path).status, 404);
  stream->has_left = late->has_left = true;
  pass(1s);
}

CAF_TEST(captions are files) {
  auto id = a_finished_one();
  auto srt = api("GET", "/api/campaigns/" + id + "/captions.srt");
  CAF_CHECK_EQUAL(srt.body, "srt of " + id + ".composition.16x9.en.r1");
  CAF_CHECK(srt.header("Content-Disposition")
              .starts_with("attachment; filename=\"Lumen Spring en.srt\""));
  auto vtt = api("GET", "/api/campaigns/" + id
                          + "/captions.vtt?language=en&format=16:9");
  CAF_CHECK_EQUAL(vtt.body.substr(0, 3), "vtt");
  CAF_CHECK_EQUAL(
    api("GET", "/api/campaigns/" + id + "/captions.vtt?language=fr").status,
    422);
  auto draft = a_draft_of(a_brand_of());
  CAF_CHECK_EQUAL(
    api("GET", "/api/campaigns/" + draft + "/captions.srt").status, 409);
}

CAF_TEST(an archive is made while somebody asks again) {
  auto path = "/api/campaigns/" + a_finished_one() + "/export";
  auto first = api("GET", path);
  CAF_CHECK_EQUAL(first.status, 0);
  auto waiting = reply;
  CAF_REQUIRE_EQUAL(made->renders.size(), 1u);
  pass(3500ms);
  CAF_CHECK_EQUAL(waiting->head.status, 202);
  CAF_MESSAGE("the render desk has it at once the second time");
  api("GET", path);
  CAF_REQUIRE_EQUAL(made->renders.size(), 2u);
  render_outcome done;
  done.recipe = made->renders[1].first.recipe;
  done.result.key = "bb/" + hash + ".zip";
  for (auto& [order, client] : made->renders)
    tell(client, atom::rendered_v, done);
  CAF_CHECK_EQUAL(reply->head.status, 303);
  auto place = std::string{};
  for (auto& [name, value] : reply->head.headers)
    if (name == "Location")
      place = value;
  CAF_CHECK(place.starts_with("https://ads.example/media/bb/"));
  made->renders.clear();
}

CAF_TEST(an archive of what is not made is refused) {
  provider->trouble = fail(ec::conflict, "scene 1 has no clip yet");
  auto x = api("GET", "/api/campaigns/" + a_finished_one() + "/export");
  CAF_CHECK_EQUAL(x.status, 409);
}

CAF_TEST(the guided brief is talked about) {
  auto brand = a_brand_of();
  auto path = "/api/brands/" + brand + "/chat";
  auto first = api("POST", path, R"({"message":"For readers."})");
  CAF_CHECK_EQUAL(first.status, 0);
  auto waiting = reply;
  auto drafts = api("GET", "/api/campaigns").doc["items"];
  CAF_REQUIRE_EQUAL(drafts.size(), 1u);
  auto id = drafts[0]["id"].get<std::string>();
  house_says(id, "How should it feel?");
  CAF_CHECK_EQUAL(waiting->head.status, 200);
  auto doc = json::parse(waiting->head.body);
  CAF_CHECK_EQUAL(doc["campaign_id"], id);
  CAF_CHECK_EQUAL(doc["reply"], "How should it feel?");
  CAF_CHECK_EQUAL(doc["done"], false);
  CAF_CHECK_EQUAL(in(api("GET", "/api/campaigns/" + id).doc, "chat").size(),
                  2u);
  CAF_CHECK_EQUAL(api("POST", path, "{}").status, 422);
  CAF_CHECK_EQUAL(
    api("POST", "/api/brands/none/chat", R"({"message":"x"})").status, 404);
}

CAF_TEST(a reply that takes long is waited for elsewhere) {
  auto path = "/api/brands/" + a_brand_of() + "/chat";
  api("POST", path, R"({"message":"For readers."})");
  auto waiting = reply;
  pass(3500ms);
  CAF_CHECK_EQUAL(waiting->head.status, 202);
  auto doc = json::parse(waiting->head.body);
  CAF_CHECK_EQUAL(doc["reply"], nullptr);
}

CAF_TEST(a batch explains its bad rows and makes the others) {
  auto brand = a_brand_of();
  std::string body;
  for (auto i = 1; i <= 100; ++i)
    if (i == 10)
      body += "{\"brand_id\":\"" + brand + "\",\"brief\":{\"seconds\":90}}\n";
    else if (i == 50)
      body += "this is no json\n";
    else if (i == 70)
      body += "{\"brand_id\":\"br_unknown\"}\n";
    else
      body += "{\"brand_id\":\"" + brand + "\",\"brief\":{\"title\":\"Ad "
              + std::to_string(i) + "\"}}\n";
  pairs headers{{"Content-Type", "application/jsonl"}};
  auto x = api("POST", "/api/campaigns/batch", body, headers);
  CAF_CHECK_EQUAL(x.status, 200);
  CAF_CHECK_EQUAL(x.doc["created"], 97);
  CAF_CHECK_EQUAL(x.doc["failed"], 3);
  CAF_REQUIRE_EQUAL(x.doc["rows"].size(), 100u);
  CAF_CHECK_EQUAL(x.doc["rows"][9]["problem"]["errors"][0]["field"],
                  "brief.seconds");
  CAF_CHECK_EQUAL(x.doc["rows"][49]["line"], 50);
  CAF_CHECK_EQUAL(x.doc["rows"][69]["problem"]["status"], 404);
  CAF_CHECK_EQUAL(x.doc["rows"][0]["started"], true);
  auto under_way = api("GET", "/api/campaigns?status=pending&limit=100");
  CAF_CHECK_EQUAL(under_way.doc["items"].size(), 97u);
}

CAF_TEST(a batch of commas is left in drafts) {
  auto brand = a_brand_of();
  auto body = "title,seconds,formats\nOne,10,16:9|9:16\nTwo,12,\n";
  pairs headers{{"Content-Type", "text/csv; charset=utf-8"},
                {"Idempotency-Key", "batch"}};
  auto path = "/api/campaigns/batch?start=false&brand_id=" + brand;
  auto first = api("POST", path, body, headers);
  CAF_CHECK_EQUAL(first.doc["created"], 2);
  CAF_CHECK_EQUAL(first.doc["rows"][1]["started"], false);
  auto again = api("POST", path, body, headers);
  CAF_CHECK_EQUAL(again.doc["rows"], first.doc["rows"]);
  auto drafts = api("GET", "/api/campaigns?status=draft");
  CAF_CHECK_EQUAL(drafts.doc["items"].size(), 2u);
  CAF_CHECK_EQUAL(api("POST", path, body).status, 422);
}

CAF_TEST(every route is closed to strangers) {
  auto id = a_finished_one();
  auto brand = in(api("GET", "/api/campaigns/" + id).doc["brand"], "id")
                 .get<std::string>();
  auto job = id + ".composition.16x9.en.r1";
  auto hook
    = api("POST", "/api/webhooks", R"({"url":"https://hooks.example/a"})")
        .doc["id"]
        .get<std::string>();
  auto call = [&](const api_route& route) {
    std::string target = route.pattern;
    auto fill = [&](const std::string& name, const std::string& value) {
      auto at = target.find(name);
      if (at != std::string::npos)
        target.replace(at, name.size(), value);
    };
    auto is = [&](const char* prefix) { return target.starts_with(prefix); };
    fill(":id", is("/api/brands/")     ? brand
                : is("/api/jobs/")     ? job
                : is("/api/webhooks/") ? hook
                : is("/api/ops/")      ? "n1"
                                       : id);
    fill(":image", "0123456789abcdef");
    fill(":scene", "1");
    auto takes_json = route.takes == body::json;
    std::string text = route.body_limit == 0 ? ""
                       : takes_json          ? "{}"
                                             : "picture";
    if (target.ends_with("/chat"))
      text = R"({"message":"x"})";
    if (target.ends_with("/regenerate"))
      text = R"({"part":"clip"})";
    if (target.ends_with("/adopt"))
      text = R"({"external_id":"x"})";
    if (target.ends_with("/replay"))
      text = R"({"delivery":"x"})";
    return api(route.method, target, text,
               takes_json ? pairs{} : pairs{{"Content-Type", "image/jpeg"}})
      .status;
  };
  auto imports = made->imports;
  for (auto& route : table) {
    if (route.needs == access::anyone)
      continue;
    user = "";
    CAF_CHECK_EQUAL(call(route), 401);
    user = "eve";
    std::string pattern = route.pattern;
    auto status = call(route);
    if (route.needs == access::operators)
      CAF_CHECK_EQUAL(status, 403);
    else if (pattern.find(":id") != std::string::npos)
      CAF_CHECK_EQUAL(status, 404);
    user = "eve";
  }
  CAF_CHECK_EQUAL(made->imports, imports);
  CAF_CHECK(made->renders.empty());
  CAF_CHECK(made->resent.empty());
}

CAF_TEST_FIXTURE_SCOPE_END()
