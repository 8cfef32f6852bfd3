#include "actors/model/job.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft {

namespace {

constexpr const char* kinds[]
  = {"storyline", "chat_reply", "reference_image", "scene_video",
     "voiceover", "music",      "composition"};

constexpr const char* states[]
  = {"planned", "waiting_approval", "running", "backoff",        "done",
     "failed",  "canceled",         "skipped", "needs_attention"};

constexpr const char* events[]
  = {"begin",     "recovered", "made",       "call_failed", "call_canceled",
     "undecided", "retry_due", "approve",    "reject",      "cancel",
     "retry",     "skip",      "do_without", "gave_up"};

constexpr const char* effects[]
  = {"open_call", "cancel_call", "arm_timer", "report"};

static_assert(std::size(kinds) == static_cast<size_t>(job_kind::count_));
static_assert(std::size(states) == static_cast<size_t>(job_state::count_));
static_assert(std::size(events) == static_cast<size_t>(job_event_kind::count_));
static_assert(std::size(effects) == static_cast<size_t>(job_effect::count_));

template <class Enum, size_t N>
Enum from_text(const char* const (&names)[N], const std::string& text,
               Enum otherwise) {
  auto i = std::find(std::begin(names), std::end(names), text);
  return i == std::end(names) ? otherwise
                              : static_cast<Enum>(i - std::begin(names));
}

} // namespace

const char* to_string(job_kind x) noexcept {
  return kinds[static_cast<size_t>(x)];
}

const char* to_string(job_state x) noexcept {
  return states[static_cast<size_t>(x)];
}

const char* to_string(job_event_kind x) noexcept {
  return events[static_cast<size_t>(x)];
}

const char* to_string(job_effect x) noexcept {
  return effects[static_cast<size_t>(x)];
}

job_kind job_kind_from(const std::string& text) noexcept {
  return from_text(kinds, text, job_kind::count_);
}

job_state job_state_from(const std::string& text) noexcept {
  return from_text(states, text, job_state::count_);
}

render_kind render_kind_of(job_kind x) noexcept {
  switch (x) {
    case job_kind::reference_image:
      return render_kind::reference_image;
    case job_kind::scene_video:
      return render_kind::scene_video;
    case job_kind::voiceover:
      return render_kind::voiceover;
    case job_kind::music:
      return render_kind::music;
    case job_kind::composition:
      return render_kind::composition;
    case job_kind::chat_reply:
      return render_kind::chat_reply;
    default:
      return render_kind::storyline;
  }
}

bool is_settled(job_state x) noexcept {
  return x == job_state::done || x == job_state::failed
         || x == job_state::canceled || x == job_state::skipped
         || x == job_state::needs_attention;
}

std::string job_id_of(const job_row& x) {
  auto result = x.campaign + "." + to_string(x.kind);
  if (x.scene > 0)
    result += ".s" + std::to_string(x.scene);
  if (!x.shape.empty()) {
    auto shape = x.shape;
    std::replace(shape.begin(), shape.end(), ':', 'x');
    result += "." + shape;
  }
  for (auto* part : {&x.language, &x.hook})
    if (!part->empty())
      result += "." + *part;
  return result + ".r" + std::to_string(x.revision);
}

} // namespace adcraft
