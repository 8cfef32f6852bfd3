#pragma once

#include <string>
#include <vector>

/// Enough English grammar to know where a phrase may be cut. Word lists are
/// for `one_of`. Pure.
namespace adcraft::studio::writing {

/// Verbs as a product does them; none is a common noun as well.
extern const char* const predicates;

/// Words that begin an order to whoever listens.
extern const char* const commands;

/// Words behind which a clause of its own begins.
extern const char* const clause_openers;

/// Words before which a fragment may end.
extern const char* const joints;

bool is_finite(const std::string& word);

/// The index of the main verb, or the number of words if there is none; behind
/// "that" or "you" a verb is not the main one.
size_t verb_in(const std::vector<std::string>& xs);

/// Whether the words `from` to `to` do not end in a word that asks for more.
bool whole(const std::vector<std::string>& xs, size_t from, size_t to);

} // namespace adcraft::studio::writing
