#include "io/embedded/taken/taken_chat.hpp"

#include "io/embedded/studio/writer/words.hpp"
#include "io/embedded/taken/model_text.hpp"
#include "io/embedded/taken/taken_order.hpp"

#include "actors/model/json.hpp"

#include <algorithm>

namespace adcraft::taken {

namespace {

using json = nlohmann::ordered_json;

constexpr size_t longest_reply = 2000;

/// What a conversation settles.
constexpr const char* fields[] = {
  "title", "audience",       "style",   "emotion", "pacing",    "colors",
  "ideas", "call_to_action", "seconds", "formats", "languages", "resolution"};

bool holds_banned(const nlohmann::json& x,
                  const std::vector<std::string>& banned) {
  if (x.is_string())
    return studio::writing::holds_any(x.get<std::string>(), banned);
  return x.is_structured()
         && std::any_of(x.begin(), x.end(), [&](const nlohmann::json& part) {
              return holds_banned(part, banned);
            });
}

/// The brief with every field that it can have.
brief understood(const nlohmann::json& patch, const studio::chat_spec& asked) {
  auto result = asked.brief;
  for (auto key : fields) {
    auto is_said = patch.is_object() && patch.contains(key)
                   && !patch[key].is_null()
                   && !holds_banned(patch[key], asked.brand.banned_words);
    if (!is_said)
      continue;
    auto next = brief_patched(result, nlohmann::json{{key, patch[key]}}.dump());
    if (next)
      result = std::move(*next);
  }
  return result;
}

json changes(const brief& before, const brief& after) {
  auto was = json::parse(to_json(before));
  auto is = json::parse(to_json(after));
  auto result = json::object();
  for (auto& [key, value] : is.items())
    if (was[key] != value)
      result[key] = value;
  return result;
}

} // namespace

caf::expected<std::string> chat_from_answer(const std::string& answer,
                                            const studio::chat_spec& asked) {
  auto root = answer_from(answer);
  if (!root)
    return std::move(root.error());
  answer_reader in{*root, asked.brand.banned_words};
  auto reply = in.text("reply", longest_reply);
  if (reply.empty())
    return unusable("it says nothing that can be shown");
  auto patch = root->value("patch", nlohmann::json::object());
  auto done = root->value("done", nlohmann::json{}) == true;
  json facts{{"reply", reply},
             {"patch", changes(asked.brief, understood(patch, asked))},
             {"done", done}};
  return facts.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace adcraft::taken
