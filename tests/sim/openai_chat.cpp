#include "tests/sim/openai.hpp"

#include <chrono>

namespace adcraft::sim::openai {

namespace {

json choice_of(const std::string& text, const mishaps& bad) {
  auto content = json(text);
  json refusal;
  if (bad.has("length"))
    content = text.substr(0, text.size() / 2);
  if (bad.has("refusal")) {
    content = nullptr;
    refusal = "I'm sorry, but I can't help with that request.";
  }
  return {{"index", 0},
          {"finish_reason", bad.has("length") ? "length" : "stop"},
          {"logprobs", nullptr},
          {"message",
           {{"role", "assistant"},
            {"content", content},
            {"refusal", refusal},
            {"annotations", json::array()}}}};
}

json usage_of(int64_t in, int64_t out) {
  return {
    {"prompt_tokens", in},
    {"completion_tokens", out},
    {"total_tokens", in + out},
    {"prompt_tokens_details", {{"cached_tokens", 0}, {"audio_tokens", 0}}},
    {"completion_tokens_details",
     {{"reasoning_tokens", 0},
      {"audio_tokens", 0},
      {"accepted_prediction_tokens", 0},
      {"rejected_prediction_tokens", 0}}}};
}

/// What was said, billed and stored: from here on it is paid for.
json completed(const visit& x, const model& m) {
  auto& house = x.house;
  auto now = house.clock.now();
  auto text = reply_to(x.body);
  auto in = tokens_of(x.body["messages"].dump());
  auto out = tokens_of(text);
  json result{{"id", house.fresh("chatcmpl-", 28)},
              {"object", "chat.completion"},
              {"created", now / second},
              {"model", m.name},
              {"choices", {choice_of(text, x.bad)}},
              {"usage", usage_of(in, out)},
              {"service_tier", "default"},
              {"system_fingerprint", "fp_50cad350e4"},
              {"metadata", x.body.value("metadata", json::object())}};
  house.bill(m, result["id"], x.correlation, x.body["messages"],
             card_price(m, in, out), x.bad);
  auto lag = x.bad.number("list_lag", "seconds", 0) * second;
  if (x.body.value("store", false))
    house.stored.add(result, now + static_cast<instant>(lag));
  return result;
}

} // namespace

answer chat(const visit& x) {
  if (auto trouble = chat_trouble(x.body))
    return *trouble;
  auto m = sold(x, "text");
  if (m == nullptr)
    return no_model(x.body.value("model", std::string{}));
  if (x.bad.has("moderated"))
    return error(400, "invalid_request_error", "content_policy_violation",
                 "Your request was flagged as potentially violating our usage "
                 "policy.",
                 "prompt");
  auto& house = x.house;
  auto begun = house.clock.now();
  auto result = completed(x, *m);
  if (result["metadata"].empty())
    result.erase("metadata");
  house.clock.wait_until(begun + house.latency_of(m->name),
                         std::chrono::steady_clock::time_point::max());
  return json_answer(200, result);
}

answer chat_list(const visit& x) {
  return json_answer(200,
                     x.house.stored.list(x.asks.query, x.house.clock.now()));
}

answer chat_get(const visit& x) {
  auto found = x.house.stored.find(x.asks.words[0]);
  if (found.is_null())
    return error(404, "invalid_request_error", "",
                 "Completion not found: " + x.asks.words[0]);
  return json_answer(200, found);
}

} // namespace adcraft::sim::openai
