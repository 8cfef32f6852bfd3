#pragma once

#include "io/embedded/studio/writer/chat_reading.hpp"

/// What the house says in the guided brief, in words that a brand allows. Pure.
namespace adcraft::studio::writing {

/// The question for an aspect, with an example.
std::string question_for(aspect x, const brand& b);

/// Which aspect the house asked for in `said`; none if it asked nothing.
aspect asked_in(const std::string& said);

std::string greeting_for(const brand& b);

/// One sentence that says what was understood, empty if nothing was; the
/// notes follow. `turn` varies its beginning.
std::string echo_of(const reading& x, size_t turn, const brand& b);

/// The whole brief in words, and how to go on.
std::string summary_of(const brief& f, const brand& b);

/// The last word: `complete` if nothing was left open.
std::string farewell(bool complete, const brand& b);

/// What may be changed, for somebody who is lost.
std::string hint_for(const brand& b);

} // namespace adcraft::studio::writing
