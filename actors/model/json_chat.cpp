#include "actors/model/json.hpp"
#include "actors/model/json_reader.hpp"

namespace adcraft {

caf::expected<chat_answer> chat_answer_from_json(std::string_view text) {
  auto doc = parse_json(text, "reply");
  if (!doc)
    return std::move(doc.error());
  auto& root = doc->root;
  if (!root.is_object() || !root.contains("reply")
      || !root["reply"].is_string())
    return fail(ec::poison, "reply: the answer holds no text");
  chat_answer result;
  result.reply = root["reply"];
  if (root.contains("patch") && root["patch"].is_object())
    result.patch = root["patch"].dump();
  return result;
}

} // namespace adcraft
