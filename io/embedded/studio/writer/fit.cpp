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
/// How much longer than its even share a scene may become.
constexpr double stretch = 1.45;

/// The same for its first words, so that others get theirs.
double first_stretch(role x) {
  return x == role::product || x == role::call_to_action ? 1.1 : 1.25;
}

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
    for (auto& s : scenes_)
      s.shortest = shortest_of(s.options);
    // What the film cannot do without chooses first.
    if (left() < 0)
      find(role::hook).shortest.clear();
    for (auto x : {role::product, role::call_to_action, role::benefit,
                   role::proof, role::hook})
      for (auto& s : scenes_)
        if (s.role == x)
          open(s);
    // Calm films leave room.
    grow(false, f_.pacing == "calm" ? 0.78 : 0.86);
    grow(true, spoken_share(f_.pacing));
    return {scenes_, frames()};
  }

private:
  draft& find(role x) {
    return *std::find_if(scenes_.begin(), scenes_.end(),
                         [&](auto& s) { return s.role == x; });
  }

  std::string shortest_of(const std::vector<std::string>& xs) const {
    auto i = std::min_element(xs.begin(), xs.end(), [&](auto& x, auto& y) {
      return seconds_of(x) < seconds_of(y);
    });
    return i == xs.end() ? "" : *i;
  }

  double seconds_of(const std::string& text) const {
    return text.empty() ? 0 : std::max(0.0, estimate_(text));
  }

  int need(const std::string& text) const {
    auto spoken = text.empty() ? 0 : seconds_of(text) + breath;
    return std::max(shortest, static_cast<int>(std::ceil(spoken * fps)));
  }

  /// Frames nobody needs, if scenes without words get their shortest ones.
  int left() const {
    auto result = total_;
    for (auto& s : scenes_)
      result -= need(s.narration.empty() ? s.shortest : s.narration);
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

  bool fits(const draft& s, const std::string& text,
            double slack = stretch) const {
    auto before = need(s.narration.empty() ? s.shortest : s.narration);
    return need(text) <= cap(s, slack) && need(text) - before <= left();
  }

  std::vector<std::string> fitting(const draft& s, double slack) {
    std::vector<std::string> result;
    for (auto& x : luck_.shuffled(s.options))
      if (fits(s, x, slack) && !said(x))
        result.push_back(x);
    return result;
  }

  /// Takes one of the longest options that fit.
  void open(draft& s) {
    auto xs = fitting(s, first_stretch(s.role));
    if (xs.empty())
      xs = fitting(s, stretch);
    auto most = 0.0;
    for (auto& x : xs)
      most = std::max(most, seconds_of(x));
    for (auto& x : xs)
      if (seconds_of(x) >= most * 0.8) {
        s.narration = x;
        return;
      }
    s.shortest.clear();
  }

  /// Makes narrations longer, always where least is said, until `share` of the
  /// film is spoken.
  void grow(bool asides, double share) {
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

  /// @returns the narration of `s` with one more sentence, or nothing.
  std::string longer(const draft& s, bool asides, double share) const {
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

  /// Puts a line where it belongs: a lead first, and one is enough; all else
  /// last, but nothing behind the call to action.
  std::string with(const draft& s, const std::string& line) const {
    auto is_lead = [&](auto& x) {
      return std::find(s.leads.begin(), s.leads.end(), x) != s.leads.end();
    };
    auto lines = sentences_of(s.narration);
    auto led = std::any_of(lines.begin(), lines.end(), is_lead);
    if (is_lead(line) && led)
      return {};
    auto at = lines.end();
    if (s.role == role::call_to_action && !lines.empty())
      at = lines.end() - 1;
    else if (is_lead(line))
      at = lines.begin();
    lines.insert(at, line);
    return join_words(lines, 0, lines.size());
  }

  static bool holds(const draft& s, const std::string& x) {
    auto lines = sentences_of(s.narration);
    auto parts = sentences_of(x);
    return std::find_first_of(lines.begin(), lines.end(), parts.begin(),
                              parts.end())
           != lines.end();
  }

  /// Whether any sentence of `x` is in the film already.
  bool said(const std::string& x) const {
    return std::any_of(scenes_.begin(), scenes_.end(),
                       [&](auto& s) { return holds(s, x); });
  }

  /// Whether `x` stands on the screen already.
  bool shown(const std::string& x) const {
    auto text = unstopped(x);
    return std::any_of(scenes_.begin(), scenes_.end(), [&](auto& s) {
      return s.kicker == text || unstopped(s.headline) == text;
    });
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
