#define CAF_SUITE hosted_lookup

#include "io/hosted/prediction.hpp"
#include "io/hosted/replicate_vendor.hpp"

#include "tests/hosted/predictions.hpp"

using namespace adcraft;
using namespace adcraft::test;
using nlohmann::json;

namespace {

struct lookup_fixture : replicate_fixture {
  /// Ids that a page with `entries` has for the call.
  std::string found_in(const json& entries, const call_row& x) {
    json page{{"previous", nullptr}, {"next", nullptr}, {"results", entries}};
    auto result = replicate.listed(x, an_answer(200, page.dump()));
    if (!result)
      CAF_FAIL(render(result.error()));
    std::string ids;
    for (auto& m : result->matches) {
      CAF_CHECK(m.event.kind == call_event_kind::found);
      ids += m.event.text + " ";
    }
    return ids;
  }

  std::string found_in(const json& entries) {
    return found_in(entries, a_call(clip_request));
  }

  http_request fetching(const std::string& url) {
    auto x = a_call(clip_request);
    x.output = json{{"url", url}}.dump();
    return replicate.fetch(x);
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(hosted_lookup_tests, lookup_fixture)

CAF_TEST(a lost prediction is listed around its submission) {
  auto x = a_call(clip_request);
  CAF_CHECK(replicate.can_list(x));
  auto asked = replicate.list(x, "");
  CAF_CHECK_EQUAL(asked.method, "GET");
  CAF_CHECK_EQUAL(asked.url,
                  "https://api.replicate.com/v1/predictions"
                  "?created_after=2026-11-27T19%3A59%3A00Z"
                  "&created_before=2026-11-27T20%3A05%3A00Z");
  CAF_CHECK_EQUAL(header(asked, "Authorization"), "Bearer " + a_key);
  CAF_CHECK(asked.body.empty());
  CAF_CHECK(!asked.fresh);
}

CAF_TEST(the next page is asked of our own base) {
  auto x = a_call(clip_request);
  json page{{"next", "https://evil.example/v1/predictions?cursor=cD0y%3D"},
            {"results", json::array()}};
  auto result = replicate.listed(x, an_answer(200, page.dump()));
  CAF_REQUIRE(result);
  CAF_CHECK(result->matches.empty());
  auto asked = replicate.list(x, result->next);
  CAF_CHECK_EQUAL(asked.url,
                  "https://api.replicate.com/v1/predictions?cursor=cD0y%3D");
  page["next"] = nullptr;
  result = replicate.listed(x, an_answer(200, page.dump()));
  CAF_REQUIRE(result);
  CAF_CHECK_EQUAL(result->next, "");
  for (auto bad : {json("https://api.replicate.com/v1/page/2"), json(7)}) {
    page["next"] = bad;
    CAF_CHECK(replicate.listed(x, an_answer(200, page.dump()))
              == ec::unavailable);
  }
}

CAF_TEST(a listing that cannot be read is none) {
  auto x = a_call(clip_request);
  for (auto& answer :
       {an_answer(500, R"({"results":[]})"), an_answer(200, "{}"),
        an_answer(200, "<html>"), an_answer(401, R"({"results":[]})"),
        no_answer(http_end::timeout, true)})
    CAF_CHECK(replicate.listed(x, answer) == ec::unavailable);
}

CAF_TEST(a match has model input and seed of the call) {
  auto after = [](auto change) {
    auto x = a_prediction("processing");
    change(x);
    return x;
  };
  auto same = prediction_id + " ";
  struct {
    const char* what;
    json entry;
    bool match;
  } table[] = {
    {"the same", after([](json&) {}), true},
    {"finished", a_prediction("succeeded"), true},
    {"failed", a_prediction("failed"), true},
    {"with defaults",
     after([](json& x) { x["input"]["aspect_ratio"] = "16:9"; }), true},
    {"a number written otherwise",
     after([](json& x) { x["input"]["duration"] = 5.0; }), true},
    {"a version of it",
     after([](json& x) { x["model"] = "bytedance/seedance-2.0:ab"; }), true},
    {"another seed", after([](json& x) { x["input"]["seed"] = 7; }), false},
    {"no seed", after([](json& x) { x["input"].erase("seed"); }), false},
    {"another prompt", after([](json& x) { x["input"]["prompt"] = "a lamp."; }),
     false},
    {"another length", after([](json& x) { x["input"]["duration"] = 6; }),
     false},
    {"no picture", after([](json& x) { x["input"].erase("image"); }), false},
    {"another model",
     after([](json& x) { x["model"] = "bytedance/seedance-2.0-fast"; }), false},
    {"deleted", after([](json& x) { x["data_removed"] = true; }), false},
    {"deleted, and empty", after([](json& x) {
       x["data_removed"] = true;
       x["input"] = json::object();
     }),
     false},
    {"no input", after([](json& x) { x["input"] = nullptr; }), false},
    {"no id", after([](json& x) { x.erase("id"); }), false},
    {"no prediction", json("text"), false},
  };
  for (auto& x : table) {
    CAF_MESSAGE(x.what);
    CAF_CHECK_EQUAL(found_in(json::array({x.entry})), x.match ? same : "");
  }
}

CAF_TEST(where the input was deleted no match is no proof) {
  auto x = a_call(clip_request);
  auto is_blind = [&](const json& entry) {
    json page{{"next", nullptr}, {"results", json::array({entry})}};
    auto result = replicate.listed(x, an_answer(200, page.dump()));
    CAF_REQUIRE(result);
    return result->is_blind;
  };
  auto entry = a_prediction("succeeded");
  CAF_CHECK(!is_blind(entry));
  entry["data_removed"] = true;
  entry["input"] = json::object();
  CAF_CHECK(is_blind(entry));
  entry["model"] = "bytedance/seedance-2.0-fast";
  CAF_CHECK(!is_blind(entry));
}

CAF_TEST(all matches are told in the order of the page) {
  auto first = a_prediction("processing");
  auto second = a_prediction("processing");
  second["id"] = "older";
  CAF_CHECK_EQUAL(found_in({first, second}), prediction_id + " older ");
}

CAF_TEST(lists of pictures match by their number) {
  auto request = json::parse(R"({"model": "black-forest-labs/flux-2-pro",
    "input": {"prompt": "x", "input_images": [{"$file": "a"},
                                              {"$file": "b"}]}})");
  auto x = a_call(request);
  auto entry = a_prediction("starting");
  entry["model"] = "black-forest-labs/flux-2-pro";
  entry["input"] = {{"prompt", "x"},
                    {"seed", seed},
                    {"input_images", {"https://me/1", "https://me/2"}}};
  CAF_CHECK_EQUAL(found_in(json::array({entry}), x), prediction_id + " ");
  entry["input"]["input_images"].push_back("https://me/3");
  CAF_CHECK_EQUAL(found_in(json::array({entry}), x), "");
}

CAF_TEST(without a seed the input alone decides) {
  auto request = json::parse(R"({"model": "minimax/speech-2.8-hd",
    "input": {"text": "Good morning.", "voice_id": "Calm_Woman"}})");
  auto entry = a_prediction("starting");
  entry["model"] = "minimax/speech-2.8-hd";
  entry["input"] = request["input"];
  CAF_CHECK_EQUAL(found_in(json::array({entry}), a_call(request)),
                  prediction_id + " ");
}

CAF_TEST(the key goes to its vendor and nowhere else) {
  struct {
    const char* url;
    bool key, guard;
  } table[] = {
    {"https://replicate.delivery/a/out.mp4", true, true},
    {"https://pbxt.replicate.delivery/a/out.mp4", true, true},
    {"https://PBXT.Replicate.Delivery/a/out.mp4", true, true},
    {"http://replicate.delivery/a/out.mp4", false, true},
    {"https://evilreplicate.delivery/out.mp4", false, true},
    {"https://replicate.delivery.evil.example/out.mp4", false, true},
    {"https://evil.example/replicate.delivery/out.mp4", false, true},
    {"https://evil.example/?https://replicate.delivery/", false, true},
    {"https://replicate.delivery@evil.example/", false, true},
    {"https://evil.example#.replicate.delivery", false, true},
    {"https://evil.example\\.replicate.delivery/", false, true},
    {"https://api.replicate.com/v1/files/x/download", true, false},
    {"http://api.replicate.com/v1/files/x/download", false, true},
    {"https://api.replicate.com:8443/v1/files/x", false, true},
    {"http://169.254.169.254/latest", false, true},
    {"", false, true},
  };
  for (auto& x : table) {
    auto asked = fetching(x.url);
    CAF_MESSAGE(x.url);
    CAF_CHECK_EQUAL(asked.url, x.url);
    CAF_CHECK_EQUAL(header(asked, "Authorization"),
                    x.key ? "Bearer " + a_key : std::string{});
    CAF_CHECK_EQUAL(asked.guard, x.guard);
    CAF_CHECK_EQUAL(asked.headers.size(), x.key ? 1u : 0u);
  }
}

CAF_TEST(a simulator in its place gets the key and its outputs are fetched) {
  options.base = "http://127.0.0.1:9000/v1";
  replicate_vendor other{options, shipped_models()};
  auto x = a_call(clip_request);
  x.output = R"({"url":"http://127.0.0.1:9000/files/out.mp4"})";
  auto asked = other.fetch(x);
  CAF_CHECK_EQUAL(header(asked, "Authorization"), "Bearer " + a_key);
  CAF_CHECK(!asked.guard);
  x.output = R"({"url":"http://127.0.0.1:9001/files/out.mp4"})";
  asked = other.fetch(x);
  CAF_CHECK_EQUAL(header(asked, "Authorization"), "");
  CAF_CHECK(asked.guard);
}

CAF_TEST(an output may be as large as its kind) {
  auto most = [&](const char* model) {
    auto x = a_call({{"model", model}, {"input", json::object()}});
    x.output = R"({"url":"https://replicate.delivery/x"})";
    return replicate.fetch(x).most_bytes >> 20;
  };
  CAF_CHECK_EQUAL(most("bytedance/seedance-2.0"), 500u);
  CAF_CHECK_EQUAL(most("black-forest-labs/flux-schnell"), 30u);
  CAF_CHECK_EQUAL(most("minimax/speech-2.8-hd"), 50u);
  CAF_CHECK_EQUAL(most("a/b"), 500u);
  CAF_CHECK_GREATER(fetching("https://replicate.delivery/x").timeout.count(),
                    300'000);
}

CAF_TEST_FIXTURE_SCOPE_END()
