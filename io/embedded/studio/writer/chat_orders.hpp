#pragma once

#include <string>

/// Lines that are about the conversation, not about the film. Pure.
namespace adcraft::studio::writing {

/// Whether the words of `line` are one of `sentences` (split by "|").
bool is_whole(const std::string& line, const char* sentences);

/// @param content nothing is open any more: a "yes" is enough.
bool wants_it_made(const std::string& line, bool content);

/// Whether somebody greets, asks what is meant, or says nothing at all.
bool is_lost(const std::string& line);

/// Whether somebody leaves the answer to the house.
bool passes(const std::string& line);

} // namespace adcraft::studio::writing
