#include "actors/model/json_order.hpp"

#include "actors/model/json_reader.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using nlohmann::json;
using p = model_parameter;

json file_of(const std::string& key) {
  return {{"$file", key}};
}

/// Fills an "input"; the first thing that cannot be asked is kept.
class input_writer {
public:
  explicit input_writer(const model_card& x) : card_(x) {
    for (auto& [name, value] : x.fixed)
      input[name] = json::parse(value, nullptr, false);
  }

  void put(p what, json value) {
    auto name = card_.name_of(what);
    if (name.empty())
      return refuse(what, "this model cannot be asked for it");
    for (auto& [a, b] : card_.either)
      if ((what == b && asked(a)) || (what == a && asked(b)))
        return refuse(what, std::string{"not together with "}
                              + to_string(what == a ? b : a));
    input[name] = std::move(value);
  }

  void put_word(p what, const std::string& word,
                const std::map<std::string, std::string>& words) {
    if (word.empty())
      return;
    auto i = words.find(word);
    if (i == words.end() && !words.empty())
      return refuse(what, "it has no " + word);
    put(what, words.empty() ? word : i->second);
  }

  void put_one_of(p what, const std::string& word,
                  const std::vector<std::string>& words) {
    if (word.empty())
      return;
    if (!words.empty()
        && std::find(words.begin(), words.end(), word) == words.end())
      return refuse(what, "it has no " + word);
    put(what, word);
  }

  void refuse(p what, const std::string& sentence) {
    if (!problem)
      problem = fail(ec::invalid_argument, card_.id + ": "
                                             + std::string{to_string(what)}
                                             + ": " + sentence);
  }

  json input = json::object();
  caf::error problem;

private:
  bool asked(p what) const {
    auto name = card_.name_of(what);
    return !name.empty() && input.contains(name);
  }

  const model_card& card_;
};

void put_prompt(input_writer& to, const model_card& x,
                const model_order& asked) {
  auto size = code_points(asked.prompt);
  if (x.longest_prompt > 0 && size > x.longest_prompt)
    return to.refuse(p::prompt,
                     "shorten it to " + std::to_string(x.longest_prompt)
                       + " characters, it has " + std::to_string(size));
  to.put(p::prompt, asked.prompt);
}

void put_lines(input_writer& to, const model_order& asked) {
  auto lines = json::array();
  for (auto& line : asked.lines)
    lines.push_back({{"role", line.role}, {"content", line.words}});
  if (lines.empty())
    lines.push_back({{"role", "user"}, {"content", asked.prompt}});
  to.put(p::prompt, std::move(lines));
  if (asked.length > 0)
    to.put(p::length, asked.length);
  if (asked.schema.empty())
    return;
  auto schema = json::parse(asked.schema, nullptr, false);
  if (!schema.is_object())
    return to.refuse(p::schema, "it is no JSON object");
  to.put(p::schema, std::move(schema));
  to.input["schema_name"] = asked.schema_name;
}

void put_seconds(input_writer& to, const model_card& x, int wanted) {
  if (wanted == 0)
    return;
  auto made = x.seconds.empty() ? wanted : seconds_for(x, wanted);
  if (made == 0)
    return to.refuse(p::seconds, "it makes " + std::to_string(x.seconds.back())
                                   + " at most");
  to.put(p::seconds, made);
}

void put_pictures(input_writer& to, const model_card& x,
                  const model_order& asked) {
  if (!asked.first_frame.empty())
    to.put(p::first_frame, file_of(asked.first_frame));
  if (!asked.last_frame.empty())
    to.put(p::last_frame, file_of(asked.last_frame));
  if (asked.references.empty())
    return;
  if (asked.references.size() > x.most_references)
    return to.refuse(p::references, "it takes "
                                      + std::to_string(x.most_references)
                                      + " at most");
  auto files = json::array();
  for (auto& key : asked.references)
    files.push_back(file_of(key));
  to.put(p::references, std::move(files));
}

void put_voice(input_writer& to, const model_card& x,
               const model_order& asked) {
  put_seconds(to, x, asked.seconds);
  to.put_one_of(p::voice, asked.voice, x.voices);
  // One that hears the language by itself needs no word for it.
  if (x.has(p::language))
    to.put_word(p::language, asked.language, x.languages);
  if (asked.speed_percent > 0)
    to.put(p::speed, asked.speed_percent / 100.0);
  if (asked.audio)
    to.put(p::audio, *asked.audio);
}

} // namespace

caf::expected<std::string> request_from(const model_card& x,
                                        const model_order& asked) {
  input_writer to{x};
  if (x.what == capability::text)
    put_lines(to, asked);
  else
    put_prompt(to, x, asked);
  to.put_word(p::ratio, asked.ratio, x.ratios);
  to.put_one_of(p::resolution, asked.resolution, x.resolutions);
  put_pictures(to, x, asked);
  put_voice(to, x, asked);
  if (to.problem)
    return to.problem;
  return json{{"model", x.id}, {"input", std::move(to.input)}}.dump(
    -1, ' ', false, json::error_handler_t::replace);
}

} // namespace adcraft
