#include "io/hosted/vendor_answer.hpp"

#include "actors/model/json_order.hpp"
#include "io/hosted/plain_words.hpp"

namespace adcraft::hosted {

namespace {

using nlohmann::json;
using ev = call_event_kind;

constexpr int deepest = 64;

const json* at(const json& x, const char* key) {
  auto i = x.is_object() ? x.find(key) : x.end();
  return i == x.end() ? nullptr : &*i;
}

/// The parser's own callback could tell, but takes a quadratic time.
bool is_deep(std::string_view text) {
  auto depth = 0;
  auto in_text = false;
  for (size_t i = 0; i < text.size(); ++i) {
    auto c = text[i];
    if (in_text && c == '\\')
      ++i;
    else if (c == '"')
      in_text = !in_text;
    else if (!in_text && (c == '[' || c == '{') && ++depth > deepest)
      return true;
    else if (!in_text && (c == ']' || c == '}'))
      --depth;
  }
  return false;
}

} // namespace

json parsed(std::string_view text) {
  if (is_deep(text))
    return {};
  auto result = json::parse(text, nullptr, false);
  return result.is_discarded() ? json{} : result;
}

std::string text_at(const json& x, const char* key) {
  auto value = at(x, key);
  return value != nullptr && value->is_string() ? value->get<std::string>()
                                                : std::string{};
}

json object_at(const json& x, const char* key) {
  auto value = at(x, key);
  return value != nullptr && value->is_object() ? *value : json::object();
}

int64_t whole_at(const json& x, const char* key) {
  constexpr double most = 1e15;
  auto value = at(x, key);
  if (value == nullptr || !value->is_number())
    return 0;
  auto n = value->get<double>();
  return n > 0 && n < most ? static_cast<int64_t>(n) : 0;
}

vendor_news news_of(ev kind, std::string text, failure why, micros amount) {
  vendor_news result;
  result.event.kind = kind;
  result.event.text = std::move(text);
  result.event.why = why;
  result.event.amount = amount;
  return result;
}

std::optional<vendor_news> unanswered(const http_answer& x,
                                      const std::string& vendor,
                                      std::string_view key) {
  auto words = plain_words(x.trouble, key);
  auto unsent = [&](const std::string& lead) {
    return news_of(ev::not_sent, remark(lead, words), failure::transient);
  };
  auto lost = [&](const std::string& lead) {
    return news_of(ev::contact_lost, remark(lead, words), failure::transient);
  };
  switch (x.end) {
    case http_end::answered:
      return std::nullopt;
    case http_end::not_sent:
      return unsent(vendor + " could not be reached");
    case http_end::busy:
      return unsent(vendor + " could not be asked yet");
    case http_end::forbidden: // its address or a header is broken for good
      return news_of(ev::rejected, sentence("it cannot be sent", words),
                     failure::invalid);
    case http_end::canceled:
      return x.sent ? lost("the line to " + vendor + " was closed")
                    : unsent(vendor + " could not be asked yet");
    case http_end::timeout:
      return lost(vendor + " did not answer in time");
    case http_end::too_large:
    case http_end::no_room:
      if (is_declined(x.status))
        return std::nullopt;
      return lost("the answer of " + vendor + " could not be kept");
    default:
      return lost("the line to " + vendor + " broke off");
  }
}

bool is_declined(int status) {
  return status / 100 == 4 && status != 408 && status != 499;
}

failure failure_of_status(int status) {
  switch (status) {
    case 401:
    case 403:
      return failure::unauthorized;
    case 402:
      return failure::no_credit;
    case 409:
    case 423:
    case 425:
      return failure::transient;
    case 429:
      return failure::rate_limited;
    default:
      return failure::invalid;
  }
}

std::optional<vendor_news> unpolled(const http_answer& x,
                                    const std::string& vendor,
                                    std::string_view key) {
  if (x.end == http_end::answered && x.status / 100 == 2)
    return std::nullopt;
  if (x.end != http_end::answered)
    return news_of(ev::poll_failed,
                   remark(vendor + " cannot be reached",
                          plain_words(x.trouble, key)),
                   failure::transient);
  auto why
    = is_declined(x.status) ? failure_of_status(x.status) : failure::transient;
  auto result
    = news_of(ev::poll_failed,
              remark(vendor + " does not say how far it is",
                     "it answers with status " + std::to_string(x.status)),
              why);
  result.retry_after = pause_of(x);
  result.whole_account = x.status == 401;
  return result;
}

micros bill_of(const model_card* card, const call_row& x, const usage& used,
               const json& input) {
  if (card == nullptr)
    return x.price_reserved;
  auto price = price_of(*card, used, values_of(input));
  return price ? *price : x.price_reserved;
}

} // namespace adcraft::hosted
