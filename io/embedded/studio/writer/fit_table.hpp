#pragma once

#include "io/embedded/studio/writer/fit.hpp"

#include <string>
#include <vector>

namespace adcraft::studio::writing {

/// A film while its narrations are chosen: every choice keeps room for what the
/// other scenes need. Pure.
class table {
public:
  table(std::vector<draft> scenes, const brief& f, speech_estimate estimate,
        dice luck);

  /// Chooses everything; call it once.
  timed_script run();

private:
  std::string shortest_of(const std::vector<std::string>& xs) const;

  double seconds_of(const std::string& text) const;

  int need(const std::string& text) const;

  /// Frames nobody needs, if scenes without words get their shortest ones.
  int left() const;

  /// How long a scene may become.
  int cap(const draft& s, double slack) const;

  bool fits(const draft& s, const std::string& text, double slack = 1.45) const;

  std::vector<std::string> fitting(const draft& s, double slack);

  /// Takes one of the longest options that fit.
  void open(draft& s);

  /// Makes narrations longer, always where least is said, until `share` of the
  /// film is spoken.
  void grow(bool asides, double share);

  /// @returns the narration of `s` with one more sentence, or nothing.
  std::string longer(const draft& s, bool asides, double share) const;

  /// Puts a line where it belongs: a lead first, and one is enough; all else
  /// last, but nothing behind the call to action.
  std::string with(const draft& s, const std::string& line) const;

  /// Whether any sentence of `x` is in the film already.
  bool said(const std::string& x) const;

  /// Whether `x` stands on the screen already.
  bool shown(const std::string& x) const;

  double spoken() const;

  double fill(const draft& s) const;

  /// Gives each scene what it needs and a fair part of what is left.
  std::vector<int> frames() const;

  std::vector<draft> scenes_;
  const brief& f_;
  speech_estimate estimate_;
  dice luck_;
  int total_;
};

/// How much of a film belongs to a scene, against the others.
double weight_of(scene_role x);

} // namespace adcraft::studio::writing
