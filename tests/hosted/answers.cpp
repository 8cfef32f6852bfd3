#define CAF_SUITE hosted_answers

#include "io/hosted/vendor_answer.hpp"

#include "tests/hosted/vendors.hpp"

using namespace adcraft;
using namespace adcraft::hosted;
using namespace adcraft::test;
using e = http_end;

namespace {

std::string submission_gist(const http_answer& x) {
  auto news = unanswered(x, "OpenAI", "");
  return news ? gist(*news) : std::string{"read it"};
}

std::string poll_gist(const http_answer& x) {
  auto news = unpolled(x, "Replicate", "");
  return news ? gist(*news) : std::string{"read it"};
}

} // namespace

CAF_TEST(how an exchange ended says whether it may have arrived) {
  struct {
    http_answer answer;
    const char* submission;
  } table[] = {
    {no_answer(e::not_sent, false), "not_sent/transient"},
    {no_answer(e::busy, false), "not_sent/transient"},
    {no_answer(e::forbidden, false), "rejected/invalid"},
    {no_answer(e::canceled, false), "not_sent/transient"},
    {no_answer(e::canceled, true), "contact_lost/transient"},
    {no_answer(e::unclear, true), "contact_lost/transient"},
    {no_answer(e::timeout, true), "contact_lost/transient"},
    {no_answer(e::too_large, true, 201), "contact_lost/transient"},
    {no_answer(e::no_room, true, 200), "contact_lost/transient"},
    {no_answer(e::too_large, true, 500), "contact_lost/transient"},
    {no_answer(e::too_large, true, 422), "read it"},
    {an_answer(200, ""), "read it"},
    {an_answer(500, ""), "read it"},
  };
  for (auto& x : table) {
    CAF_CHECK_EQUAL(submission_gist(x.answer), x.submission);
    auto news = unanswered(x.answer, "OpenAI", "");
    if (news)
      CAF_CHECK_EQUAL(news->event.text.find("sig=abc"), std::string::npos);
  }
}

CAF_TEST(what is out of reach is said plainly and what broke below it) {
  struct {
    http_end end;
    bool sent;
    const char* said;
  } table[] = {
    {e::not_sent, false, "Replicate could not be reached"},
    {e::busy, false, "Replicate could not be asked yet"},
    {e::canceled, false, "Replicate could not be asked yet"},
    {e::timeout, true, "Replicate did not answer in time"},
    {e::unclear, true, "the line to Replicate broke off"},
    {e::canceled, true, "the line to Replicate was closed"},
    {e::too_large, true, "the answer of Replicate could not be kept"},
  };
  for (auto& x : table) {
    auto news = unanswered(no_answer(x.end, x.sent), "Replicate", "");
    CAF_REQUIRE(news);
    CAF_CHECK_EQUAL(news->event.text,
                    std::string{x.said} + "\nit broke at https://host[hidden]");
  }
  auto silent = no_answer(e::not_sent, false);
  silent.trouble.clear();
  auto news = unanswered(silent, "OpenAI", "");
  CAF_CHECK_EQUAL(news->event.text, "OpenAI could not be reached");
}

CAF_TEST(a poll that cannot be read is asked again) {
  struct {
    http_answer answer;
    const char* poll;
  } table[] = {
    {no_answer(e::not_sent, false), "poll_failed/transient"},
    {no_answer(e::forbidden, false), "poll_failed/transient"},
    {no_answer(e::timeout, true), "poll_failed/transient"},
    {no_answer(e::too_large, true, 200), "poll_failed/transient"},
    {an_answer(200, ""), "read it"},
    {an_answer(404, ""), "poll_failed/invalid"},
    {an_answer(401, ""), "poll_failed/unauthorized!"},
    {an_answer(429, ""), "poll_failed/rate_limited"},
    {an_answer(500, ""), "poll_failed/transient"},
    {an_answer(301, ""), "poll_failed/transient"},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(poll_gist(x.answer), x.poll);
}

CAF_TEST(why a poll said nothing is a sentence and what broke is below it) {
  auto broken = unpolled(no_answer(http_end::not_sent, false), "OpenAI", "");
  CAF_REQUIRE(broken);
  CAF_CHECK_EQUAL(broken->event.text, "OpenAI cannot be reached\nit broke at "
                                      "https://host[hidden]");
  auto wrong = unpolled(an_answer(503, ""), "OpenAI", "");
  CAF_REQUIRE(wrong);
  CAF_CHECK_EQUAL(wrong->event.text, "OpenAI does not say how far it is\nit "
                                     "answers with status 503");
}

CAF_TEST(statuses of four hundred decline but for two) {
  for (auto status : {400, 401, 402, 403, 404, 409, 413, 422, 429, 451})
    CAF_CHECK(is_declined(status));
  for (auto status : {0, 100, 200, 302, 408, 499, 500, 502, 503, 504, 529})
    CAF_CHECK(!is_declined(status));
}

CAF_TEST(durations are read as Go writes them) {
  struct {
    const char* text;
    int64_t ms;
  } table[] = {
    {"12ms", 12},    {"1s", 1000},       {"1.5s", 1500}, {"6m0s", 360'000},
    {"1h", 600'000}, {"2m30s", 150'000}, {"0s", 0},      {"500us", 0},
    {"", 0},         {"soon", 0},        {"5", 0},       {"5d", 0},
    {"-3s", 0},      {"nans", 0},        {"1e999s", 0},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(duration_of(x.text).count(), x.ms);
}

CAF_TEST(a wait is read from the header that knows it) {
  struct {
    std::vector<http_header> headers;
    int64_t ms;
  } table[] = {
    {{}, 0},
    {{{"retry-after", "20"}}, 20'000},
    {{{"retry-after", "0.5"}}, 500},
    {{{"retry-after", "86400"}}, 600'000},
    {{{"retry-after", "-1"}}, 0},
    {{{"retry-after", "Fri, 27 Nov 2026 20:00:00 GMT"}}, 0},
    {{{"retry-after-ms", "250"}, {"retry-after", "1"}}, 250},
    {{{"x-ratelimit-remaining-requests", "0"},
      {"x-ratelimit-reset-requests", "12ms"},
      {"x-ratelimit-remaining-tokens", "0"},
      {"x-ratelimit-reset-tokens", "6m0s"}},
     360'000},
    {{{"x-ratelimit-remaining-requests", "3"},
      {"x-ratelimit-reset-requests", "9s"}},
     0},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(pause_of(an_answer(429, "", x.headers)).count(), x.ms);
}

CAF_TEST(what is no JSON or too deep is nothing) {
  CAF_CHECK(parsed("").is_null());
  CAF_CHECK(parsed("<html>").is_null());
  CAF_CHECK(parsed("{\"a\":").is_null());
  std::string deep(100'000, '[');
  CAF_CHECK(parsed(deep).is_null());
  auto closed = parsed("{\"id\":\"x\",\"deep\":" + std::string(1000, '[')
                       + std::string(1000, ']') + "}");
  CAF_CHECK(closed.is_null());
  auto flat = parsed(R"({"id": "[[\"{{", "deep": [[[{}]]]})");
  CAF_CHECK_EQUAL(text_at(flat, "id"), "[[\"{{");
  std::string wide{"["};
  for (auto i = 0; i < 500'000; ++i)
    wide += "{},";
  CAF_CHECK_EQUAL(parsed(wide + "{}]").size(), 500'001u);
}

CAF_TEST(values of the wrong kind are none) {
  auto x = parsed(R"({"n": "7", "t": 7, "f": 2.9, "m": -1, "b": 1e300})");
  CAF_CHECK_EQUAL(whole_at(x, "n"), 0);
  CAF_CHECK_EQUAL(whole_at(x, "f"), 2);
  CAF_CHECK_EQUAL(whole_at(x, "m"), 0);
  CAF_CHECK_EQUAL(whole_at(x, "b"), 0);
  CAF_CHECK_EQUAL(text_at(x, "t"), "");
  CAF_CHECK_EQUAL(text_at(nlohmann::json{}, "t"), "");
  CAF_CHECK(object_at(x, "t").empty());
}
