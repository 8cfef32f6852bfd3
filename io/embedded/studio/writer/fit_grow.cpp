#include "io/embedded/studio/writer/fit_table.hpp"

#include <algorithm>

namespace adcraft::studio::writing {

namespace {

/// Whether `s` says a sentence of `x`.
bool holds(const draft& s, const std::string& x) {
  auto lines = sentences_of(s.narration);
  auto parts = sentences_of(x);
  return std::find_first_of(lines.begin(), lines.end(), parts.begin(),
                            parts.end())
         != lines.end();
}

} // namespace

void table::grow(bool asides, double share) {
  while (spoken() < share * f_.seconds) {
    draft* best = nullptr;
    std::string text;
    for (auto& s : scenes_) {
      auto x = longer(s, asides, share);
      if (!x.empty() && (!best || fill(s) < fill(*best))) {
        best = &s;
        text = x;
      }
    }
    if (!best)
      return;
    best->narration = text;
  }
}

std::string table::longer(const draft& s, bool asides, double share) const {
  std::vector<std::string> lines = asides ? s.asides : s.extras;
  if (asides && !s.narration.empty())
    lines.insert(lines.begin(), s.leads.begin(), s.leads.end());
  for (auto& line : lines) {
    auto text = with(s, line);
    auto more = seconds_of(text) - seconds_of(s.narration);
    if (!text.empty() && !said(line) && !shown(line) && fits(s, text)
        && spoken() + more <= (share + 0.05) * f_.seconds)
      return text;
  }
  return {};
}

std::string table::with(const draft& s, const std::string& line) const {
  auto is_lead = [&](auto& x) {
    return std::find(s.leads.begin(), s.leads.end(), x) != s.leads.end();
  };
  auto lines = sentences_of(s.narration);
  auto led = std::any_of(lines.begin(), lines.end(), is_lead);
  if (is_lead(line) && led)
    return {};
  auto at = lines.end();
  if (s.role == scene_role::call_to_action && !lines.empty())
    at = lines.end() - 1;
  else if (is_lead(line))
    at = lines.begin();
  lines.insert(at, line);
  return join_words(lines, 0, lines.size());
}

bool table::said(const std::string& x) const {
  return std::any_of(scenes_.begin(), scenes_.end(),
                     [&](auto& s) { return holds(s, x); });
}

bool table::shown(const std::string& x) const {
  auto text = unstopped(x);
  return std::any_of(scenes_.begin(), scenes_.end(), [&](auto& s) {
    return s.kicker == text || unstopped(s.headline) == text;
  });
}

double table::spoken() const {
  auto result = 0.0;
  for (auto& s : scenes_)
    result += seconds_of(s.narration);
  return result;
}

double table::fill(const draft& s) const {
  return seconds_of(s.narration) / weight_of(s.role);
}

} // namespace adcraft::studio::writing
