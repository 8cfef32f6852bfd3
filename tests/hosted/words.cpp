#define CAF_SUITE hosted_words

#include "io/hosted/plain_words.hpp"

#include "io/hosted/vendor_request.hpp"

#include <caf/test/unit_test.hpp>

#include <set>

using namespace adcraft::hosted;
using nlohmann::json;

CAF_TEST(words of vendors lose what nobody may read) {
  struct {
    const char* text;
    const char* plain;
  } table[] = {
    {"", ""},
    {"prompt is required", "prompt is required"},
    {"  two\n\tlines \x01 ", "two lines"},
    {"bad key top-secret!", "bad key [hidden]!"},
    {"bad keytop-secret", "bad key[hidden]"},
    {"Incorrect API key provided: sk-proj-ab***xyz. See",
     "Incorrect API key provided: [hidden] See"},
    {"token r8_abcdef, said", "token [hidden], said"},
    {"Bearer abc def", "[hidden] def"},
    {"\"eyJhbGciOi.J9.x\"", "\"[hidden]\""},
    {"whsec_MfKQ9r8GKYqrTw", "[hidden]"},
    {"risk-free mask_image", "risk-free mask_image"},
    {"could not fetch https://me.example:8000/media/a?sig=b now",
     "could not fetch https://me.example:8000[hidden] now"},
    {"see https://replicate.com", "see https://replicate.com"},
    {"<http://h/x?a=1,b=(2)>", "<http://h[hidden]>"},
    {"https://user:pw@host/", "https://[hidden]"},
    {"data:image/png;base64,AAAA more", "data:[hidden] more"},
    {"caf\xc3\xa9 \xf0\x9f\x8e\xac", "caf\xc3\xa9 \xf0\x9f\x8e\xac"},
    {"\xc3 \xff\xc0\xaf", "? ???"},
  };
  for (auto& x : table)
    CAF_CHECK_EQUAL(plain_words(x.text, "top-secret"), x.plain);
}

CAF_TEST(words are cut between characters and leave room for what leads in) {
  std::string text;
  for (int i = 0; i < 9000; ++i)
    text += "\xc3\xa9";
  auto plain = plain_words("x" + text, "");
  CAF_CHECK_EQUAL(plain.size(), 7935u);
  CAF_CHECK_EQUAL(plain.substr(plain.size() - 2), "\xc3\xa9");
  auto secret = plain_words(std::string(7934, 'x') + " sk-secret", "");
  CAF_CHECK_EQUAL(secret.find("sk-"), std::string::npos);
  CAF_CHECK(secret.size() <= 7936);
}

CAF_TEST(a request is a model and an input) {
  auto good = asked_of(R"({"model":"a/b","input":{"x":1}})");
  CAF_REQUIRE(good);
  CAF_CHECK_EQUAL(good->model, "a/b");
  CAF_CHECK_EQUAL(good->input.dump(), R"({"x":1})");
  for (auto bad : {"", "{}", "[]", R"({"model":"a/b"})",
                   R"({"model":1,"input":{}})", R"({"model":"a","input":[]})"})
    CAF_CHECK(asked_of(bad) == adcraft::ec::invalid_argument);
}

CAF_TEST(files are found and take their addresses) {
  auto input = json::parse(R"({"image": {"$file": "b"}, "prompt": "$file",
    "list": [{"$file": "a"}, {"$file": "b"}],
    "deep": {"url": {"$file": "c"}}, "not": {"$file": 1},
    "nor": {"$file": "x", "more": 1}})");
  auto keys = files_in(input);
  std::set<std::string> all{keys.begin(), keys.end()};
  CAF_CHECK_EQUAL(keys.size(), 3u);
  CAF_CHECK(all == (std::set<std::string>{"a", "b", "c"}));
  auto filled = with_files(input, {{"a", "u:a"}, {"b", "u:b"}, {"c", "u:c"}});
  CAF_REQUIRE(filled);
  CAF_CHECK_EQUAL((*filled)["image"].dump(), "\"u:b\"");
  CAF_CHECK_EQUAL((*filled)["list"].dump(), R"(["u:a","u:b"])");
  CAF_CHECK_EQUAL((*filled)["deep"]["url"].dump(), "\"u:c\"");
  CAF_CHECK_EQUAL((*filled)["nor"].dump(), input["nor"].dump());
  auto missing = with_files(input, {{"a", "u:a"}, {"b", ""}, {"c", "u:c"}});
  CAF_REQUIRE(!missing);
  CAF_CHECK_EQUAL(adcraft::render(missing.error()),
                  "input: the file b has no address");
}

CAF_TEST(every call has a number of its own) {
  std::set<uint32_t> seen;
  for (int i = 0; i < 10'000; ++i)
    seen.insert(
      nonce_of("campaign.scene_video.1.16:9.r1-" + std::to_string(i)));
  CAF_CHECK_EQUAL(seen.size(), 10'000u);
  CAF_CHECK(*seen.begin() > 0 && *seen.rbegin() < 0x80000000u);
  // It must stay what it was: predictions that run are found by it.
  CAF_CHECK_EQUAL(nonce_of("call"), 286457209u);
}

CAF_TEST(time is written as vendors want it) {
  CAF_CHECK_EQUAL(time_of(0), "1970-01-01T00:00:00Z");
  CAF_CHECK_EQUAL(time_of(1'795'809'600'999'999), "2026-11-27T20:00:00Z");
}
