#pragma once

#include "actors/messages.hpp"
#include "actors/model/call.hpp"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace adcraft {

/// Shows how far an ad is: on a terminal a bar with what is being made below
/// it, redrawn in place; elsewhere a line per finished job. Writes to standard
/// error, so that standard output stays for the result.
class progress_view {
public:
  explicit progress_view(bool is_terminal);
  ~progress_view();

  /// Takes in what a listener heard.
  void hear(const campaign_news& x);

  /// Says once what keeps calls waiting, until it changes or a job is done.
  void wait_for(const std::string& why);

  /// Redraws the terminal; call it a few times a second.
  void draw();

  /// Removes the drawing.
  void clear();

private:
  struct line {
    std::string label;
    double progress = 0;
  };

  std::string bar() const;
  std::string left() const;

  bool is_terminal_;
  std::chrono::steady_clock::time_point begun_;
  campaign_news last_;
  double shown_ = 0;
  std::string waits_for_;
  std::map<std::string, line> running_; // by job
  int drawn_ = 0;
};

/// Why the oldest of these that a provider is to have, or has, does not get on;
/// empty: nothing is known to hold them up. Pure.
std::string held_up(const std::vector<call_row>& xs);

/// What a job is called before people, such as "scene 2, picture (9:16)".
std::string label_of(const campaign_news& x);

} // namespace adcraft
