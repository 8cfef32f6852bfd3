#pragma once

#include "actors/model/json_catalog.hpp"
#include "actors/ports/vendor.hpp"

#include <caf/test/unit_test.hpp>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace adcraft::test {

inline const std::string a_key = "r8_topsecrettopsecret";

/// The rows that are shipped.
inline catalog shipped_models() {
  auto source = std::getenv("ADCRAFT_SOURCE");
  CAF_REQUIRE(source != nullptr);
  std::ifstream in{std::string{source} + "/config/models.json"};
  std::ostringstream text;
  text << in.rdbuf();
  auto result = catalog_from_json(text.str());
  if (!result)
    CAF_FAIL(render(result.error()));
  return *result;
}

/// An answer with a body.
inline http_answer an_answer(int status, std::string body,
                             std::vector<http_header> headers = {}) {
  http_answer x;
  x.end = http_end::answered;
  x.sent = true;
  x.status = status;
  x.body = std::move(body);
  x.bytes = x.body.size();
  x.headers = std::move(headers);
  return x;
}

/// No answer.
inline http_answer no_answer(http_end end, bool sent, int status = 0) {
  http_answer x;
  x.end = end;
  x.sent = sent;
  x.status = status;
  x.trouble = "it broke at https://host/path?sig=abc";
  return x;
}

inline call_row a_call(const nlohmann::json& request) {
  call_row x;
  x.id = "c1.scene_video.2.16:9.r1-1";
  x.request = request.dump();
  x.price_reserved = 777;
  x.submit_started_at = 1'795'809'600'000'000; // 2026-11-27T20:00:00Z
  return x;
}

/// The value of a request's header, or nothing.
inline std::string header(const http_request& x, const std::string& name) {
  std::string result;
  for (auto& h : x.headers)
    if (h.name == name)
      result += h.value;
  return result;
}

/// "kind/why amount", and "!" if the whole account is meant.
inline std::string gist(const vendor_news& x) {
  std::string result = to_string(x.event.kind);
  if (x.event.why != failure::none)
    result += std::string{"/"} + to_string(x.event.why);
  if (x.event.amount != 0)
    result += " " + std::to_string(x.event.amount);
  return x.whole_account ? result + "!" : result;
}

} // namespace adcraft::test
