#include "io/embedded/studio/writer/fit_table.hpp"

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
/// How much longer than its even share a scene may become with its first
/// words, so that other scenes get theirs.
double first_stretch(role x) {
  return x == role::product || x == role::call_to_action ? 1.1 : 1.25;
}

/// How much of the film is spoken before asides are no longer added.
double spoken_share(const std::string& pacing) {
  return pacing == "calm" ? 0.68 : pacing == "fast" ? 0.76 : 0.72;
}

} // namespace

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

table::table(std::vector<draft> scenes, const brief& f,
             speech_estimate estimate, dice luck)
  : scenes_(std::move(scenes)), f_(f), estimate_(estimate), luck_(luck),
    total_(f.seconds * fps) {
  // nop
}

timed_script table::run() {
  for (auto& s : scenes_)
    s.shortest = shortest_of(s.options);
  // What the film cannot do without chooses first.
  if (left() < 0)
    scenes_.front().shortest.clear();
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

std::string table::shortest_of(const std::vector<std::string>& xs) const {
  auto i = std::min_element(xs.begin(), xs.end(), [&](auto& x, auto& y) {
    return seconds_of(x) < seconds_of(y);
  });
  return i == xs.end() ? "" : *i;
}

double table::seconds_of(const std::string& text) const {
  return text.empty() ? 0 : std::min(600.0, std::max(0.0, estimate_(text)));
}

int table::need(const std::string& text) const {
  auto spoken = text.empty() ? 0 : seconds_of(text) + breath;
  return std::max(shortest, static_cast<int>(std::ceil(spoken * fps)));
}

int table::left() const {
  auto result = total_;
  for (auto& s : scenes_)
    result -= need(s.narration.empty() ? s.shortest : s.narration);
  return result;
}

int table::cap(const draft& s, double slack) const {
  auto all = 0.0;
  for (auto& x : scenes_)
    all += weight_of(x.role);
  auto share = static_cast<int>(total_ * weight_of(s.role) / all * slack);
  auto most = std::max(share, shortest);
  return s.role == role::hook ? std::min(most, longest_hook) : most;
}

bool table::fits(const draft& s, const std::string& text, double slack) const {
  auto before = need(s.narration.empty() ? s.shortest : s.narration);
  return need(text) <= cap(s, slack) && need(text) - before <= left();
}

std::vector<std::string> table::fitting(const draft& s, double slack) {
  std::vector<std::string> result;
  for (auto& x : luck_.shuffled(s.options))
    if (fits(s, x, slack) && !said(x))
      result.push_back(x);
  return result;
}

void table::open(draft& s) {
  auto xs = fitting(s, first_stretch(s.role));
  if (xs.empty())
    xs = fitting(s, 1.45);
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

std::vector<int> table::frames() const {
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

timed_script fit(std::vector<draft> scenes, const brief& f,
                 speech_estimate estimate_seconds, dice luck) {
  return table{std::move(scenes), f, estimate_seconds, luck}.run();
}

} // namespace adcraft::studio::writing
