#pragma once

#include "io/embedded/studio/writer/chat_reading.hpp"
#include "io/embedded/studio/writer/chat_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace adcraft::studio::writing {

/// Whether a clause asks for a change: "make it calmer", "a bit faster".
bool is_order(const std::string& clause);

/// Takes wishes into a brief, one at a time, within the bounds that a form has
/// and without banned words. Pure.
class wish_taker {
public:
  wish_taker(const brand& b, const brief& now) : brand_(b) {
    result.brief = now;
  }

  void audience(const std::string& text);
  void style(const std::string& text);
  void emotion(const std::string& text);
  void pacing(const std::string& text);

  /// What the film should say; instead of what it said or `besides`.
  void ideas(const std::vector<std::string>& texts, bool besides);

  void action(const std::string& text);

  /// Length, formats or colours, if the clause is about nothing else.
  /// @returns whether it was.
  bool settings(const std::string& clause);

  /// A mood or a pace, likewise.
  bool mood(const std::string& clause);

  /// Formats that a text names besides: "for TikTok".
  void platforms(const std::string& text);

  /// Says that nothing was understood.
  void wonder();

  reading result;

private:
  bool is_allowed(const std::string& text, size_t most);
  void set_emotion(const std::string& x);
  void set_pacing(const std::string& x);
  bool compared(const word_list& xs);
  void set_seconds(int x);
  void set_formats(const std::vector<ratio>& xs, bool besides);

  const brand& brand_;
};

/// Adds what is not there yet, up to `most` in all.
template <class T>
void add_new(std::vector<T>& to, const std::vector<T>& xs, size_t most) {
  for (auto& x : xs)
    if (to.size() < most && std::find(to.begin(), to.end(), x) == to.end())
      to.push_back(x);
}

} // namespace adcraft::studio::writing
