#include "io/embedded/studio/writer/chat_clauses.hpp"

#include "io/embedded/studio/writer/words.hpp"
#include "io/media/phrases.hpp"

namespace adcraft::studio::writing {

namespace {

bool is_bullet(const std::string& word) {
  auto digits = word.find_first_not_of("0123456789");
  return word == "-" || word == "*" || word == "•" || word == "–"
         || (digits == word.size() - 1 && digits > 0
             && (word.back() == '.' || word.back() == ')'));
}

/// Sentences of one line, as they were written.
void add_sentences(std::vector<std::string>& to, const std::string& line) {
  constexpr auto abbreviations = "dr mr mrs ms st no vs approx incl e.g i.e co";
  std::string current;
  for (auto& word : split_words(line)) {
    if (current.empty() && is_bullet(word))
      continue;
    current += (current.empty() ? "" : " ") + word;
    auto stop = std::string{".!?"}.find(word.back()) != std::string::npos;
    if (!stop || one_of(word, abbreviations))
      continue;
    to.push_back(current);
    current.clear();
  }
  if (!current.empty())
    to.push_back(current);
}

} // namespace

std::vector<std::string> segments_of(const std::string& line) {
  std::vector<std::string> result;
  for (size_t from = 0; from <= line.size();) {
    auto to = std::min(line.find_first_of("\n\r;", from), line.size());
    add_sentences(result, media::printable(line.substr(from, to - from)));
    from = to + 1;
  }
  return result;
}

std::vector<std::string> clauses_of(const std::string& segment) {
  std::vector<std::string> result;
  for (size_t from = 0; from <= segment.size();) {
    auto to = std::min(segment.find(", ", from), segment.size());
    result.push_back(tidy(segment.substr(from, to - from)));
    from = to + 2;
  }
  return result;
}

std::string without_lead(const std::string& x, const char* leads) {
  auto all = std::string{leads};
  auto plain = lower_case(x);
  for (size_t from = 0; from < all.size();) {
    auto to = std::min(all.find('|', from), all.size());
    auto lead = all.substr(from, to - from);
    auto ends = x.size() == lead.size()
                || (x.size() > lead.size() && !is_word_byte(x[lead.size()]));
    if (ends && plain.starts_with(lead))
      return tidy(x.substr(lead.size()));
    from = to + 1;
  }
  return x;
}

labelled label_of(const std::string& segment) {
  auto colon = segment.find(": ");
  if (colon == std::string::npos)
    return {};
  auto label = lower_case(tidy(segment.substr(0, colon)));
  if (split_words(label).size() > 3)
    return {};
  return {label, tidy(segment.substr(colon + 2))};
}

std::string bared_text(const std::string& x) {
  auto text = tidy(x);
  if (text.ends_with('.') && !text.ends_with(".."))
    text.pop_back();
  for (std::string mark : {"\"", "'", "“", "”", "‘", "’", "„"}) {
    if (text.starts_with(mark))
      text.erase(0, mark.size());
    if (text.ends_with(mark))
      text.erase(text.size() - mark.size());
  }
  return tidy(unstopped(text, true));
}

} // namespace adcraft::studio::writing
