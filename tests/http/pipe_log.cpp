#define CAF_SUITE pipe_log

#include "http/pipeline/log.hpp"
#include "http/pipeline/metrics.hpp"
#include "http/pipeline/redact.hpp"
#include "http/pipeline/trail.hpp"

#include <caf/test/unit_test.hpp>

#include <nlohmann/json.hpp>

#include <thread>
#include <vector>

using namespace adcraft;
using namespace adcraft::http;
using nlohmann::json;

namespace {

struct stopped_clock : wall_clock {
  int64_t now() const override {
    // 2026-11-24T13:22:54.321Z
    return 1'795'526'574'321'000;
  }
};

struct log_fixture {
  std::vector<std::string> lines;

  event_log open(log_level least) {
    return {least, [this](std::string_view x) { lines.emplace_back(x); },
            std::make_shared<stopped_clock>()};
  }

  std::string last(const char* name) const {
    return json::parse(lines.back()).value(name, "-");
  }
};

trail a_trail(const char* pattern, std::string path) {
  trail result;
  result.id = "r1";
  result.method = "GET";
  result.pattern = pattern;
  result.path = std::move(path);
  result.user = "6b1f0b0e-1111-4222-8333-444455556666";
  return result;
}

constexpr const char* canaries[] = {
  "Bearer abcdefgh12345678canary",
  "bearer  abcdefgh12345678canary==",
  "Authorization: Bearer abcdefgh12345678canary",
  "Basic dXNlcjpwYXNzY2FuYXJ5canary",
  "r8_canaryABCDEFGHIJKLMNOPQRSTUVWXYZ012345",
  "sk-proj-canary0123456789_-abc",
  "sk_live_canary0123456789",
  "whsec_canaryMfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw==",
  "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.canary_-x",
  "sb_secret_canary123456",
  "xi-api-key: canary0123456789",
  "https://x.example/f.mp4?token=canary&expires=1",
  "https://x.example/f.mp4?expires=1&signature=canary%2Fabc",
  "https://x.example/f.mp4?X-Amz-Signature=canaryabc123",
  "postgres://u@h/db?password=canary",
  R"({"access_token":"canaryabc","refresh_token": "canarydef"})",
  "path /eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.canary",
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(log_tests, log_fixture)

CAF_TEST(secrets do not reach a line) {
  auto log = open(log_level::debug);
  for (auto canary : canaries) {
    log.write(log_level::info, canary,
              {{"error", canary}, {"path", std::string{"/x "} + canary}});
    CAF_MESSAGE(lines.back());
    CAF_CHECK_EQUAL(lines.back().find("canary"), std::string::npos);
    CAF_CHECK_NOT_EQUAL(lines.back().find("[secret]"), std::string::npos);
  }
}

CAF_TEST(what is no secret stays) {
  for (auto text :
       {"task-12345678 disk-0123456789 is fine", "the key is missing",
        "campaign c_1.voiceover.1.16x9.en.r2 moved", "r8 and sk-ip",
        "a token has expired", "eyJ is how it begins", "monkey=banana",
        "https://x.example/f.mp4?expires=1"})
    CAF_CHECK_EQUAL(redacted(text), text);
  CAF_CHECK_EQUAL(redacted("a?token=abc&b=c"), "a?token=[secret]&b=c");
  CAF_CHECK_EQUAL(redacted("say Bearer abcdefgh. Then r8_abcdefgh!"),
                  "say [secret] Then [secret]!");
  CAF_CHECK_EQUAL(redacted(""), "");
  CAF_CHECK_EQUAL(redacted("token="), "token=");
}

CAF_TEST(a line is one JSON object) {
  auto log = open(log_level::info);
  log.write(log_level::warn, "two\nlines",
            {{"request_id", "r1"}, {"empty", ""}, {"ms", 12}});
  CAF_CHECK_EQUAL(lines.back(),
                  R"({"time":"2026-11-24T13:22:54.321Z","level":"warn",)"
                  R"("msg":"two\nlines","request_id":"r1","ms":12})"
                  "\n");
  log.write(log_level::info, "\xff\xfe", {{"x", "\x80"}});
  CAF_CHECK(json::accept(lines.back()));
  log.write(log_level::info, std::string(100'000, 'x'), {});
  CAF_CHECK_LESS(lines.back().size(), 9000u);
}

CAF_TEST(nobody hears what nobody wants to) {
  auto log = open(log_level::warn);
  log.write(log_level::info, "x", {});
  CAF_CHECK(lines.empty());
  CAF_CHECK(!log.wants(log_level::info));
  log.write(log_level::error, "x", {});
  CAF_CHECK_EQUAL(lines.size(), 1u);
  CAF_CHECK(log_level_of("debug") == log_level::debug);
  CAF_CHECK(log_level_of("warn") == log_level::warn);
  CAF_CHECK(log_level_of("nonsense") == log_level::info);
}

CAF_TEST(requests are written when something is worth it) {
  CAF_CHECK(level_of(200, 1000) == log_level::debug);
  CAF_CHECK(level_of(404, 1000) == log_level::info);
  CAF_CHECK(level_of(503, 1000) == log_level::error);
  CAF_CHECK(level_of(200, 1'000'001) == log_level::warn);
  auto log = open(log_level::info);
  auto x = a_trail("/healthz", "/healthz");
  write_request(log, x, 200, 5000);
  CAF_CHECK(lines.empty());
  write_request(log, x, 404, 5000);
  CAF_CHECK_EQUAL(lines.size(), 1u);
}

CAF_TEST(the line of a request says what it was about) {
  auto log = open(log_level::debug);
  write_request(log,
                a_trail("/api/campaigns/:id/jobs", "/api/campaigns/c1/jobs"),
                200, 12'345);
  auto x = json::parse(lines.back());
  CAF_CHECK_EQUAL(x["msg"], "request");
  CAF_CHECK_EQUAL(x["request_id"], "r1");
  CAF_CHECK_EQUAL(x["method"], "GET");
  CAF_CHECK_EQUAL(x["route"], "/api/campaigns/:id/jobs");
  CAF_CHECK_EQUAL(x["path"], "/api/campaigns/c1/jobs");
  CAF_CHECK_EQUAL(x["status"], 200);
  CAF_CHECK_EQUAL(x["ms"], 12);
  CAF_CHECK_EQUAL(x["campaign"], "c1");
  CAF_CHECK(!x.contains("job"));
  auto user = x["user"].get<std::string>();
  CAF_CHECK_EQUAL(user.size(), 12u);
  CAF_CHECK_EQUAL(lines.back().find("6b1f0b0e"), std::string::npos);
  write_request(log, a_trail("/api/jobs/:id/retry", "/api/jobs/j1/retry"), 200,
                1);
  CAF_CHECK_EQUAL(last("job"), "j1");
  CAF_CHECK_EQUAL(last("campaign"), "-");
  CAF_CHECK_EQUAL(last("user"), user);
}

CAF_TEST(a path that holds a secret is written without it) {
  auto x = a_trail("/webhooks/replicate/:call/:token",
                   "/webhooks/replicate/k1/canary");
  CAF_CHECK_EQUAL(shown_path(x), "/webhooks/replicate/k1/[secret]");
  CAF_CHECK_EQUAL(shown_path(a_trail("/a/:id", "/a/1/rest")), "/a/1/rest");
  CAF_CHECK_EQUAL(caught("/a/:x/b/:y", "/a/1/b/2", "y"), "2");
  CAF_CHECK_EQUAL(caught("/a/:x", "/a/1", "z"), "");
}

CAF_TEST_FIXTURE_SCOPE_END()
