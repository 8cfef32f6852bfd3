#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// What the writer does with words. Pure; texts are UTF-8 with single blanks.
namespace adcraft::studio::writing {

/// Letters that fit where a headline and the line below it stand.
constexpr size_t max_headline = 34;
constexpr size_t max_subline = 60;

/// Whether `c` is a letter, a digit or part of a character beyond ASCII.
bool is_word_byte(char c);

/// ASCII letters in lower case.
std::string lower_case(std::string x);

/// Trims `x` and makes its white space single.
std::string tidy(const std::string& x);

/// Characters as people count them.
size_t length_of(const std::string& x);

std::vector<std::string> split_words(const std::string& x);

std::string join_words(const std::vector<std::string>& xs, size_t from,
                       size_t to);

/// `word` in lower case, without the punctuation around it.
std::string bare(const std::string& word);

/// Whether the bare form of `word` is one of those listed, split by blanks.
bool one_of(const std::string& word, const char* list);

/// First letter upper case.
std::string capital(std::string x);

/// A text that ends like a sentence; empty stays empty.
std::string sentence(const std::string& x);

/// `x` without the punctuation at its end; "?" and "!" stay if `strong`.
std::string unstopped(std::string x, bool strong = false);

/// The sentences of a text, each with its stop.
std::vector<std::string> sentences_of(const std::string& x);

/// Whether an English voice can say `x`: letters are Latin ones.
bool can_say(const std::string& x);

/// Whether `x` holds one of `banned`, as whole words and in any case.
bool holds_any(const std::string& x, const std::vector<std::string>& banned);

/// How many words that mean something both texts have, by their stems.
int shared_words(const std::string& x, const std::string& y);

/// Numbers from a seed; the same on every machine.
class dice {
public:
  explicit dice(uint64_t seed) : state_(seed) {
    // nop
  }

  /// @returns other dice, for another question.
  dice apart(uint64_t question) const {
    return dice{state_ * 31 + question};
  }

  /// @returns a number below `n`, 0 for `n` 0.
  size_t roll(size_t n);

  template <class T>
  std::vector<T> shuffled(std::vector<T> xs) {
    for (size_t i = xs.size(); i > 1; --i)
      std::swap(xs[i - 1], xs[roll(i)]);
    return xs;
  }

private:
  uint64_t state_;
};

/// FNV-1a.
uint64_t hash_of(const std::string& x);

} // namespace adcraft::studio::writing
