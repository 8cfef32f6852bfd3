#include "io/embedded/studio/writer/fit.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::studio::writing {

namespace {

using role = scene_role;

constexpr int fps = 30;
constexpr int shortest = 45;
/// The product is on screen by second 5.
constexpr int longest_hook = 132;
/// Breath before and after a narration.
constexpr double breath = 0.7;

double weight_of(role x) {
  switch (x) {
  case role::hook:
    return 0.85;
  case role::product:
    return 1.15;
  case role::call_to_action:
    return 1.0;
  default:
    return 1.1;
  }
}

/// How much of the film is spoken before asides are no longer added.
double spoken_share(const std::string& pacing) {
  return pacing == "calm" ? 0.68 : pacing == "fast" ? 0.76 : 0.72;
}

/// The film while narrations are chosen.
class table {
public:
  table(std::vector<draft> scenes, const brief& f, speech_estimate estimate,
        dice luck)
      : scenes_(std::move(scenes)), f_(f), estimate_(estimate), luck_(luck),
        total_(f.seconds * fps) {
    // nop
  }

  timed_script run() {
    for (auto x : {role::product, role::call_to_action, role::proof,
                   role::benefit, role::hook})
      for (auto& s : scenes_)
        if (s.role == x)
          open(s);
    for (auto& s : scenes_)
      if (s.narration.empty())
        open_short(s);
    grow(&draft::extras, 0.86);
    grow(&draft::asides, spoken_share(f_.pacing));
    return {scenes_, frames()};
  }

private:
  double seconds_of(const std::string& text) const {
    return text.empty() ? 0 : std::max(0.0, estimate_(text));
  }

  int need(const std::string& text) const {
    auto spoken = text.empty() ? 0 : seconds_of(text) + breath;
    return std::max(shortest, static_cast<int>(std::ceil(spoken * fps)));
  }

  int left() const {
    auto result = total_;
    for (auto& s : scenes_)
      result -= need(s.narration);
    return result;
  }

  /// How long a scene may become.
  int cap(const draft& s, double slack) const {
    auto all = 0.0;
    for (auto& x : scenes_)
      all += weight_of(x.role);
    auto share = static_cast<int>(total_ * weight_of(s.role) / all * slack);
    auto most = std::max(share, shortest);
    return s.role == role::hook ? std::min(most, longest_hook) : most;
  }

  bool fits(const draft& s, const std::string& text, double slack) const {
    auto frames = need(text);
    return frames <= cap(s, slack) && frames - need(s.narration) <= left();
  }

  /// Takes one of the longest options that fit.
  void open(draft& s) {
    std::vector<std::string> fitting;
    for (auto& x : luck_.shuffled(s.options))
      if (fits(s, x, 1.1) && !said(x))
        fitting.push_back(x);
    auto most = 0.0;
    for (auto& x : fitting)
      most = std::max(most, seconds_of(x));
    for (auto& x : fitting)
      if (seconds_of(x) >= most * 0.85) {
        s.narration = x;
        return;
      }
  }

  /// Takes the shortest option if the film has room for it at all.
  void open_short(draft& s) {
    std::string best;
    for (auto& x : s.options)
      if (!said(x) && (best.empty() || seconds_of(x) < seconds_of(best)))
        best = x;
    if (fits(s, best, 2.0))
      s.narration = best;
  }

  /// Adds sentences, always where least is said, until `share` is spoken.
  void grow(std::vector<std::string> draft::*from, double share) {
    while (spoken() < share * f_.seconds) {
      draft* best = nullptr;
      std::string line;
      for (auto& s : scenes_) {
        auto x = next_line(s, s.*from, share);
        if (!x.empty() && (!best || fill(s) < fill(*best))) {
          best = &s;
          line = x;
        }
      }
      if (!best)
        return;
      best->narration = tidy(best->narration + " " + line);
    }
  }

  std::string next_line(const draft& s, const std::vector<std::string>& lines,
                        double share) const {
    // An aside alone opens no scene but one that has nothing else to say.
    for (auto& x : lines) {
      auto longer = tidy(s.narration + " " + x);
      auto more = seconds_of(longer) - seconds_of(s.narration);
      if (!said(x) && fits(s, longer, 1.25)
          && spoken() + more <= (share + 0.06) * f_.seconds)
        return x;
    }
    return {};
  }

  /// Whether any sentence of `x` is in the film already.
  bool said(const std::string& x) const {
    for (auto& line : sentences_of(x))
      for (auto& s : scenes_)
        for (auto& old : sentences_of(s.narration))
          if (old == line)
            return true;
    return false;
  }

  double spoken() const {
    auto result = 0.0;
    for (auto& s : scenes_)
      result += seconds_of(s.narration);
    return result;
  }

  double fill(const draft& s) const {
    return seconds_of(s.narration) / weight_of(s.role);
  }

  /// Gives each scene what it needs and a fair part of what is left.
  std::vector<int> frames() const {
    std::vector<int> result;
    auto all = 0.0;
    for (auto& s : scenes_) {
      result.push_back(need(s.narration));
      all += weight_of(s.role);
    }
    auto spare = left();
    for (size_t i = 0; i < result.size(); ++i) {
      auto part = static_cast<int>(spare * weight_of(scenes_[i].role) / all);
      auto room = std::max(0, longest_hook - result[i]);
      result[i] += scenes_[i].role == role::hook ? std::min(part, room) : part;
    }
    auto rest = total_;
    for (auto x : result)
      rest -= x;
    // What rounding and the hook leave goes round, the end first.
    for (auto i = result.size() - 1; rest > 0;
         i = i > 1 ? i - 1 : result.size() - 1) {
      auto part = std::min(rest, std::max(1, rest / 4));
      result[i] += part;
      rest -= part;
    }
    return result;
  }

  std::vector<draft> scenes_;
  const brief& f_;
  speech_estimate estimate_;
  dice luck_;
  int total_;
};

} // namespace

timed_script fit(std::vector<draft> scenes, const brief& f,
                 speech_estimate estimate_seconds, dice luck) {
  return table{std::move(scenes), f, estimate_seconds, luck}.run();
}

} // namespace adcraft::studio::writing
