#include "config/ctl/views.hpp"

#include "actors/model/reason.hpp"

#include <algorithm>

namespace adcraft::ctl {

namespace {

bool may(const json& x, const char* action) {
  auto& all = part_at(x, "actions");
  return std::find(all.begin(), all.end(), action) != all.end();
}

/// What a person should do; empty where waiting is all there is to do.
std::string advice_of(const json& x) {
  auto next = clean(text_at(x, "next"));
  if (next.empty() || next.rfind("nothing", 0) == 0)
    return {};
  if (!may(x, "approve"))
    return next;
  auto id = clean(text_at(x, "id"));
  // Approving this means paying once more.
  auto price = text_at(x, "state") == "needs_attention"
                 ? ", about " + clean(text_at(x, "price"))
                 : std::string{};
  return next + " (adcraft ctl approve " + id + price + ")";
}

/// What is said below the line of a job.
std::string notes_of(const json& x) {
  std::string result;
  auto note = [&](const std::string& head, const std::string& text) {
    if (!text.empty())
      result += "    " + head + text + "\n";
  };
  auto why = parts_of_reason(text_at(x, "reason"));
  note("", clean(why.sentence));
  note("", clean(why.detail));
  note("asked for, not carried out yet: ", state_in_words(text_at(x, "wish")));
  note("next: ", advice_of(x));
  return result;
}

std::vector<const json*> newest_of(const json& jobs) {
  std::vector<const json*> result;
  for (auto& x : part_at(jobs, "items"))
    if (is_true_at(x, "newest"))
      result.push_back(&x);
  return result;
}

} // namespace

std::string label_of(const json& job) {
  auto result = state_in_words(text_at(job, "kind"));
  if (auto scene = number_at(job, "scene"); scene > 0)
    result = "scene " + std::to_string(scene) + ", " + result;
  std::string which = clean(text_at(job, "format"));
  if (auto language = clean(text_at(job, "language")); !language.empty())
    which += (which.empty() ? "" : ", ") + language;
  return which.empty() ? result : result + " (" + which + ")";
}

std::string jobs_text(const json& jobs) {
  auto newest = newest_of(jobs);
  if (newest.empty())
    return "No jobs yet.\n";
  std::vector<table::row> rows{{"STATE", "WHAT", "SPENT", "JOB"}};
  for (auto x : newest)
    rows.push_back({state_in_words(text_at(*x, "state")), label_of(*x),
                    clean(text_at(*x, "spent")), clean(text_at(*x, "id"))});
  auto lines = table{}.lines(rows);
  auto result = lines.front();
  for (size_t i = 0; i < newest.size(); ++i)
    result += lines[i + 1] + notes_of(*newest[i]);
  return result;
}

std::string job_line(const json& x) {
  return label_of(x) + ": " + state_in_words(text_at(x, "state")) + "\n"
         + notes_of(x);
}

} // namespace adcraft::ctl
