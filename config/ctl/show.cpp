#include "config/ctl/views.hpp"

namespace adcraft::ctl {

namespace {

std::string money_at(const json& cost, const char* key) {
  auto x = clean(text_at(cost, key));
  return x.empty() ? "$0.00" : x;
}

std::string cost_line(const json& cost) {
  auto result
    = money_at(cost, "spent") + " spent of at most " + money_at(cost, "cap");
  if (number_at(cost, "reserved_micros") > 0)
    result += ", " + money_at(cost, "reserved") + " promised";
  return result + ", " + money_at(cost, "estimated") + " expected in the end";
}

std::string progress_line(const json& x) {
  auto result = bar_of(number_at(x, "generation_progress"));
  auto left = number_at(x, "eta_seconds", -1);
  return left < 0 ? result
                  : result + ", about " + span_in_words(left) + " left";
}

std::string reason_line(const json& x) {
  auto reason = clean(text_at(x, "reason"));
  return reason.empty() ? standing_of(x) : standing_of(x) + ": " + reason;
}

std::string ago(const std::string& age) {
  return age.empty() ? age : age + " ago";
}

/// The commands that the campaign's state allows.
std::string commands_of(const json& x) {
  std::string result;
  for (auto& action : part_at(x, "actions")) {
    auto word = action.is_string() ? action.get<std::string>() : "";
    if (word == "cancel" || word == "retry" || word == "pause"
        || word == "resume")
      result += (result.empty() ? "adcraft ctl " : ", ") + word;
  }
  return result;
}

std::string film_line(const json& x, const std::string& base) {
  auto url = clean(text_at(x, "final_video_url"));
  return url.rfind('/', 0) == 0 ? base + url : url;
}

std::string refused_files(const json& x) {
  std::string result;
  for (auto& file : part_at(x, "deliverables"))
    if (text_at(file, "state") == "refused")
      result += (result.empty() ? "" : "; ") + clean(text_at(file, "format"))
                + ": " + clean(text_at(file, "reason"));
  return result;
}

} // namespace

std::string standing_of(const json& campaign) {
  auto status = text_at(campaign, "status");
  auto result = state_in_words(status);
  if (is_true_at(campaign, "cancel_requested") && status != "canceled")
    result += ", being canceled";
  if (is_true_at(campaign, "paused"))
    result += ", paused";
  return result;
}

std::string campaign_line(const json& x) {
  return clean(text_at(x, "title")) + " (" + clean(text_at(x, "id"))
         + "): " + reason_line(x) + "\n";
}

std::string campaign_text(const json& x, const json& jobs,
                          const std::string& base, int64_t now) {
  std::string result
    = clean(text_at(x, "title")) + " (" + clean(text_at(x, "id")) + ")\n";
  auto say = [&](const char* head, const std::string& text) {
    if (!text.empty())
      result += std::string{"  "} + head + text + "\n";
  };
  say("status    ", reason_line(x));
  say("progress  ", progress_line(x));
  say("cost      ", cost_line(part_at(x, "cost")));
  say("made      ", ago(age_at(x, "created_at", now)));
  say("changed   ", ago(age_at(x, "updated_at", now)));
  say("refused   ", refused_files(x));
  say("film      ", film_line(x, base));
  say("you may   ", commands_of(x));
  return result + "\n" + jobs_text(jobs);
}

} // namespace adcraft::ctl
