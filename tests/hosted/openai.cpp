#define CAF_SUITE hosted_openai

#include "io/hosted/openai_vendor.hpp"

#include "tests/hosted/vendors.hpp"

using namespace adcraft;
using namespace adcraft::test;
using nlohmann::json;

namespace {

const json story_request = json::parse(R"({"model": "gpt-6-luna", "input": {
  "messages": [{"role": "system", "content": "You write ads."},
               {"role": "user", "content": "A lamp."}],
  "schema_name": "storyline",
  "schema": {"type": "object", "properties": {"title": {"type": "string"}},
             "required": ["title"], "additionalProperties": false},
  "max_completion_tokens": 4000, "reasoning_effort": "low"}})");

const json voice_request = json::parse(R"({"model": "gpt-4o-mini-tts",
  "input": {"input": "Good morning.", "voice": "coral",
            "response_format": "wav"}})");

const json picture_request = json::parse(R"({"model": "gpt-image-2",
  "input": {"prompt": "A lamp.", "size": "1024x1024", "n": 1}})");

/// A completion as OpenAI sends it.
json a_completion(const std::string& content) {
  auto result = json::parse(R"({"id": "chatcmpl-AyPNinnUqUDYo9SAdA52",
    "object": "chat.completion", "created": 1738960610, "model": "gpt-6-luna",
    "choices": [{"index": 0, "finish_reason": "stop", "logprobs": null,
                 "message": {"role": "assistant", "refusal": null}}],
    "usage": {"prompt_tokens": 1000, "completion_tokens": 2000,
              "total_tokens": 3000,
              "prompt_tokens_details": {"cached_tokens": 400,
                                        "cache_write_tokens": 100},
              "completion_tokens_details": {"reasoning_tokens": 500}}})");
  result["choices"][0]["message"]["content"] = content;
  return result;
}

json an_error(const char* type, const char* code, const char* message) {
  return {{"error",
           {{"message", message},
            {"type", type},
            {"param", nullptr},
            {"code", code == nullptr ? json{} : json(code)}}}};
}

struct openai_fixture {
  openai_options options = [] {
    openai_options x;
    x.key = a_key;
    return x;
  }();
  openai_vendor openai{options, shipped_models()};
  submission with;

  json body_of(const json& request) {
    auto sent = openai.submit(a_call(request), with);
    if (!sent)
      CAF_FAIL(render(sent.error()));
    return json::parse(sent->body);
  }

  std::string problem_of(const json& request) {
    auto sent = openai.submit(a_call(request), with);
    return sent ? std::string{"nothing"} : render(sent.error());
  }

  vendor_news told(const json& request, const http_answer& answer) {
    return openai.submitted(a_call(request), answer);
  }

  std::string story_gist(const json& completion) {
    return gist(told(story_request, an_answer(200, completion.dump())));
  }
};

// 500 fresh, 400 cached and 100 written tokens, and 2000 that came out.
constexpr micros story_bill = 50 + 4 + 13 + 1000;

} // namespace

CAF_TEST_FIXTURE_SCOPE(hosted_openai_tests, openai_fixture)

CAF_TEST(a storyline is asked for by a strict schema and is stored) {
  auto x = a_call(story_request);
  auto sent = openai.submit(x, with);
  CAF_REQUIRE(sent);
  CAF_CHECK_EQUAL(sent->method, "POST");
  CAF_CHECK_EQUAL(sent->url, "https://api.openai.com/v1/chat/completions");
  CAF_CHECK_EQUAL(header(*sent, "Authorization"), "Bearer " + a_key);
  CAF_CHECK_EQUAL(header(*sent, "Content-Type"), "application/json");
  CAF_CHECK_EQUAL(header(*sent, "X-Client-Request-Id"), x.id);
  CAF_CHECK_EQUAL(header(*sent, "OpenAI-Organization"), "");
  CAF_CHECK(sent->fresh);
  CAF_CHECK_EQUAL(sent->most_redirects, 0);
  CAF_CHECK(sent->file.empty());
  auto wanted = json::parse(R"({"model": "gpt-6-luna", "store": true,
    "metadata": {"adcraft_call": "c1.scene_video.2.16:9.r1-1"},
    "messages": [{"role": "system", "content": "You write ads."},
                 {"role": "user", "content": "A lamp."}],
    "max_completion_tokens": 4000, "reasoning_effort": "low",
    "response_format": {"type": "json_schema", "json_schema": {
      "name": "storyline", "strict": true, "schema": {
        "type": "object", "properties": {"title": {"type": "string"}},
        "required": ["title"], "additionalProperties": false}}}})");
  CAF_CHECK_EQUAL(sent->body, wanted.dump());
  CAF_CHECK_EQUAL(sent->body.find(a_key), std::string::npos);
}

CAF_TEST(a chat without a schema is plain) {
  auto request = story_request;
  request["input"].erase("schema");
  request["input"].erase("schema_name");
  CAF_CHECK(!body_of(request).contains("response_format"));
}

CAF_TEST(pictures in messages are files with addresses) {
  auto request = story_request;
  request["input"]["messages"][1]["content"]
    = json::parse(R"([{"type": "text", "text": "What is it?"},
        {"type": "image_url", "image_url": {"url": {"$file": "b/1.jpg"}}}])");
  auto keys = openai.files(a_call(request));
  CAF_REQUIRE_EQUAL(keys.size(), 1u);
  CAF_CHECK_EQUAL(keys[0], "b/1.jpg");
  CAF_CHECK_EQUAL(problem_of(request),
                  "input: the file b/1.jpg has no address");
  with.files["b/1.jpg"] = "https://me/1.jpg";
  auto part = body_of(request)["messages"][1]["content"][1];
  CAF_CHECK_EQUAL(part["image_url"]["url"].dump(), "\"https://me/1.jpg\"");
}

CAF_TEST(a voice goes to a file) {
  with.file = "/tmp/work/c1.part";
  auto sent = openai.submit(a_call(voice_request), with);
  CAF_REQUIRE(sent);
  CAF_CHECK_EQUAL(sent->url, "https://api.openai.com/v1/audio/speech");
  CAF_CHECK_EQUAL(sent->file, "/tmp/work/c1.part");
  CAF_CHECK_EQUAL(sent->body,
                  R"({"input":"Good morning.","model":"gpt-4o-mini-tts",)"
                  R"("response_format":"wav","voice":"coral"})");
}

CAF_TEST(a picture comes in memory) {
  with.file = "/tmp/work/c1.part";
  auto sent = openai.submit(a_call(picture_request), with);
  CAF_REQUIRE(sent);
  CAF_CHECK_EQUAL(sent->url, "https://api.openai.com/v1/images/generations");
  CAF_CHECK(sent->file.empty());
  CAF_CHECK_GREATER(sent->most_bytes, uint64_t{40} << 20);
  CAF_CHECK_EQUAL(sent->body, R"({"model":"gpt-image-2","n":1,)"
                              R"("prompt":"A lamp.","size":"1024x1024"})");
}

CAF_TEST(organization and project are told if they are known) {
  options.organization = "org-1";
  options.project = "proj-2";
  options.base = "http://127.0.0.1:9/v1/";
  openai_vendor other{options, shipped_models()};
  auto sent = other.submit(a_call(story_request), with);
  CAF_REQUIRE(sent);
  CAF_CHECK_EQUAL(sent->url, "http://127.0.0.1:9/v1/chat/completions");
  CAF_CHECK_EQUAL(header(*sent, "OpenAI-Organization"), "org-1");
  auto asked = other.list(a_call(story_request), "");
  CAF_CHECK_EQUAL(header(asked, "OpenAI-Project"), "proj-2");
}

CAF_TEST(what is ours to say is not for a request) {
  struct {
    const char* name;
    json value;
  } table[] = {{"store", false},     {"metadata", json::object()},
               {"stream", true},     {"n", 2},
               {"model", "gpt-9"},   {"response_format", json::object()},
               {"user", "somebody"}, {"background", true}};
  for (auto& x : table) {
    auto request = story_request;
    request["input"][x.name] = x.value;
    CAF_CHECK_EQUAL(problem_of(request), std::string{"input: "} + x.name
                                           + " is not for a request to say");
  }
  auto two = picture_request;
  two["input"]["n"] = 2;
  CAF_CHECK_EQUAL(problem_of(two), "input: one picture per call, n is 1");
}

CAF_TEST(a request that cannot work is not sent) {
  auto unknown = story_request;
  unknown["model"] = "gpt-0";
  CAF_CHECK_EQUAL(problem_of(unknown),
                  "model: OpenAI's gpt-0 is not among our models");
  auto silent = story_request;
  silent["input"]["messages"] = json::array();
  CAF_CHECK_EQUAL(problem_of(silent), "input: give messages in a list");
  for (auto name : {"", "has blank", "a/b"}) {
    auto request = story_request;
    request["input"]["schema_name"] = name;
    CAF_CHECK_EQUAL(problem_of(request).find("input: give a schema"), 0u);
  }
  call_row broken;
  broken.request = "{";
  CAF_CHECK(openai.submit(broken, with) == ec::invalid_argument);
  CAF_CHECK(openai.files(broken).empty());
}

CAF_TEST(an answer is words with their bill) {
  auto answer = an_answer(200, a_completion(R"({"title":"Lumen"})").dump());
  auto news = told(story_request, answer);
  CAF_CHECK_EQUAL(gist(news), "answered " + std::to_string(story_bill));
  CAF_CHECK_EQUAL(news.event.text, R"({"text":"{\"title\":\"Lumen\"}"})");
  CAF_CHECK(news.bytes.empty());
}

CAF_TEST(refusal and length are looked at before the words) {
  auto bill = " " + std::to_string(story_bill);
  auto good = a_completion(R"({"title":"x"})");
  auto with_message = [&](const char* key, const json& value) {
    auto x = good;
    x["choices"][0]["message"][key] = value;
    return x;
  };
  auto with_end = [&](const char* end) {
    auto x = good;
    x["choices"][0]["finish_reason"] = end;
    return x;
  };
  auto refused = with_message("refusal", "I cannot help with that.");
  CAF_CHECK_EQUAL(story_gist(refused), "provider_failed/refused" + bill);
  auto news = told(story_request, an_answer(200, refused.dump()));
  CAF_CHECK_EQUAL(news.event.text,
                  "the model refuses: I cannot help with that.");
  auto both = refused;
  both["choices"][0]["finish_reason"] = "length";
  CAF_CHECK_EQUAL(story_gist(both), "provider_failed/refused" + bill);
  CAF_CHECK_EQUAL(story_gist(with_end("content_filter")),
                  "provider_failed/refused" + bill);
  CAF_CHECK_EQUAL(story_gist(with_end("length")),
                  "provider_failed/poison" + bill);
  CAF_CHECK_EQUAL(story_gist(with_message("content", nullptr)),
                  "provider_failed/poison" + bill);
  CAF_CHECK_EQUAL(story_gist(with_message("content", "{\"title\":")),
                  "provider_failed/poison" + bill);
  CAF_CHECK_EQUAL(story_gist(with_message("content", "[1]")),
                  "provider_failed/poison" + bill);
  auto plain = story_request;
  plain["input"].erase("schema");
  plain["input"].erase("schema_name");
  auto words = an_answer(200, a_completion("Good idea!").dump());
  CAF_CHECK_EQUAL(gist(told(plain, words)), "answered" + bill);
}

CAF_TEST(a success that cannot be read may have been billed) {
  for (auto body : {"", "<html>", "{}", "[]", R"({"choices":[]})",
                    R"({"choices":[1]})", R"({"choices":{}})"}) {
    auto answer = an_answer(200, body);
    CAF_CHECK_EQUAL(gist(told(story_request, answer)),
                    "contact_lost/transient");
    CAF_CHECK_EQUAL(gist(told(picture_request, answer)),
                    "contact_lost/transient");
  }
}

CAF_TEST(without a count the estimate is the bill) {
  auto x = a_completion(R"({"title":"x"})");
  x.erase("usage");
  // The messages make 29 tokens at most, and the answer may have 4000.
  auto news = told(story_request, an_answer(200, x.dump()));
  CAF_CHECK_GREATER(news.event.amount, 2000);
  CAF_CHECK_LESS(news.event.amount, 2010);
  auto unknown = story_request;
  unknown["model"] = "gpt-0";
  news = told(unknown, an_answer(200, x.dump()));
  CAF_CHECK_EQUAL(news.event.amount, 777);
}

CAF_TEST(a voice is billed by its characters) {
  http_answer filed = an_answer(200, "");
  filed.file = "/tmp/work/c1.part";
  filed.bytes = 90'000;
  auto news = told(voice_request, filed);
  CAF_CHECK_EQUAL(gist(news), "answered 221");
  CAF_CHECK_EQUAL(news.event.text, R"({"file":"/tmp/work/c1.part"})");
  news = told(voice_request, an_answer(200, "RIFF"));
  CAF_CHECK_EQUAL(gist(news), "answered 221");
  CAF_CHECK_EQUAL(news.bytes, "RIFF");
  CAF_CHECK_EQUAL(news.event.text, "");
  news = told(voice_request, an_answer(200, ""));
  CAF_CHECK_EQUAL(gist(news), "provider_failed/poison 221");
}

CAF_TEST(a picture is unpacked and billed by its tokens) {
  auto body = json::parse(R"({"created": 1, "data": [{"b64_json": "iVBORw=="}],
    "output_format": "png", "quality": "high", "size": "1024x1024",
    "usage": {"input_tokens": 300, "output_tokens": 4160, "total_tokens": 4460,
      "input_tokens_details": {"text_tokens": 100, "image_tokens": 200}}})");
  auto news = told(picture_request, an_answer(200, body.dump()));
  CAF_CHECK_EQUAL(gist(news), "answered 126900"); // 500 + 1600 + 124800
  CAF_CHECK_EQUAL(news.bytes, "\x89PNG");
  CAF_CHECK_EQUAL(news.event.text, "");
  body["data"][0]["b64_json"] = "not base64!";
  news = told(picture_request, an_answer(200, body.dump()));
  CAF_CHECK_EQUAL(gist(news), "provider_failed/poison 126900");
}

CAF_TEST(every error means one thing) {
  struct {
    int status;
    json body;
    const char* gist;
  } table[] = {
    {400, an_error("invalid_request_error", "context_length_exceeded", "long"),
     "rejected/invalid"},
    {400, an_error("invalid_request_error", nullptr, "bad"),
     "rejected/invalid"},
    {400, an_error("image_generation_user_error", "moderation_blocked", "no"),
     "rejected/refused"},
    {400, an_error("invalid_request_error", "content_policy_violation", "no"),
     "rejected/refused"},
    {401, an_error("invalid_request_error", "invalid_api_key", "sk-x"),
     "rejected/unauthorized!"},
    {403, an_error("request_forbidden", "unsupported_country", "no"),
     "rejected/unauthorized"},
    {404, an_error("invalid_request_error", "model_not_found", "gone"),
     "rejected/invalid"},
    {408, an_error("server_error", nullptr, "late"), "contact_lost/transient"},
    {409, an_error("conflict", nullptr, "locked"), "rejected/transient"},
    {413, json{}, "rejected/invalid"},
    {422, json{}, "rejected/invalid"},
    {429, an_error("requests", "rate_limit_exceeded", "slow"),
     "rejected/rate_limited"},
    {429, an_error("tokens", "slow_down", "slow"), "rejected/rate_limited"},
    {429, json{}, "rejected/rate_limited"},
    {429, an_error("insufficient_quota", "insufficient_quota", "empty"),
     "rejected/no_credit!"},
    {429, an_error("insufficient_quota", "credit_balance_exhausted", "empty"),
     "rejected/no_credit!"},
    {429, an_error("x", "organization_spend_limit_exceeded", "limit"),
     "rejected/no_credit!"},
    {429, an_error("x", "project_spend_limit_exceeded", "limit"),
     "rejected/no_credit!"},
    {429, an_error("x", "organization_usage_limit_exceeded", "limit"),
     "rejected/no_credit!"},
    {500, an_error("server_error", nullptr, "oops"), "contact_lost/transient"},
    {502, json("<html>"), "contact_lost/transient"},
    {503, an_error("server_error", "server_is_overloaded", "busy"),
     "rejected/transient"},
    {503, an_error("server_error", "slow_down", "busy"), "rejected/transient"},
    {503, json{}, "contact_lost/transient"},
    {307, json{}, "contact_lost/transient"},
  };
  for (auto& x : table) {
    auto answer = an_answer(x.status, x.body.dump());
    CAF_CHECK_EQUAL(gist(told(story_request, answer)), x.gist);
    CAF_CHECK_EQUAL(gist(told(voice_request, answer)), x.gist);
  }
}

CAF_TEST(the two families of 429 wait differently) {
  std::vector<http_header> headers{{"retry-after", "7"}};
  auto slow = an_error("requests", "rate_limit_exceeded", "Slow down.");
  auto news = told(story_request, an_answer(429, slow.dump(), headers));
  CAF_CHECK_EQUAL(news.retry_after.count(), 7000);
  CAF_CHECK_EQUAL(news.event.text, "OpenAI asks us to slow down\nSlow down.");
  auto empty = an_error("insufficient_quota", nullptr, "Check your plan.");
  news = told(story_request, an_answer(429, empty.dump()));
  CAF_CHECK_EQUAL(news.retry_after.count(), 0);
  CAF_CHECK(news.whole_account);
}

CAF_TEST(no error tells the key) {
  auto said = an_error("invalid_request_error", "invalid_api_key",
                       ("Incorrect API key provided: " + a_key
                        + ". Find yours at https://x/account?t=1.")
                         .c_str());
  for (auto status : {400, 401, 500}) {
    auto news = told(story_request, an_answer(status, said.dump()));
    CAF_CHECK_EQUAL(news.event.text.find("topsecret"), std::string::npos);
    CAF_CHECK_EQUAL(news.event.text.find("?t=1"), std::string::npos);
  }
}

CAF_TEST(words can be listed and nothing else) {
  CAF_CHECK(openai.can_list(a_call(story_request)));
  CAF_CHECK(!openai.can_list(a_call(voice_request)));
  CAF_CHECK(!openai.can_list(a_call(picture_request)));
  CAF_CHECK(!openai.can_list(call_row{}));
}

CAF_TEST(a lost answer is listed by the id of its call) {
  auto x = a_call(story_request);
  auto asked = openai.list(x, "");
  CAF_CHECK_EQUAL(asked.method, "GET");
  CAF_CHECK_EQUAL(asked.url,
                  "https://api.openai.com/v1/chat/completions?limit=100"
                  "&order=desc&metadata%5Badcraft_call%5D="
                  "c1.scene_video.2.16%3A9.r1-1");
  CAF_CHECK_EQUAL(header(asked, "Authorization"), "Bearer " + a_key);
  CAF_CHECK(!asked.fresh);
  auto next = openai.list(x, "chatcmpl-9");
  CAF_CHECK_EQUAL(next.url, asked.url + "&after=chatcmpl-9");
}

CAF_TEST(only what has the id of the call is a match) {
  auto x = a_call(story_request);
  auto mine = a_completion("{}");
  mine["metadata"] = {{"adcraft_call", x.id}};
  auto other = a_completion("{}");
  other["metadata"] = {{"adcraft_call", x.id + "2"}};
  other["id"] = "chatcmpl-other";
  json page{{"object", "list"},
            {"data", {other, mine, a_completion("{}"), 7}},
            {"last_id", "chatcmpl-last"},
            {"has_more", true}};
  auto found = openai.listed(x, an_answer(200, page.dump()));
  CAF_REQUIRE(found);
  CAF_REQUIRE_EQUAL(found->matches.size(), 1u);
  CAF_CHECK(found->matches[0].event.kind == call_event_kind::found);
  CAF_CHECK_EQUAL(found->matches[0].event.text,
                  "chatcmpl-AyPNinnUqUDYo9SAdA52");
  CAF_CHECK_EQUAL(found->next, "chatcmpl-last");
  page["has_more"] = false;
  found = openai.listed(x, an_answer(200, page.dump()));
  CAF_REQUIRE(found);
  CAF_CHECK_EQUAL(found->next, "");
}

CAF_TEST(a listing that cannot be read is none) {
  auto x = a_call(story_request);
  for (auto& answer :
       {an_answer(500, "{}"), an_answer(200, "{}"), an_answer(200, "<html>"),
        an_answer(200, R"({"data":[],"has_more":true})"),
        an_answer(200, R"({"data":[],"has_more":true,"last_id":7})"),
        an_answer(429, R"({"data":[]})"), no_answer(http_end::timeout, true)})
    CAF_CHECK(openai.listed(x, answer) == ec::unavailable);
}

CAF_TEST(a found completion is read like an answer) {
  auto x = a_call(story_request);
  x.external_id = "chatcmpl/../1";
  CAF_CHECK_EQUAL(
    openai.poll(x).url,
    "https://api.openai.com/v1/chat/completions/chatcmpl%2F..%2F1");
  auto good = a_completion(R"({"title":"x"})");
  auto bill = " " + std::to_string(story_bill);
  auto refused = good;
  refused["choices"][0]["message"]["refusal"] = "no";
  struct {
    http_answer answer;
    std::string gist;
  } table[] = {
    {an_answer(200, good.dump()), "provider_succeeded" + bill},
    {an_answer(200, refused.dump()), "provider_failed/refused" + bill},
    {an_answer(200, "{}"), "poll_failed/transient"},
    {an_answer(404, "{}"), "poll_failed/invalid"},
    {an_answer(503, "{}"), "poll_failed/transient"},
    {no_answer(http_end::unclear, true), "poll_failed/transient"},
  };
  for (auto& row : table)
    CAF_CHECK_EQUAL(gist(openai.polled(x, row.answer)), row.gist);
}

CAF_TEST(what came with the answer is neither stopped nor fetched) {
  auto x = a_call(voice_request);
  CAF_CHECK(!openai.cancel(x));
  CAF_CHECK_EQUAL(openai.fetch(x).url, "");
  CAF_CHECK_EQUAL(std::string{openai.name()}, "openai");
}

CAF_TEST_FIXTURE_SCOPE_END()
