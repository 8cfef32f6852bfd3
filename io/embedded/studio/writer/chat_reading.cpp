#include "io/embedded/studio/writer/chat_reading.hpp"

#include "io/embedded/studio/writer/chat_clauses.hpp"
#include "io/embedded/studio/writer/chat_orders.hpp"
#include "io/embedded/studio/writer/chat_wishes.hpp"
#include "io/embedded/studio/writer/words.hpp"

namespace adcraft::studio::writing {

namespace {

/// What somebody says before what they mean.
constexpr auto audience_leads
  = "it is for|it's for|its for|this is for|we want to reach|"
    "our audience is|the audience is|my audience is|aimed at|for";
constexpr auto style_leads
  = "it should look|it should be|make it look|the look is|the style is|"
    "the look should be|the style should be";
constexpr auto action_leads
  = "the call to action is|call to action is|the call to action should be|"
    "call to action|cta is|cta|ask them to|ask people to|tell them to|"
    "tell people to|they should|people should|end with|the button says|"
    "at the end they should|in the end they should";
constexpr auto audience_changes
  = "change the audience to|change audience to|the audience is|"
    "the audience should be|it should be for|make it for|it is for|it's for";
constexpr auto style_changes
  = "change the style to|change style to|change the look to|the style is|"
    "the style should be|the look should be|it should look|make it look";
constexpr auto more_leads
  = "also say|also mention|also|add|and say|say also|say";

/// Reads one line, segment by segment.
class line_reader {
public:
  line_reader(aspect asked, const brand& b, const brief& now)
    : asked_(asked), wishes_(b, now) {
    // nop
  }

  reading run(const std::string& line) {
    auto segments = segments_of(line);
    for (auto& segment : segments)
      if (!apply_label(segment) && !apply_action(segment))
        listing_ ? wishes_.ideas({segment}, true) : keep(segment);
    if (!rest_.empty())
      answer();
    return std::move(wishes_.result);
  }

private:
  /// "Style: soft and cinematic": says itself what it is about.
  bool apply_label(const std::string& segment) {
    auto [label, value] = label_of(segment);
    if (label.empty() || value.empty())
      return false;
    auto is = [&](const char* names) {
      return is_whole(without_lead(label, "change|the|set|my|our"), names);
    };
    if (is("audience|for|for whom"))
      wishes_.audience(bared_text(value));
    else if (is("style|look"))
      wishes_.style(bared_text(value));
    else if (is("mood|emotion|feeling|tone"))
      wishes_.emotion(value);
    else if (is("pace|pacing|tempo|speed"))
      wishes_.pacing(value);
    else if (is("ideas|idea|say|what to say|message|it says"))
      list(value);
    else if (is("call to action|cta|button|action"))
      wishes_.action(bared_text(value));
    else if (is("colours|colors|colour|color|length|duration|format|formats"))
      return wishes_.settings(value);
    else
      return false;
    return true;
  }

  /// "Ideas: one. Two. Three."
  void list(const std::string& first) {
    wishes_.ideas({first}, false);
    listing_ = true;
  }

  bool apply_action(const std::string& text) {
    auto plain = without_lead(text, "and|then");
    auto value = without_lead(plain, action_leads);
    if (value == plain || value.empty())
      return false;
    wishes_.action(bared_text(value.substr(value[0] == ':' ? 1 : 0)));
    return true;
  }

  /// Takes settings off and keeps what is said besides.
  void keep(const std::string& segment) {
    std::string rest;
    auto taken = false;
    auto clauses = clauses_of(segment);
    for (auto& clause : clauses)
      if (is_setting(clause))
        taken = true;
      else if (!only_fillers(bare_words(clause)) || clauses.size() == 1)
        rest += (rest.empty() ? "" : ", ") + clause;
    if (!taken)
      rest = segment;
    if (!rest.empty())
      rest_.push_back(rest);
  }

  bool is_setting(const std::string& clause) {
    // "It is red" is a thing to say.
    auto fact = asked_ == aspect::ideas
                && without_lead(clause, "it|it's|they|this") != clause;
    return (!fact && wishes_.settings(clause)) || apply_action(clause)
           || (may_be_mood(clause) && wishes_.mood(clause));
  }

  /// A mood among other words is one only where nothing else was asked for, or
  /// as an order.
  bool may_be_mood(const std::string& clause) const {
    auto answers = asked_ == aspect::emotion || asked_ == aspect::pacing;
    return asked_ == aspect::none || (!answers && is_order(clause));
  }

  void answer() {
    auto text = join_words(rest_, 0, std::string::npos);
    switch (asked_) {
      case aspect::audience:
        wishes_.platforms(text);
        return wishes_.audience(bared_text(without_lead(text, audience_leads)));
      case aspect::style:
        wishes_.platforms(text);
        return wishes_.style(bared_text(without_lead(text, style_leads)));
      case aspect::emotion:
        return wishes_.emotion(text);
      case aspect::pacing:
        return wishes_.pacing(text);
      case aspect::ideas:
        return wishes_.ideas(rest_, false);
      default:
        return change();
    }
  }

  /// Nothing was asked: only what says itself what it changes is taken.
  void change() {
    auto& said = rest_.front();
    auto behind = [&](const char* leads) {
      auto x = without_lead(said, leads);
      return x == said ? "" : without_lead(x, "that|:");
    };
    if (auto x = behind(audience_changes); !x.empty())
      return wishes_.audience(bared_text(x));
    if (auto x = behind(style_changes); !x.empty())
      return wishes_.style(bared_text(x));
    if (auto x = behind(more_leads); !x.empty()) {
      said = capital(x);
      return wishes_.ideas(rest_, true);
    }
    wishes_.wonder();
  }

  aspect asked_;
  wish_taker wishes_;
  /// What follows belongs to a list that was begun.
  bool listing_ = false;
  std::vector<std::string> rest_;
};

} // namespace

reading read_line(const std::string& line, aspect asked, const brand& b,
                  const brief& now) {
  reading result;
  result.brief = now;
  result.go = wants_it_made(line, asked == aspect::none);
  result.lost = !result.go && is_lost(line);
  if (result.go || result.lost)
    return result;
  if (passes(line)) {
    result.answered.insert(asked);
    return result;
  }
  return line_reader{asked, b, now}.run(line);
}

} // namespace adcraft::studio::writing
