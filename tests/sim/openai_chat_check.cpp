#include "tests/sim/openai.hpp"
#include "tests/sim/writing.hpp"

#include <regex>
#include <set>

namespace adcraft::sim::openai {

namespace {

const std::set<std::string> known{"model",
                                  "messages",
                                  "max_completion_tokens",
                                  "max_tokens",
                                  "temperature",
                                  "top_p",
                                  "n",
                                  "stop",
                                  "reasoning_effort",
                                  "verbosity",
                                  "service_tier",
                                  "store",
                                  "metadata",
                                  "stream",
                                  "response_format",
                                  "seed",
                                  "user",
                                  "frequency_penalty",
                                  "presence_penalty",
                                  "safety_identifier",
                                  "prompt_cache_key",
                                  "tools",
                                  "tool_choice",
                                  "parallel_tool_calls",
                                  "modalities",
                                  "logprobs"};

answer invalid(const std::string& message, const std::string& param,
               const std::string& code = {}) {
  return error(400, "invalid_request_error", code, message, param);
}

/// @returns why a format cannot be asked for, empty if it can.
std::string format_trouble(const json& body) {
  auto format = body.value("response_format", json::object());
  if (!format.is_object() || format.value("type", "") != "json_schema")
    return {};
  auto asked = format.value("json_schema", json::object());
  static const std::regex name{"[A-Za-z0-9_-]{1,64}"};
  if (!std::regex_match(asked.value("name", std::string{}), name))
    return "the name has 1 to 64 letters, digits, _ or -";
  if (!asked.value("strict", false))
    return {};
  return strict_trouble(asked.value("schema", json{}));
}

std::optional<answer> metadata_trouble(const json& data) {
  if (data.is_null())
    return std::nullopt;
  if (!data.is_object() || data.size() > 16)
    return invalid("Metadata has at most 16 keys.", "metadata");
  for (auto& [key, value] : data.items())
    if (key.size() > 64 || !value.is_string()
        || value.get<std::string>().size() > 512)
      return invalid("Metadata has keys of 64 and texts of 512 signs.",
                     "metadata");
  return std::nullopt;
}

} // namespace

std::optional<answer> chat_trouble(const json& body) {
  if (!body.is_object())
    return invalid("We could not parse the JSON body of your request.", "");
  for (auto& [key, value] : body.items())
    if (known.count(key) == 0)
      return invalid("Unknown parameter: '" + key + "'.", key,
                     "unknown_parameter");
  auto messages = body.value("messages", json{});
  if (!messages.is_array() || messages.empty())
    return invalid("Missing required parameter: 'messages'.", "messages",
                   "missing_required_parameter");
  if (body.value("stream", false))
    return invalid("This simulator does not stream.", "stream");
  auto format = format_trouble(body);
  if (!format.empty())
    return invalid("Invalid schema for response_format: " + format,
                   "response_format");
  return metadata_trouble(body.value("metadata", json{}));
}

std::string reply_to(const json& body) {
  auto wish = writing::read_wish(body["messages"]);
  auto format = body.value("response_format", json::object());
  if (format.contains("json_schema"))
    return writing::fill(format["json_schema"].value("schema", json::object()),
                         wish)
      .dump();
  if (format.value("type", "text") == "json_object")
    return json{{"text", writing::text_for("reply", wish, {})}}.dump();
  return writing::text_for("reply", wish, {});
}

} // namespace adcraft::sim::openai
