#define CAF_SUITE cli_ctl

#include "tests/cli/ctl_server.hpp"

#include <caf/test/unit_test.hpp>

#include <atomic>
#include <set>

using namespace adcraft;
using namespace adcraft::test;

namespace {

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

/// The target of a request, or the value of one of its headers.
std::string target_of(const std::string& request) {
  auto from = request.find(' ') + 1;
  return request.substr(from, request.find(' ', from) - from);
}

std::string header_in(const std::string& request, const std::string& name) {
  auto from = request.find("\r\n" + name + ": ");
  if (from == request.npos)
    return {};
  from += name.size() + 4;
  return request.substr(from, request.find("\r\n", from) - from);
}

std::string line(const std::string& id, const std::string& reason) {
  return R"({"id":")" + id + R"(","title":"T )" + id
         + R"(","status":"needs_attention","spent":"$0.12",)"
           R"("created_at":"2020-01-31T09:30:00.125Z","reason":)"
         + (reason.empty() ? "null" : "\"" + reason + "\"") + "}";
}

std::string page(const std::string& lines, const std::string& next) {
  return R"({"items":[)" + lines + R"(],"next":)" + next + "}";
}

constexpr auto campaign = R"({"id":"c1","title":"Evening","status":"generating",
"paused":true,"reason":null,"generation_progress":50,"eta_seconds":130,
"actions":["cancel","resume"],"final_video_url":"/media/ab/x.mp4",
"cost":{"cap":"$5.00","spent":"$0.12","reserved":"$0.40","estimated":"$1.20",
"reserved_micros":400000},"deliverables":[{"format":"1x1","state":"refused",
"reason":"black frames"}],"created_at":"2020-01-31T09:30:00Z"})";

constexpr auto job = R"({"id":"c1.scene_video.s2.r1","kind":"scene_video",
"scene":2,"format":"16:9","language":null,"newest":true,
"state":"needs_attention","reason":"nobody knows whether it was ordered",
"next":"decide: approve it to pay once more, or skip it",
"actions":["approve","skip"],"price":"$0.40","spent":"$0.00","wish":null})";

constexpr auto node = R"({"id":"n1","host":"box","alive":true,"draining":true,
"campaigns":3,"started_at":"2020-01-31T09:30:00Z","left_at":null})";

constexpr auto gate = R"({"provider":"openai","standing":null,
"spent_this_hour":"$0.00","hour_cap":null},{"provider":"replicate","standing":{
"running":3,"most":8,"permitted":8,"waiting":2,
"paused_until":"2026-01-31T09:30:00.125Z","models":[
{"model":"a/b","breaker":"open","failures":5,
"tries_at":"2026-01-31T09:31:00.125Z"},
{"model":"a/c","breaker":"half_open","failures":1,"tries_at":null},
{"model":"a/d","breaker":"closed","failures":0,"tries_at":null,
"paused_until":null}]},"spent_this_hour":"$1.25","hour_cap":"$5.00"})";

/// Serves one body for all requests.
loopback::service always(int status, std::string body) {
  return [=](int fd, const std::string&) {
    return say(fd, http_text(status, body));
  };
}

} // namespace

CAF_TEST(a list goes on through all its pages) {
  ctl_server at{[](int fd, const std::string& request) {
    auto is_second = contains(request, "cursor=a%2Fb");
    return say(fd, http_text(200, is_second ? page(line("c2", "why"), "null")
                                            : page(line("c1", ""), "\"a/b\"")));
  }};
  auto x = at.ctl("list --status failed,needs_attention --text \"a b&c\"");
  CAF_CHECK_EQUAL(x.code, 0);
  CAF_CHECK_EQUAL(x.err, "");
  CAF_CHECK_EQUAL(x.out.find("CAMPAIGN  STATUS           AGE"), 0u);
  CAF_CHECK(contains(x.out, "\nc1        needs attention  "));
  CAF_CHECK(contains(x.out, "\nc2        needs attention  "));
  CAF_CHECK(contains(x.out, "T c2   why\n"));
  auto asked = at.server.requests();
  CAF_REQUIRE_EQUAL(asked.size(), 2u);
  CAF_CHECK_EQUAL(target_of(asked[0]),
                  "/api/campaigns?limit=100&status=failed%2Cneeds_attention"
                  "&q=a%20b%26c");
  CAF_CHECK(contains(target_of(asked[1]), "&q=a%20b%26c&cursor=a%2Fb"));
}

CAF_TEST(all campaigns are listed with their owners) {
  ctl_server at{always(200, page(line("c1", ""), "null"))};
  auto x = at.ctl("list --all");
  CAF_CHECK(contains(x.out, "OWNER"));
  CAF_CHECK_EQUAL(at.server.count("GET /api/ops/campaigns?limit=100 "), 1u);
}

CAF_TEST(an empty list and one that never ends say so) {
  ctl_server none{always(200, page("", "null"))};
  CAF_CHECK_EQUAL(none.ctl("list").out, "No campaigns.\n");
  ctl_server endless{always(200, page(line("c1", ""), "\"again\""))};
  auto x = endless.ctl("list");
  CAF_CHECK_EQUAL(x.code, 1);
  CAF_CHECK_EQUAL(endless.server.requests().size(), 2u);
}

CAF_TEST(show says where a campaign stands and what to do) {
  ctl_server at{[](int fd, const std::string& request) {
    auto jobs = contains(request, "/jobs ");
    return say(fd, http_text(200, jobs ? page(job, "null") : campaign));
  }};
  auto x = at.ctl("show c1");
  CAF_CHECK_EQUAL(x.code, 0);
  for (auto& part : std::vector<std::string>{
         "Evening (c1)\n", "status    generating, paused\n",
         "██████████░░░░░░░░░░ 50 %, about 2 min left\n",
         "$0.12 spent of at most $5.00, $0.40 promised, $1.20 expected",
         "refused   1x1: black frames\n",
         "film      " + at.server.url("/media/ab/x.mp4\n"),
         "you may   adcraft ctl cancel, resume\n",
         "needs attention  scene 2, scene video (16:9)  $0.00  c1.scene_video",
         "    nobody knows whether it was ordered\n",
         "    next: decide: approve it to pay once more, or skip it (adcraft "
         "ctl approve c1.scene_video.s2.r1, about $0.40)\n"}) {
    CAF_MESSAGE(part);
    CAF_CHECK(contains(x.out, part));
  }
}

CAF_TEST(json comes as the server wrote it) {
  ctl_server at{[](int fd, const std::string& request) {
    auto jobs = contains(request, "/jobs ");
    return say(fd, http_text(200, jobs ? "{ \"items\":[] }" : "{\"id\" :1}\n"));
  }};
  CAF_CHECK_EQUAL(at.ctl("show c1 --json").out,
                  "{\"id\" :1}\n{ \"items\":[] }\n");
  CAF_CHECK_EQUAL(at.ctl("pause c1 --json").out, "{\"id\" :1}\n");
}

CAF_TEST(each command asks for its own thing) {
  ctl_server at{[](int fd, const std::string& request) {
    auto body = contains(request, "/api/jobs/") ? job
                : contains(request, "/ops/")    ? node
                                                : campaign;
    return say(fd, http_text(202, body));
  }};
  for (auto word : {"cancel", "retry", "pause", "resume"}) {
    auto x = at.ctl(std::string{word} + " c/1 --token secret");
    CAF_CHECK_EQUAL(x.code, 0);
    CAF_CHECK_EQUAL(x.out, "Evening (c1): generating, paused\n");
    auto asked = at.server.requests().back();
    CAF_CHECK_EQUAL(target_of(asked),
                    std::string{"/api/campaigns/c%2F1/"} + word);
    CAF_CHECK_EQUAL(header_in(asked, "Authorization"), "Bearer secret");
  }
  auto approved = at.ctl("approve c1.scene_video.s2.r1").out;
  CAF_CHECK_EQUAL(approved.find("scene 2, scene video (16:9): needs"), 0u);
  CAF_CHECK_EQUAL(
    at.server.count("POST /api/jobs/c1.scene_video.s2.r1/approve "), 1u);
  CAF_CHECK_EQUAL(at.ctl("drain n1").out,
                  "node n1 on box: draining, campaigns under way: 3\n");
  CAF_CHECK_EQUAL(at.server.count("POST /api/ops/nodes/n1/drain "), 1u);
  std::set<std::string> keys;
  for (auto& asked : at.server.requests())
    keys.insert(header_in(asked, "Idempotency-Key"));
  CAF_CHECK_EQUAL(keys.count(""), 0u);
  CAF_CHECK_EQUAL(keys.size(), 6u);
}

CAF_TEST(nodes are listed) {
  ctl_server at{always(200, page(node, "null"))};
  auto x = at.ctl("nodes");
  CAF_CHECK_EQUAL(x.out.find("NODE  HOST  STATE     CAMPAIGNS  AGE\n"
                             "n1    box   draining  3          "),
                  0u);
}

CAF_TEST(gates are listed with their models) {
  ctl_server at{always(200, page(gate, "null"))};
  CAF_CHECK_EQUAL(
    at.ctl("gates").out,
    "PROVIDER   MODEL  CALLS   WAITING  THIS HOUR       STATE\n"
    "openai     -      -       -        $0.00           does not answer\n"
    "replicate  -      3 of 8  2        $1.25 of $5.00  paused until "
    "2026-01-31T09:30:00.125Z\n"
    "replicate  a/b    -       -        -               resting until "
    "2026-01-31T09:31:00.125Z, failures: 5\n"
    "replicate  a/c    -       -        -               tries one call, "
    "failures: 1\n"
    "replicate  a/d    -       -        -               works\n");
  CAF_CHECK_EQUAL(at.server.count("GET /api/ops/gates "), 1u);
}

CAF_TEST(where nothing is paid a list of gates says so) {
  ctl_server own{always(200, R"({"items":[],"makes_ads":true})")};
  CAF_CHECK_EQUAL(own.ctl("gates").out, "Nothing is paid here.\n");
  ctl_server front{always(200, R"({"items":[],"makes_ads":false})")};
  CAF_CHECK(contains(front.ctl("gates").out, "makes no ads"));
}

CAF_TEST(a wish that broke off is sent once more with its key) {
  std::atomic<int> seen{0};
  ctl_server at{[&](int fd, const std::string&) {
    return ++seen == 1 ? reset(fd) : say(fd, http_text(202, campaign));
  }};
  CAF_CHECK_EQUAL(at.ctl("cancel c1").code, 0);
  auto asked = at.server.requests();
  CAF_REQUIRE_EQUAL(asked.size(), 2u);
  CAF_CHECK_EQUAL(asked[0], asked[1]);
  CAF_CHECK(!header_in(asked[0], "Idempotency-Key").empty());
}

CAF_TEST(it is sent twice at most) {
  ctl_server at{[](int fd, const std::string&) { return reset(fd); }};
  auto x = at.ctl("cancel c1");
  CAF_CHECK_EQUAL(x.code, 1);
  CAF_CHECK(contains(x.err, "look before you ask again"));
  CAF_CHECK_EQUAL(at.server.requests().size(), 2u);
}

CAF_TEST(an effect whose answer was lost is no failure) {
  ctl_server at{always(409, R"({"type":"/docs#problem-already-done",
    "detail":"It had its effect."})")};
  auto x = at.ctl("cancel c1");
  CAF_CHECK_EQUAL(x.code, 0);
  CAF_CHECK_EQUAL(x.out.find("It took effect"), 0u);
}

CAF_TEST(a refusal is one sentence and says with its code whose turn it is) {
  auto told = [](int status, const std::string& body) {
    ctl_server at{always(status, body)};
    return at.ctl("cancel c1");
  };
  auto x = told(409, R"({"detail":"It is complete\u001b[2J."})");
  CAF_CHECK_EQUAL(x.code, 1);
  CAF_CHECK_EQUAL(x.err, "adcraft: It is complete [2J.\n");
  CAF_CHECK_EQUAL(x.out, "");
  x = told(422, R"({"detail":"a: is wrong","errors":[
    {"field":"a","detail":"is wrong"},{"field":"b","detail":"too"}]})");
  CAF_CHECK_EQUAL(x.code, 2);
  CAF_CHECK_EQUAL(x.err, "adcraft: a: is wrong (b: too)\n");
  CAF_CHECK_EQUAL(told(404, R"({"detail":"none"})").code, 2);
  CAF_CHECK_EQUAL(told(403, R"({"detail":"no"})").code, 1);
  CAF_CHECK(contains(told(401, R"({"detail":"Who?"})").err, "ADCRAFT_TOKEN"));
  x = told(503, R"({"detail":"Later.","request_id":"ab"})");
  CAF_CHECK_EQUAL(x.err, "adcraft: Later. (request ab)\n");
}

CAF_TEST(what is no AdCraft is found out) {
  for (auto status : {200, 301, 404, 502}) {
    ctl_server at{always(status, "<html>")};
    for (auto words : {"show c1", "cancel c1"}) {
      auto x = at.ctl(words);
      CAF_CHECK_EQUAL(x.code, 1);
      CAF_CHECK_EQUAL(x.out, "");
      CAF_CHECK(contains(x.err, "check --url (ADCRAFT_URL)"));
    }
  }
}

CAF_TEST(a server that is not there is one sentence) {
  auto gone = std::make_unique<loopback>(loopback::service{});
  auto url = gone->url("");
  gone.reset();
  ctl_server at{always(200, "{}")};
  auto x = at.ctl_at(url, "list");
  CAF_CHECK_EQUAL(x.code, 1);
  CAF_CHECK_EQUAL(x.err.find("adcraft: nobody answers at " + url), 0u);
  CAF_CHECK(contains(x.err, "check that adcraft serve runs there"));
}

CAF_TEST(bad input is told without asking anybody) {
  ctl_server at{always(200, "{}")};
  for (auto words : {"show", "sow c1", "show ..", "list --status",
                     "cancel \"\"", "nodes n1", "gates g1", "drain"})
    CAF_CHECK_EQUAL(at.ctl(words).code, 2);
  CAF_CHECK_EQUAL(at.server.requests().size(), 0u);
  for (auto url : {"ftp://a", "nothing", "http://a:b@c"})
    CAF_CHECK_EQUAL(at.ctl_at(url, "list").code, 2);
}
