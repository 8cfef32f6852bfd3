#include "io/hosted/openai_body.hpp"

#include <algorithm>

namespace adcraft::hosted {

namespace {

using nlohmann::json;

/// What only we say: it decides who pays, how the answer comes, and whether it
/// is found again.
constexpr const char* ours[]
  = {"model",         "store",      "metadata", "response_format", "stream",
     "stream_format", "background", "user",     "partial_images",  "n"};

bool is_schema_name(const std::string& x) {
  return !x.empty() && x.size() <= 64
         && std::all_of(x.begin(), x.end(), [](char c) {
              return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                     || (c >= '0' && c <= '9') || c == '_' || c == '-';
            });
}

caf::error refusal_of(const json& input,
                      std::initializer_list<const char*> but) {
  for (auto name : ours) {
    auto is_allowed = std::any_of(
      but.begin(), but.end(), [&](auto x) { return std::string{x} == name; });
    if (input.contains(name) && !is_allowed)
      return fail(ec::invalid_argument, std::string{"input: "} + name
                                          + " is not for a request to say");
  }
  return {};
}

/// Moves the schema to where it is strict.
caf::error put_schema(json& body) {
  auto schema = body.find("schema");
  if (schema == body.end())
    return {};
  auto name = body.value("schema_name", json{});
  if (!schema->is_object() || !name.is_string()
      || !is_schema_name(name.get<std::string>()))
    return fail(ec::invalid_argument,
                "input: give a schema in curly brackets and its schema_name of "
                "letters, digits, \"_\" and \"-\"");
  body["response_format"]
    = {{"type", "json_schema"},
       {"json_schema",
        {{"name", name}, {"strict", true}, {"schema", std::move(*schema)}}}};
  body.erase("schema");
  body.erase("schema_name");
  return {};
}

} // namespace

caf::expected<json> chat_body(const asked_model& asked,
                              const std::string& call) {
  if (auto err = refusal_of(asked.input, {}))
    return err;
  auto body = asked.input;
  auto messages = body.find("messages");
  if (messages == body.end() || !messages->is_array() || messages->empty())
    return fail(ec::invalid_argument, "input: give messages in a list");
  if (call.empty() || call.size() > 512)
    return fail(ec::invalid_argument,
                "the call's id does not fit into 512 characters");
  if (auto err = put_schema(body))
    return err;
  body["model"] = asked.model;
  body["store"] = true;
  body["metadata"] = {{call_tag, call}};
  return body;
}

caf::expected<json> media_body(const asked_model& asked) {
  auto body = asked.input;
  if (body.value("n", json(1)) != json(1))
    return fail(ec::invalid_argument, "input: one picture per call, n is 1");
  if (auto err = refusal_of(body, {"n", "response_format"}))
    return err;
  body["model"] = asked.model;
  return body;
}

} // namespace adcraft::hosted
