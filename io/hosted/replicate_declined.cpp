#include "io/hosted/plain_words.hpp"
#include "io/hosted/replicate_answer.hpp"

#include <algorithm>

namespace adcraft::hosted {

namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using ev = call_event_kind;

std::string lead_of(failure why) {
  switch (why) {
    case failure::no_credit:
      return "the account at Replicate is empty: add credit there";
    case failure::unauthorized:
      return "Replicate does not accept our key: check REPLICATE_API_TOKEN";
    case failure::rate_limited:
      return "Replicate asks us to slow down";
    default:
      return "Replicate declines the request";
  }
}

/// More is not kept anyway.
constexpr size_t most_complaint = 8 << 10;

/// Title, detail and the fields it does not like, as far as they are there.
std::string complaint_of(const json& body) {
  auto result = text_at(body, "title");
  auto add = [&result](const std::string& x) {
    if (!x.empty() && result.size() < most_complaint
        && result.find(x) == std::string::npos)
      result += (result.empty() ? "" : ": ") + x;
  };
  add(text_at(body, "detail"));
  auto fields = body.is_object() ? body.find("invalid_fields") : body.end();
  if (fields != body.end() && fields->is_array())
    for (auto& field : *fields)
      add(text_at(field, "description"));
  return result;
}

/// "… resets in ~30s."
milliseconds pause_in(const std::string& detail) {
  auto from = detail.find('~');
  if (from == std::string::npos)
    return milliseconds{0};
  auto rest = std::string_view{detail}.substr(from + 1);
  rest = rest.substr(0, rest.find_first_not_of("0123456789.hms"));
  if (rest.ends_with('.'))
    rest.remove_suffix(1);
  return duration_of(rest);
}

/// The header knows best, then the body, then its sentence.
milliseconds pause_for(const http_answer& answer, const json& body) {
  if (auto given = pause_of(answer); given.count() > 0)
    return given;
  auto seconds = body.is_object() ? body.value("retry_after", json{}) : json{};
  if (seconds.is_number() && seconds.get<double>() > 0)
    return milliseconds{static_cast<int64_t>(
      std::min(seconds.get<double>() * 1000,
               static_cast<double>(longest_pause.count())))};
  return pause_in(text_at(body, "detail"));
}

} // namespace

milliseconds replicate_pause(const http_answer& answer) {
  return pause_for(answer, parsed(answer.body));
}

vendor_news replicate_declined(const replicate_reading& x,
                               const http_answer& answer) {
  auto body = parsed(answer.body);
  auto words = plain_words(complaint_of(body), x.key);
  if (!is_declined(answer.status))
    return news_of(
      ev::contact_lost,
      remark("Replicate has trouble of its own",
             sentence("status " + std::to_string(answer.status), words)),
      failure::transient);
  auto why = failure_of_status(answer.status);
  // What must be changed, only the vendor can say.
  auto is_theirs = why == failure::refused || why == failure::invalid;
  auto said_so = is_theirs ? sentence : remark;
  auto result = news_of(ev::rejected, said_so(lead_of(why), words), why);
  if (why == failure::rate_limited)
    result.retry_after = pause_for(answer, body);
  // Its limits are the account's, whatever the model.
  result.whole_account
    = answer.status == 401 || answer.status == 402 || answer.status == 429;
  return result;
}

} // namespace adcraft::hosted
