#pragma once

#include "io/embedded/studio/specs_json.hpp"

#include <string>

namespace adcraft::studio {

/// What the house says next in the guided brief.
struct chat_answer {
  std::string reply;
  /// Fields of the brief that the last words changed, as a JSON object for
  /// `brief_patched`.
  std::string patch = "{}";
  /// Nothing more is asked: the storyline may be written.
  bool done = false;
};

/// Answers what was said since the house spoke last. Asks for five aspects, one
/// at a time: audience, style, mood, pace, and what to say with a call to
/// action; understands lengths, formats and colours anywhere, and changes of
/// mind. What it stores is what a form would: the same answers make the same
/// brief. Says no banned word. Pure; any thread.
chat_answer answer_chat(const chat_spec& x);

} // namespace adcraft::studio
