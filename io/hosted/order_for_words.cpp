#include "io/hosted/orders.hpp"
#include "io/hosted/words_schema.hpp"
#include "io/hosted/writing_data.hpp"
#include "io/hosted/writing_guide.hpp"

#include <algorithm>

namespace adcraft::hosted {

namespace {

/// What was said before that is in the brief by now.
constexpr size_t most_lines = 40;

/// Tokens of a reply, with the thoughts before it.
constexpr int reply_length = 2000;

/// What the row reckons with is also all that is paid for.
int length_for(const model_card& card) {
  auto i = card.expected.find(measure::output_token);
  auto known = i != card.expected.end() && card.has(model_parameter::length);
  return known ? static_cast<int>(i->second) : 0;
}

} // namespace

model_order storyline_order(const asked_job& x, const model_card& card) {
  model_order result;
  result.lines
    = {{"system", storyline_guide()}, {"user", storyline_data(x.view)}};
  result.schema_name = "storyline";
  result.schema = storyline_schema();
  result.length = length_for(card);
  return result;
}

model_order chat_order(const asked_job& x, const model_card& card) {
  model_order result;
  result.lines = {{"system", chat_guide()}, {"user", chat_data(x.view)}};
  auto& said = x.view.chat;
  auto from = said.size() > most_lines ? said.size() - most_lines : 0;
  for (auto i = from; i < said.size(); ++i)
    result.lines.push_back(
      {said[i].by_person ? "user" : "assistant", said[i].text});
  result.schema_name = "reply";
  result.schema = chat_schema();
  result.length = std::min(length_for(card), reply_length);
  return result;
}

} // namespace adcraft::hosted
