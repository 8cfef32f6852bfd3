#include "io/hosted/openai_answer.hpp"
#include "io/hosted/plain_words.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft::hosted {

namespace {

using ev = call_event_kind;

/// Two families share the status 429: these will not pass by waiting.
constexpr const char* empty_account[] = {"insufficient_quota",
                                         "credit_balance_exhausted",
                                         "organization_spend_limit_exceeded",
                                         "project_spend_limit_exceeded",
                                         "organization_usage_limit_exceeded",
                                         "billing_hard_limit_reached"};

constexpr const char* moderated[]
  = {"content_policy_violation", "moderation_blocked", "content_filter",
     "image_content_policy_violation", "safety_violation"};

/// Said before anything was begun.
constexpr const char* turned_away[] = {"server_is_overloaded", "slow_down"};

template <size_t N>
bool is_one_of(const std::string& x, const char* const (&all)[N]) {
  return std::find(std::begin(all), std::end(all), x) != std::end(all);
}

struct complaint {
  std::string type;
  std::string code;
  std::string words;
};

complaint complaint_of(const openai_reading& x, const http_answer& answer) {
  auto error = object_at(parsed(answer.body), "error");
  return {text_at(error, "type"), text_at(error, "code"),
          plain_words(text_at(error, "message"), x.key)};
}

failure why_of(int status, const complaint& x) {
  if (is_one_of(x.type, empty_account) || is_one_of(x.code, empty_account))
    return failure::no_credit;
  if (is_one_of(x.code, moderated))
    return failure::refused;
  return failure_of_status(status);
}

std::string lead_of(failure why) {
  switch (why) {
    case failure::no_credit:
      return "the account at OpenAI is empty, or its limit reached: add credit "
             "there";
    case failure::unauthorized:
      return "OpenAI does not accept our key: check OPENAI_API_KEY";
    case failure::rate_limited:
      return "OpenAI asks us to slow down";
    case failure::refused:
      return "OpenAI refuses the request";
    case failure::transient:
      return "OpenAI is busy";
    default:
      return "OpenAI declines the request";
  }
}

} // namespace

vendor_news openai_declined(const openai_reading& x,
                            const http_answer& answer) {
  auto said = complaint_of(x, answer);
  auto why = why_of(answer.status, said);
  if (is_one_of(said.code, turned_away))
    why = answer.status == 429 ? failure::rate_limited : failure::transient;
  else if (!is_declined(answer.status))
    return news_of(
      ev::contact_lost,
      remark("OpenAI has trouble of its own",
             sentence("status " + std::to_string(answer.status), said.words)),
      failure::transient);
  // What must be changed, only the vendor can say.
  auto is_theirs = why == failure::refused || why == failure::invalid;
  auto said_so = is_theirs ? sentence : remark;
  auto result = news_of(ev::rejected, said_so(lead_of(why), said.words), why);
  result.retry_after = pause_of(answer);
  result.whole_account = why == failure::no_credit || answer.status == 401;
  return result;
}

} // namespace adcraft::hosted
