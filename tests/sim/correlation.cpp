#include "tests/sim/correlation.hpp"
#include "tests/sim/catalog.hpp"
#include "tests/sim/hash.hpp"

namespace adcraft::sim {

namespace {

/// ".../webhooks/replicate/{call}/{token}" or "...?call={call}".
std::string call_of(const std::string& webhook) {
  auto mark = std::min(webhook.find('?'), webhook.size());
  if (mark < webhook.size()) {
    auto query = query_of(webhook.substr(mark + 1));
    for (auto key : {"call", "call_id", "job", "id"})
      if (query.count(key) > 0)
        return query[key];
  }
  constexpr const char* before = "/replicate/";
  auto at = webhook.find(before);
  if (at == webhook.npos)
    return {};
  at += std::string{before}.size();
  auto end = std::min(webhook.find('/', at), mark);
  return webhook.substr(at, end - at);
}

std::string noted_in(const json& metadata) {
  if (!metadata.is_object() || metadata.empty())
    return {};
  for (auto& [key, value] : metadata.items())
    if (key.find("call") != key.npos && value.is_string())
      return value;
  auto& first = *metadata.begin();
  return first.is_string() ? first : json(first.dump());
}

} // namespace

std::string correlation_of(const request& asks, const json& body) {
  if (body.is_object()) {
    auto webhook = body.value("webhook", json{});
    auto call = webhook.is_string() ? call_of(webhook) : std::string{};
    if (call.empty())
      call = noted_in(body.value("metadata", json{}));
    if (!call.empty())
      return call;
    auto input = body.value("input", json{});
    if (input.is_object() && input.contains("seed"))
      return "seed:" + input["seed"].dump();
  }
  auto& id = asks.header("x-client-request-id");
  return id.empty() ? "hash:" + sha256_hex(asks.body).substr(0, 16) : id;
}

std::string model_in(const request& asks, const json& body) {
  if (asks.words.size() == 2)
    return asks.words[0] + "/" + asks.words[1];
  auto version = body.is_object() ? body.value("version", json{}) : json{};
  if (!version.is_string())
    return {};
  auto text = version.get<std::string>();
  auto m = find_version(text);
  return m == nullptr ? text.substr(0, text.find(':')) : m->name;
}

} // namespace adcraft::sim
