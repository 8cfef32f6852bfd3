#include "io/hosted/openai_answer.hpp"

#include "actors/model/json_order.hpp"
#include "io/hosted/plain_words.hpp"
#include "io/net/text_codes.hpp"

#include <algorithm>

namespace adcraft::hosted {

namespace {

using nlohmann::json;
using ev = call_event_kind;
using m = measure;

usage words_used(const openai_reading& x, const json& used) {
  // What cannot be read is no proof that nothing was used.
  if (whole_at(used, "prompt_tokens") == 0
      && whole_at(used, "completion_tokens") == 0)
    return usage_of(x.card != nullptr ? *x.card : model_card{}, x.input);
  auto in = object_at(used, "prompt_tokens_details");
  usage result;
  result[m::cached_token] = whole_at(in, "cached_tokens");
  result[m::cache_write_token] = whole_at(in, "cache_write_tokens");
  result[m::input_token] = std::max<int64_t>(whole_at(used, "prompt_tokens")
                                               - result[m::cached_token]
                                               - result[m::cache_write_token],
                                             0);
  result[m::output_token] = whole_at(used, "completion_tokens");
  return result;
}

usage picture_used(const openai_reading& x, const json& used) {
  auto result = usage_of(x.card != nullptr ? *x.card : model_card{}, x.input);
  if (whole_at(used, "output_tokens") == 0)
    return result;
  auto in = object_at(used, "input_tokens_details");
  result[m::image_token] = whole_at(in, "image_tokens");
  result[m::input_token] = std::max<int64_t>(
    whole_at(used, "input_tokens") - result[m::image_token], 0);
  result[m::output_token] = whole_at(used, "output_tokens");
  return result;
}

/// What the model wrote, as the end it is for the call.
vendor_news words_of(const openai_reading& x, const json& choice, micros bill) {
  auto message = object_at(choice, "message");
  auto end = text_at(choice, "finish_reason");
  auto refusal = text_at(message, "refusal");
  auto words = text_at(message, "content");
  if (!refusal.empty() || end == "content_filter")
    return news_of(ev::provider_failed,
                   sentence("the model refuses", plain_words(refusal, x.key)),
                   failure::refused, bill);
  if (end == "length")
    return news_of(ev::provider_failed,
                   "the model's answer is cut off: allow it more tokens",
                   failure::poison, bill);
  auto is_readable = !x.input.contains("schema") || parsed(words).is_object();
  if (words.empty() || !is_readable)
    return news_of(ev::provider_failed, "the model's answer cannot be read",
                   failure::poison, bill);
  auto text = json{{"text", words}}.dump(-1, ' ', false,
                                         json::error_handler_t::replace);
  return news_of(ev::answered, std::move(text), failure::none, bill);
}

vendor_news unreadable() {
  return news_of(ev::contact_lost, "OpenAI's answer cannot be read",
                 failure::transient);
}

} // namespace

vendor_news openai_words(const openai_reading& x, const json& completion) {
  auto choices
    = completion.is_object() ? completion.find("choices") : completion.end();
  if (choices == completion.end() || !choices->is_array() || choices->empty()
      || !choices->front().is_object())
    return unreadable();
  auto used = words_used(x, object_at(completion, "usage"));
  return words_of(x, choices->front(), bill_of(x.card, x.call, used, x.input));
}

vendor_news openai_picture(const openai_reading& x, const http_answer& answer) {
  auto body = parsed(answer.body);
  auto data = body.is_object() ? body.find("data") : body.end();
  if (data == body.end() || !data->is_array() || data->empty())
    return unreadable();
  auto used = picture_used(x, object_at(body, "usage"));
  auto bill = bill_of(x.card, x.call, used, x.input);
  auto bytes = net::from_base64(text_at(data->front(), "b64_json"));
  if (bytes.empty())
    return news_of(ev::provider_failed, "OpenAI's picture cannot be read",
                   failure::poison, bill);
  auto result = news_of(ev::answered, {}, failure::none, bill);
  result.bytes = std::move(bytes);
  return result;
}

vendor_news openai_voice(const openai_reading& x, const http_answer& answer) {
  auto used = usage_of(x.card != nullptr ? *x.card : model_card{}, x.input);
  auto bill = bill_of(x.card, x.call, used, x.input);
  if (answer.bytes == 0 && answer.body.empty())
    return news_of(ev::provider_failed, "OpenAI's voice is silent: no bytes",
                   failure::poison, bill);
  auto result = news_of(ev::answered, {}, failure::none, bill);
  if (answer.file.empty())
    result.bytes = answer.body;
  else
    result.event.text = json{{"file", answer.file}}.dump();
  return result;
}

} // namespace adcraft::hosted
