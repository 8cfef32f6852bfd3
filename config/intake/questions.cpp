#include "config/intake/questions.hpp"

#include "actors/model/json_fields.hpp"

#include <optional>

namespace adcraft {

namespace {

using nlohmann::json;

constexpr int attempts = 3;

struct question {
  const char* key;
  const char* text;
  std::string fallback;
};

/// A number if the person wrote one.
json value_of(const question& q, const std::string& answer) {
  auto digits = !answer.empty() && answer.size() < 6
                && answer.find_first_not_of("0123456789") == std::string::npos;
  if (std::string{q.key} == "seconds" && digits)
    return std::stoi(answer);
  return answer;
}

/// What is wrong with an answer, as the rules for briefs and brands see it.
caf::error check_answer(const question& q, const json& value) {
  auto of_brand = std::string{q.key} == "description";
  auto object = json::object();
  object[q.key] = value;
  if (of_brand)
    object["title"] = "x";
  json_reader in{object, ""};
  if (of_brand)
    read_brand_words(in);
  else
    read_brief(in);
  return in.done();
}

/// @returns a usable answer, or nothing if the person gave none.
std::optional<json> answer_to(const question& q, const prompt_fn& ask) {
  std::string hint;
  for (auto i = 0; i < attempts; ++i) {
    auto answer = single_spaced(ask(hint + q.text, q.fallback));
    auto value = value_of(q, answer.empty() ? q.fallback : answer);
    auto err = check_answer(q, value);
    if (!err)
      return value;
    hint = "Sorry, " + render(err) + ". ";
  }
  return std::nullopt;
}

} // namespace

raw_campaign answered(raw_campaign x, const prompt_fn& ask) {
  const question questions[] = {
    {"description", "What is it, in one sentence?", x.b.description},
    {"audience", "Who is it for?", x.f.audience},
    {"emotion",
     "What should people feel: calm, warm, joyful, energetic, confident, "
     "playful or elegant?",
     x.f.emotion},
    {"call_to_action", "What should they do at the end?", x.f.call_to_action},
    {"seconds", "How many seconds, 6 to 60?", std::to_string(x.f.seconds)},
  };
  auto object = json::object();
  for (auto& q : questions) {
    if (auto value = answer_to(q, ask))
      object[q.key] = *value;
    else
      x.notes.push_back("\"" + std::string{q.text}
                        + "\" had no usable answer, so the default holds");
  }
  if (object.contains("description"))
    x.b.description = object["description"];
  object.erase("description");
  json_reader in{object, ""};
  auto title = x.f.title;
  x.f = read_brief(in);
  x.f.title = title;
  return x;
}

} // namespace adcraft
