#include "io/embedded/studio/writer/chat.hpp"

#include "io/embedded/studio/writer/chat_voice.hpp"

#include "actors/model/json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace adcraft::studio {

namespace {

using namespace writing;
using json = nlohmann::ordered_json;

/// The fields of `after` that `before` has otherwise.
std::string difference(const brief& before, const brief& after) {
  auto was = json::parse(adcraft::to_json(before));
  auto is = json::parse(adcraft::to_json(after));
  auto result = json::object();
  for (auto& [key, value] : is.items())
    if (was[key] != value)
      result[key] = value;
  return result.dump(-1, ' ', false, json::error_handler_t::replace);
}

/// A conversation, read again from its beginning: nothing but the lines and the
/// brief is kept between two answers.
class conversation {
public:
  explicit conversation(const chat_spec& x) : x_(x) {
    last_.brief = x.brief;
    auto house = std::find_if(x.lines.rbegin(), x.lines.rend(),
                              [](auto& line) { return !line.by_person; });
    auto fresh = static_cast<size_t>(x.lines.rend() - house);
    replay(fresh);
    for (auto i = fresh; i < x.lines.size(); ++i)
      hear(x.lines[i].text);
  }

  chat_answer answer() const {
    chat_answer result;
    result.patch = difference(x_.brief, last_.brief);
    auto open = next();
    result.done = last_.go || open == aspect::none;
    result.reply = last_.go ? echoed(farewell(open == aspect::none, x_.brand))
                            : echoed(open == aspect::none
                                       ? summary_of(last_.brief, x_.brand)
                                       : question_for(open, x_.brand));
    return result;
  }

private:
  /// Only which aspects were answered; what they became is in the brief.
  void replay(size_t until) {
    brief scratch;
    for (size_t i = 0; i < until; ++i) {
      auto& line = x_.lines[i];
      if (!line.by_person) {
        asked_ = asked_in(line.text);
        ++turns_;
        continue;
      }
      auto asked = turns_ > 0 ? asked_ : aspect::audience;
      auto said = read_line(line.text, asked, x_.brand, scratch);
      answered_.insert(said.answered.begin(), said.answered.end());
      scratch = said.brief;
    }
  }

  void hear(const std::string& text) {
    auto asked = turns_ > 0 ? asked_ : next();
    auto said = read_line(text, asked, x_.brand, last_.brief);
    answered_.insert(said.answered.begin(), said.answered.end());
    last_.brief = said.brief;
    last_.go = said.go;
    last_.lost = said.lost;
    for (auto& x : said.heard)
      last_.heard.push_back(x);
    for (auto& x : said.notes)
      last_.notes.push_back(x);
    // The next line answers what this one left open.
    asked_ = next();
  }

  bool is_known(aspect x) const {
    auto& f = last_.brief;
    const brief fresh;
    return answered_.count(x) > 0
           || (x == aspect::audience && !f.audience.empty())
           || (x == aspect::style && !f.style.empty())
           || (x == aspect::emotion && f.emotion != fresh.emotion)
           || (x == aspect::pacing && f.pacing != fresh.pacing)
           || (x == aspect::ideas && !f.ideas.empty());
  }

  /// What is asked for next.
  aspect next() const {
    for (auto x : all_aspects)
      if (!is_known(x))
        return x;
    return aspect::none;
  }

  std::string echoed(const std::string& text) const {
    auto echo = echo_of(last_, turns_, x_.brand);
    auto nothing = last_.heard.empty() && (last_.lost || !last_.notes.empty());
    if (turns_ == 0)
      echo = greeting_for(x_.brand) + (echo.empty() ? "" : " ") + echo;
    else if (nothing && next() == aspect::none)
      return (echo.empty() ? "" : echo + " ") + hint_for(x_.brand);
    return (echo.empty() ? "" : echo + " ") + text;
  }

  const chat_spec& x_;
  std::set<aspect> answered_;
  aspect asked_ = aspect::none;
  /// How often the house has spoken.
  size_t turns_ = 0;
  reading last_;
};

} // namespace

chat_answer answer_chat(const chat_spec& x) {
  return conversation{x}.answer();
}

} // namespace adcraft::studio
