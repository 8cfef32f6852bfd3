#pragma once

#include "io/hosted/replicate_vendor.hpp"
#include "io/hosted/vendor_request.hpp"
#include "tests/hosted/vendors.hpp"

namespace adcraft::test {

inline const std::string prediction_id = "gm3qorzdhgbfurvjtvhg6dckhu";

inline const nlohmann::json clip_request
  = nlohmann::json::parse(R"({"model": "bytedance/seedance-2.0", "input": {
      "prompt": "a lamp", "duration": 5, "resolution": "720p",
      "generate_audio": false, "image": {"$file": "k/first.png"},
      "last_frame_image": {"$file": "k/last.png"}}})");

/// A prediction as Replicate sends it, of `clip_request`.
inline nlohmann::json a_prediction(const char* status) {
  auto result = nlohmann::json::parse(R"({"model": "bytedance/seedance-2.0",
    "version": "hidden", "output": null, "error": null, "logs": "",
    "data_removed": false, "created_at": "2026-11-27T20:00:00.765994Z",
    "source": "api", "metrics": {"predict_time": 41.5, "total_time": 42.0},
    "input": {"prompt": "a lamp", "duration": 5, "resolution": "720p",
              "generate_audio": false, "image": "https://me/other.png?sig=1",
              "last_frame_image": "https://me/last.png"},
    "urls": {"get": "https://evil.example/get",
             "cancel": "https://evil.example/cancel"}})");
  result["id"] = prediction_id;
  result["status"] = status;
  result["input"]["seed"] = hosted::nonce_of(a_call({}).id);
  return result;
}

struct replicate_fixture {
  replicate_options options = [] {
    replicate_options x;
    x.key = a_key;
    return x;
  }();
  replicate_vendor replicate{options, shipped_models()};
  submission with = [] {
    submission x;
    x.webhook = "https://me/webhooks/replicate/c1/token";
    x.files = {{"k/first.png", "https://me/first.png"},
               {"k/last.png", "data:image/png,x"}};
    return x;
  }();
  uint32_t seed = hosted::nonce_of(a_call({}).id);

  vendor_news told(const http_answer& answer) {
    return replicate.submitted(a_call(clip_request), answer);
  }

  call_row an_accepted_call() {
    auto x = a_call(clip_request);
    x.external_id = prediction_id;
    return x;
  }

  std::string poll_gist(const http_answer& answer) {
    return gist(replicate.polled(an_accepted_call(), answer));
  }
};

} // namespace adcraft::test
