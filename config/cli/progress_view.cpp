#include "config/cli/progress_view.hpp"

#include "actors/model/reason.hpp"

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace adcraft {

namespace {

constexpr int width = 32;

std::string blocks(double share, int cells) {
  auto full = static_cast<int>(share * cells + 0.5);
  std::string result;
  for (auto i = 0; i < cells; ++i)
    result += i < full ? "█" : "░";
  return result;
}

std::string percent(double share) {
  char text[8];
  std::snprintf(text, sizeof(text), "%3d %%", static_cast<int>(share * 100));
  return text;
}

std::string minutes(int seconds) {
  char text[16];
  std::snprintf(text, sizeof(text), "%d:%02d", seconds / 60, seconds % 60);
  return text;
}

const char* what_is_made(job_kind x) {
  switch (x) {
    case job_kind::storyline:
      return "storyline";
    case job_kind::reference_image:
      return "still";
    case job_kind::scene_video:
      return "clip";
    case job_kind::voiceover:
      return "voice";
    case job_kind::music:
      return "music";
    case job_kind::composition:
      return "film";
    default:
      return "answer";
  }
}

} // namespace

std::string held_up(const std::vector<call_row>& xs) {
  for (auto& x : xs) {
    if (x.state <= call_state::canceling && !x.reason.empty())
      return parts_of_reason(x.reason).sentence;
  }
  return {};
}

std::string label_of(const campaign_news& x) {
  std::string result = what_is_made(x.kind);
  if (x.scene > 0)
    result = "scene " + std::to_string(x.scene) + ", " + result;
  return x.shape.empty() ? result : result + " (" + x.shape + ")";
}

progress_view::progress_view(bool is_terminal)
  : is_terminal_(is_terminal), begun_(std::chrono::steady_clock::now()) {
  // nop
}

progress_view::~progress_view() {
  clear();
}

void progress_view::hear(const campaign_news& x) {
  last_ = x;
  shown_
    = std::max(shown_, x.progress); // planning more must not look like loss
  if (x.job.empty())
    return;
  if (x.state == job_state::running) {
    running_[x.job] = {label_of(x), x.job_progress};
    return;
  }
  running_.erase(x.job);
  auto done = x.state == job_state::done;
  if (done)
    waits_for_.clear();
  if (is_terminal_)
    return;
  if (done || !x.reason.empty())
    std::cerr << percent(shown_) << "  " << label_of(x)
              << (done ? "" : ": " + parts_of_reason(x.reason).sentence)
              << "\n";
}

void progress_view::wait_for(const std::string& why) {
  if (why.empty() || why == waits_for_)
    return;
  waits_for_ = why;
  clear();
  std::cerr << why << "\n";
}

std::string progress_view::left() const {
  using namespace std::chrono;
  auto spent = duration<double>(steady_clock::now() - begun_).count();
  if (shown_ < 0.05 || spent < 3)
    return "";
  return "about " + minutes(static_cast<int>(spent / shown_ - spent) + 1)
         + " left";
}

std::string progress_view::bar() const {
  return blocks(shown_, width) + " " + percent(shown_) + "  "
         + std::to_string(last_.settled) + " of " + std::to_string(last_.jobs)
         + "  " + left();
}

void progress_view::draw() {
  if (!is_terminal_)
    return;
  clear();
  std::string text = bar() + "\n";
  drawn_ = 1;
  for (auto& [job, line] : running_) {
    if (drawn_ > 6)
      break;
    text += "  " + blocks(line.progress, 8) + " " + line.label + "\n";
    ++drawn_;
  }
  std::cerr << text << std::flush;
}

void progress_view::clear() {
  for (; drawn_ > 0; --drawn_)
    std::cerr << "\x1b[1A\x1b[2K";
  std::cerr << std::flush;
}

} // namespace adcraft
