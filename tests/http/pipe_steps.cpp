#define CAF_SUITE pipe_steps

#include "http/pipeline/address.hpp"
#include "http/pipeline/admission.hpp"
#include "http/pipeline/conditions.hpp"
#include "http/pipeline/content_type.hpp"
#include "http/pipeline/cors.hpp"
#include "http/pipeline/headers.hpp"
#include "http/pipeline/problem.hpp"
#include "http/pipeline/request_id.hpp"
#include "http/pipeline/security.hpp"

#include <caf/test/unit_test.hpp>

#include <nlohmann/json.hpp>

using namespace adcraft;
using namespace adcraft::http;
using nlohmann::json;

namespace {

request with(pairs headers) {
  request result;
  result.method = "GET";
  result.peer = "192.0.2.1";
  result.headers = std::move(headers);
  return result;
}

std::string value(const response& x, const char* name) {
  auto found = find_header(x.headers, name);
  return found == nullptr ? "-" : *found;
}

std::vector<std::string> entries(std::string_view list) {
  std::vector<std::string> result;
  any_entry(list, [&](std::string_view x) {
    result.emplace_back(x);
    return false;
  });
  return result;
}

int status_of(const caf::error& x) {
  return problem_of(x).status;
}

int status_after(const std::string& etag, const std::string& known,
                 const std::string& method = "GET", int status = 200) {
  auto asked = with({{"if-none-match", known}});
  asked.method = method;
  response x{status, "application/json", "{}", {{"ETag", etag}}};
  answer_condition(asked, x);
  return x.status;
}

} // namespace

CAF_TEST(a problem is a document of RFC 9457) {
  auto x = problem(404, "not-found", "There is no \"x\"\nhere.");
  CAF_CHECK_EQUAL(x.status, 404);
  CAF_CHECK_EQUAL(x.mime, "application/problem+json");
  auto doc = json::parse(x.body);
  CAF_CHECK_EQUAL(doc["type"], "/docs#problem-not-found");
  CAF_CHECK_EQUAL(doc["title"], "Not found");
  CAF_CHECK_EQUAL(doc["status"], 404);
  CAF_CHECK_EQUAL(doc["detail"], "There is no \"x\"\nhere.");
  CAF_CHECK(!doc.contains("errors"));
  CAF_CHECK_EQUAL(value(x, "Retry-After"), "-");
}

CAF_TEST(a problem lists the fields that are wrong) {
  auto x = problem(422, "invalid", "Two things.", {{"a.b", "c"}, {"d", "e"}});
  auto doc = json::parse(x.body);
  CAF_CHECK_EQUAL(doc["errors"], json::parse(R"([
    {"field": "a.b", "detail": "c"}, {"field": "d", "detail": "e"}])"));
}

CAF_TEST(a problem is JSON whatever people sent) {
  auto x = problem(400, "bad", "\xff\xfe \x01 </script>");
  CAF_CHECK(json::accept(x.body));
}

CAF_TEST(errors of the house mean a status) {
  CAF_CHECK_EQUAL(status_of(fail(ec::invalid_argument, "x")), 422);
  CAF_CHECK_EQUAL(status_of(fail(ec::not_found, "x")), 404);
  CAF_CHECK_EQUAL(status_of(fail(ec::conflict, "x")), 409);
  CAF_CHECK_EQUAL(status_of(fail(ec::poison, "x")), 422);
  CAF_CHECK_EQUAL(status_of(fail(ec::rate_limited, "x")), 429);
  CAF_CHECK_EQUAL(status_of(fail(ec::over_budget, "x")), 402);
  CAF_CHECK_EQUAL(status_of(fail(ec::unavailable, "x")), 503);
  CAF_CHECK_EQUAL(status_of(fail(ec::environment, "x")), 500);
  CAF_CHECK_EQUAL(status_of(fail(ec::internal, "x")), 500);
  CAF_CHECK_EQUAL(status_of(fail(ec::fenced, "x")), 500);
  CAF_CHECK_EQUAL(status_of(caf::sec::request_timeout), 503);
  CAF_CHECK_EQUAL(status_of(caf::sec::request_receiver_down), 503);
  CAF_CHECK_EQUAL(status_of(caf::sec::runtime_error), 500);
  CAF_CHECK_EQUAL(status_of(caf::error{}), 500);
}

CAF_TEST(an error that names a field says so in its problem) {
  auto named
    = problem_of(fail(ec::invalid_argument, "brief.formats[0]: choose 9:16"));
  auto doc = json::parse(named.body);
  CAF_CHECK_EQUAL(doc["errors"], json::parse(R"([
    {"field": "brief.formats[0]", "detail": "choose 9:16"}])"));
  CAF_CHECK_EQUAL(doc["detail"], "brief.formats[0]: choose 9:16");
  for (auto text : {"give a field", "one sentence: like this", ": nothing"})
    CAF_CHECK(!json::parse(problem_of(fail(ec::invalid_argument, text)).body)
                 .contains("errors"));
}

CAF_TEST(what is wrong with the house stays in the house) {
  auto x = problem_of(fail(ec::internal, "password is swordfish"));
  CAF_CHECK(x.body.find("swordfish") == std::string::npos);
  x = problem_of(caf::make_error(caf::sec::runtime_error, "swordfish"));
  CAF_CHECK(x.body.find("swordfish") == std::string::npos);
}

CAF_TEST(whoever may try again is told when) {
  CAF_CHECK_EQUAL(value(problem_of(caf::sec::request_timeout), "Retry-After"),
                  "2");
  CAF_CHECK_EQUAL(value(problem_of(fail(ec::rate_limited, "x")), "Retry-After"),
                  "2");
}

CAF_TEST(the id of a request is echoed only if it is harmless) {
  CAF_CHECK_EQUAL(request_id_of(with({{"x-request-id", "Abc-123"}})),
                  "Abc-123");
  auto longest = std::string(64, 'a');
  CAF_CHECK_EQUAL(request_id_of(with({{"X-Request-Id", longest}})), longest);
  for (auto bad :
       {std::string{}, std::string(65, 'a'), std::string{"a b"},
        std::string{"a\r\nb"}, std::string{"a_b"}, std::string{"\xc3\xa4"}}) {
    auto id = request_id_of(with({{"X-Request-Id", bad}}));
    CAF_CHECK_EQUAL(id.size(), 16u);
    CAF_CHECK_NOT_EQUAL(id, bad);
  }
  CAF_CHECK_NOT_EQUAL(request_id_of(with({})), request_id_of(with({})));
}

CAF_TEST(lists in headers are divided where no quote says otherwise) {
  CAF_CHECK_EQUAL(entries("a, b ,,c"),
                  (std::vector<std::string>{"a", "b", "c"}));
  CAF_CHECK_EQUAL(entries(R"("a,b", W/"c")"),
                  (std::vector<std::string>{R"("a,b")", R"(W/"c")"}));
  CAF_CHECK_EQUAL(entries(" "), std::vector<std::string>{});
}

CAF_TEST(a document the client has is not sent again) {
  CAF_CHECK_EQUAL(status_after(R"("7-a")", R"("7-a")"), 304);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", R"(W/"7-a")"), 304);
  CAF_CHECK_EQUAL(status_after(R"(W/"7-a")", R"("7-a")"), 304);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", R"("1", "7-a")"), 304);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", "*"), 304);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", R"("7-a")", "HEAD"), 304);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", R"("7-b")"), 200);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", "7-a"), 200);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", R"("x7-a")"), 200);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", ""), 200);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", R"("7-a")", "POST"), 200);
  CAF_CHECK_EQUAL(status_after(R"("7-a")", R"("7-a")", "GET", 404), 404);
}

CAF_TEST(a 304 keeps its headers and loses its body) {
  response x{200, "application/json", "{}", {{"ETag", R"("1")"}}};
  answer_condition(with({{"If-None-Match", R"("1")"}}), x);
  CAF_CHECK_EQUAL(x.body, "");
  CAF_CHECK_EQUAL(x.mime, "");
  CAF_CHECK_EQUAL(value(x, "ETag"), R"("1")");
  response bare{200, "application/json", "{}", {}};
  answer_condition(with({{"If-None-Match", "*"}}), bare);
  CAF_CHECK_EQUAL(bare.status, 200);
}

CAF_TEST(an edit needs a strong tag) {
  CAF_CHECK(names_etag(R"("7-a")", R"("7-a")", true));
  CAF_CHECK(names_etag("*", R"("7-a")", true));
  CAF_CHECK(!names_etag(R"(W/"7-a")", R"("7-a")", true));
  CAF_CHECK(!names_etag(R"("7-a")", R"(W/"7-a")", true));
}

CAF_TEST(bodies say that they are JSON) {
  for (auto good :
       {"application/json", "Application/JSON; charset=UTF-8",
        "application/merge-patch+json", "application/json;charset=\"utf-8\""})
    CAF_CHECK(is_json(good));
  for (auto bad : {"", "text/plain", "application/jsonp", "text/json",
                   "application/json; charset=latin1",
                   "multipart/form-data; boundary=application/json"})
    CAF_CHECK(!is_json(bad));
  auto asked = with({{"Content-Type", "text/plain"}});
  CAF_CHECK(!refuse_other_than_json(asked));
  asked.body = "{}";
  auto no = refuse_other_than_json(asked);
  CAF_CHECK(no && no->status == 415);
  asked.headers.clear();
  CAF_CHECK(refuse_other_than_json(asked));
  asked.headers = {{"content-type", "application/json"}};
  CAF_CHECK(!refuse_other_than_json(asked));
}

CAF_TEST(pages of listed origins may call and no others) {
  cors list{{"https://app.example/", "http://localhost:5173", "*"}};
  CAF_CHECK_EQUAL(list.origin_of(with({{"Origin", "https://app.example"}})),
                  "https://app.example");
  for (auto other :
       {"https://app.example.evil.example", "http://app.example",
        "https://app.example:8443", "https://APP.example", "null", "*", ""})
    CAF_CHECK_EQUAL(list.origin_of(with({{"Origin", other}})), "");
  CAF_CHECK_EQUAL(list.origin_of(with({})), "");
}

CAF_TEST(an answer says who may read it) {
  cors list{{"https://app.example"}};
  response x;
  list.dress(x, "https://app.example");
  CAF_CHECK_EQUAL(value(x, "Access-Control-Allow-Origin"),
                  "https://app.example");
  CAF_CHECK_EQUAL(value(x, "Vary"), "Origin");
  CAF_CHECK_NOT_EQUAL(value(x, "Access-Control-Expose-Headers").find("ETag"),
                      std::string::npos);
  response stranger;
  list.dress(stranger, "");
  CAF_CHECK_EQUAL(value(stranger, "Access-Control-Allow-Origin"), "-");
  CAF_CHECK_EQUAL(value(stranger, "Vary"), "Origin");
  response alone;
  cors{{}}.dress(alone, "");
  CAF_CHECK(alone.headers.empty());
}

CAF_TEST(a preflight says what may be asked) {
  cors list{{"https://app.example"}};
  auto asked = with({{"Origin", "https://app.example"},
                     {"Access-Control-Request-Method", "PATCH"}});
  auto x = list.preflight(asked, "GET, PATCH, OPTIONS");
  CAF_CHECK_EQUAL(x.status, 204);
  CAF_CHECK_EQUAL(value(x, "Allow"), "GET, PATCH, OPTIONS");
  CAF_CHECK_EQUAL(value(x, "Access-Control-Allow-Methods"),
                  "GET, PATCH, OPTIONS");
  CAF_CHECK_EQUAL(value(x, "Access-Control-Max-Age"), "3600");
  CAF_CHECK_EQUAL(value(x, "Access-Control-Allow-Credentials"), "-");
  CAF_CHECK_NOT_EQUAL(
    value(x, "Access-Control-Allow-Headers").find("Idempotency-Key"),
    std::string::npos);
  asked.headers[0].second = "https://evil.example";
  x = list.preflight(asked, "GET");
  CAF_CHECK_EQUAL(x.status, 204);
  CAF_CHECK_EQUAL(value(x, "Access-Control-Allow-Origin"), "-");
  CAF_CHECK_EQUAL(value(x, "Access-Control-Allow-Methods"), "-");
}

CAF_TEST(answers are secured unless a handler knows better) {
  response x{200, "application/json", "{}", {}};
  secure(x);
  CAF_CHECK_EQUAL(value(x, "X-Content-Type-Options"), "nosniff");
  CAF_CHECK_EQUAL(value(x, "Referrer-Policy"), "no-referrer");
  CAF_CHECK_EQUAL(value(x, "Cache-Control"), "no-store");
  CAF_CHECK_EQUAL(value(x, "Content-Security-Policy"), "-");
  response page{
    200, "text/html; charset=utf-8", "<p>", {{"cache-control", "max-age=60"}}};
  secure(page);
  CAF_CHECK_EQUAL(value(page, "Cache-Control"), "max-age=60");
  CAF_CHECK_EQUAL(value(page, "Content-Security-Policy"),
                  "frame-ancestors 'none'");
  response own{200, "text/html", "", {{"Content-Security-Policy", "default"}}};
  secure(own);
  CAF_CHECK_EQUAL(value(own, "Content-Security-Policy"), "default");
}

CAF_TEST(an address is what our own proxies saw) {
  auto asked = with({{"X-Forwarded-For", "6.6.6.6, \", 203.0.113.7"},
                     {"x-forwarded-for", "198.51.100.2"}});
  CAF_CHECK_EQUAL(address_of(asked, 0), "192.0.2.1");
  CAF_CHECK_EQUAL(address_of(asked, 1), "198.51.100.2");
  CAF_CHECK_EQUAL(address_of(asked, 2), "203.0.113.7");
  CAF_CHECK_EQUAL(address_of(asked, 9), "192.0.2.1");
  CAF_CHECK_EQUAL(address_of(with({}), 1), "192.0.2.1");
  asked.headers = {{"X-Forwarded-For", std::string(5000, 'x')}};
  CAF_CHECK_EQUAL(address_of(asked, 1).size(), 64u);
}

CAF_TEST(a household has one address of IPv6) {
  auto asked = with({});
  asked.peer = "2001:db8:1:2:3:4:5:6";
  CAF_CHECK_EQUAL(address_of(asked, 0), "2001:db8:1:2::");
  asked.peer = "2001:db8:1:2:ffff::1";
  CAF_CHECK_EQUAL(address_of(asked, 0), "2001:db8:1:2::");
  asked.peer = "::ffff:192.0.2.9";
  CAF_CHECK_EQUAL(address_of(asked, 0), "::ffff:192.0.2.9");
}

CAF_TEST(credentials open what they are good for) {
  verdict user{verdict::good, {"u", {}, false}, 0, {}};
  verdict boss{verdict::good, {"o", {}, true}, 0, {}};
  CAF_CHECK(!refuse_entry(user, access::user));
  CAF_CHECK(!refuse_entry(boss, access::operators));
  auto no = refuse_entry(user, access::operators);
  CAF_REQUIRE(no);
  CAF_CHECK_EQUAL(no->status, 403);
  auto status = [](verdict::kind x) {
    return refuse_entry({x, {}, 0, "why"}, access::user)->status;
  };
  CAF_CHECK_EQUAL(status(verdict::missing), 401);
  CAF_CHECK_EQUAL(status(verdict::expired), 401);
  CAF_CHECK_EQUAL(status(verdict::refused), 401);
  CAF_CHECK_EQUAL(status(verdict::unavailable), 503);
  CAF_CHECK_EQUAL(status(verdict::foreign), 403);
}

CAF_TEST(whoever is not let in learns how to sign in) {
  auto none = refuse_entry({verdict::missing, {}, 0, "why"}, access::user);
  CAF_CHECK_EQUAL(value(*none, "WWW-Authenticate"), "Bearer realm=\"adcraft\"");
  auto old = refuse_entry({verdict::expired, {}, 0, "why"}, access::user);
  CAF_CHECK_EQUAL(value(*old, "WWW-Authenticate"),
                  "Bearer realm=\"adcraft\", error=\"invalid_token\", "
                  "error_description=\"why\"");
}
