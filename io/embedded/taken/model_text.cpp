#include "io/embedded/taken/model_text.hpp"

#include "io/embedded/studio/writer/words.hpp"
#include "io/embedded/taken/taken_order.hpp"
#include "io/media/phrases.hpp"

#include "actors/model/json_reader.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft::taken {

namespace {

using nlohmann::json;
using studio::writing::holds_any;
using studio::writing::length_of;
using studio::writing::sentences_of;

const json& nothing() {
  static const json result;
  return result;
}

/// The longest beginning of `parts` that has at most `most` characters.
std::string beginning(const std::vector<std::string>& parts, size_t most) {
  std::string result;
  for (auto& x : parts) {
    auto longer = result + (result.empty() ? "" : " ") + x;
    if (length_of(longer) > most)
      break;
    result = std::move(longer);
  }
  return result;
}

/// Cuts between characters: some scripts know no blanks.
std::string characters(const std::string& x, size_t most) {
  size_t i = 0;
  for (; i < x.size(); ++i)
    if ((x[i] & 0xc0) != 0x80 && most-- == 0)
      break;
  return x.substr(0, i);
}

/// What stands between the first and the last brace, if fences are around it.
std::string unfenced(const std::string& x) {
  auto fence = x.find("```");
  auto from = x.find('{');
  auto to = x.rfind('}');
  if (fence == std::string::npos || from == std::string::npos || fence > from
      || to < from)
    return x;
  return x.substr(from, to + 1 - from);
}

} // namespace

std::string allowed_text(const std::string& x,
                         const std::vector<std::string>& banned) {
  if (!holds_any(x, banned))
    return x;
  std::string result;
  for (auto& sentence : sentences_of(x))
    if (!holds_any(sentence, banned))
      result += (result.empty() ? "" : " ") + sentence;
  return result;
}

std::string shortened(const std::string& x, size_t most) {
  if (length_of(x) <= most)
    return x;
  auto result = beginning(sentences_of(x), most);
  if (result.empty())
    result = studio::writing::unstopped(
      beginning(studio::writing::split_words(x), most), true);
  return result.empty() ? characters(x, most) : result;
}

caf::expected<json> answer_from(const std::string& text) {
  auto doc = parse_json(unfenced(text), "answer");
  if (!doc)
    return unusable("its answer is no JSON object that can be read");
  return std::move(doc->root);
}

const json& answer_reader::at(const char* key) const {
  return x_->is_object() && x_->contains(key) ? (*x_)[key] : nothing();
}

std::string answer_reader::word(const char* key) const {
  auto& x = at(key);
  return x.is_string() ? x.get<std::string>() : std::string{};
}

std::string answer_reader::text(const char* key, size_t most) const {
  auto x = single_spaced(media::printable(word(key)));
  return shortened(allowed_text(x, *banned_), most);
}

double answer_reader::number(const char* key, double fallback) const {
  auto& x = at(key);
  auto result = x.is_number() ? x.get<double>() : fallback;
  return std::isfinite(result) ? result : fallback;
}

std::string answer_reader::color(const char* key,
                                 const std::string& fallback) const {
  auto x = studio::writing::lower_case(word(key));
  auto is_color = x.size() == 7 && x[0] == '#'
                  && x.find_first_not_of("0123456789abcdef", 1) == x.npos;
  return is_color ? x : fallback;
}

std::vector<uint32_t> answer_reader::indices(const char* key,
                                             size_t end) const {
  std::vector<uint32_t> result;
  for (auto& x : at(key)) {
    if (!x.is_number_unsigned() || x.get<uint64_t>() >= end)
      continue;
    auto i = x.get<uint32_t>();
    if (std::find(result.begin(), result.end(), i) == result.end())
      result.push_back(i);
  }
  return result;
}

answer_reader answer_reader::child(const char* key) const {
  return {at(key), *banned_};
}

std::vector<answer_reader> answer_reader::children(const char* key) const {
  std::vector<answer_reader> result;
  if (at(key).is_array())
    for (auto& x : at(key))
      if (x.is_object())
        result.push_back({x, *banned_});
  return result;
}

} // namespace adcraft::taken
