#include "actors/model/json_catalog.hpp"

#include "actors/model/json_model_parts.hpp"

#include <algorithm>
#include <functional>

namespace adcraft {

namespace {

using nlohmann::json;

constexpr const char* vendors[] = {"openai", "replicate"};
constexpr const char* modes[] = {"test", "production"};
constexpr text_bounds a_name{1, 120};

/// "YYYY-MM-DD"; whether that day exists matters to nobody.
std::string read_day(json_reader& in, const char* key) {
  auto result = in.text(key, {}, {0, 10});
  std::string pattern = result;
  for (auto& c : pattern)
    c = c >= '0' && c <= '9' ? '0' : c;
  if (!result.empty() && pattern != "0000-00-00")
    in.refuse(key, "give a day like 2026-11-27");
  return result;
}

void read_pairs(json_reader& in, model_card& x) {
  for (auto& pair : in.children("either", {0, 8})) {
    auto a = parameter_from(pair, pair.text("this", {}, a_name), "this");
    auto b = parameter_from(pair, pair.text("that", {}, a_name), "that");
    x.either.emplace_back(a, b);
    pair.done();
  }
}

/// What it can be asked.
void read_wishes(json_reader& in, const json& raw, model_card& x) {
  in.require("parameters", "name what its vendor calls a prompt");
  for (auto& [ours, theirs] :
       in.table("parameters", a_name, a_name, parameter_count))
    x.parameters[parameter_from(in, ours, "parameters." + ours)] = theirs;
  if (x.parameters.count(model_parameter::prompt) == 0)
    in.refuse("parameters.prompt", "every model is asked by one");
  in.child("fixed");
  x.fixed = read_values(in, raw, "fixed", true);
  read_pairs(in, x);
}

/// A list, or everything between two.
void read_seconds(json_reader& in, model_card& x) {
  for (auto n : in.wholes("seconds", 1, 600, {0, 60}))
    x.seconds.push_back(static_cast<int>(n));
  auto repeated = std::adjacent_find(x.seconds.begin(), x.seconds.end(),
                                     std::greater_equal<int>{});
  if (repeated != x.seconds.end())
    in.refuse("seconds", "give them ascending, none twice");
  auto from = in.whole("seconds_from", 0, 1, 600);
  auto to = in.whole("seconds_to", from, from, 600);
  for (auto n = from; n > 0 && n <= to; ++n)
    x.seconds.push_back(static_cast<int>(n));
  auto has_ends = in.has("seconds_from") && in.has("seconds_to");
  if ((in.has("seconds_from") || in.has("seconds_to"))
      && (!has_ends || in.has("seconds")))
    in.refuse("seconds", "give either a list or both ends");
}

/// What it can make.
void read_range(json_reader& in, model_card& x) {
  read_seconds(in, x);
  x.ratios = in.table("ratios", a_name, a_name, 16);
  x.resolutions = in.texts("resolutions", {}, a_name, {0, 16});
  x.languages = in.table("languages", a_name, a_name, 100);
  x.voices = in.texts("voices", {}, a_name, {0, 100});
  x.longest_prompt
    = static_cast<size_t>(in.whole("longest_prompt", 0, 0, 1'000'000));
  x.most_references
    = static_cast<size_t>(in.whole("most_references", 0, 0, 32));
}

/// Who it is.
void read_name(json_reader& in, model_card& x) {
  for (auto key : {"id", "vendor", "capability", "modes", "verified"})
    in.require(key, "every model has one");
  x.id = in.text("id", {}, a_name);
  x.vendor = in.choice("vendor", vendors[0], vendors);
  x.what = read_capability(in);
  for (auto& mode : in.choices("modes", {}, modes))
    (mode == modes[0] ? x.for_test : x.for_production) = true;
  x.can_list = in.flag("can_list", false);
  x.retired_after = read_day(in, "retired_after");
  x.verified = read_day(in, "verified");
}

model_card read_card(json_reader& in, const json& raw) {
  model_card x;
  read_name(in, x);
  read_wishes(in, raw, x);
  read_range(in, x);
  read_prices(in, raw, x);
  in.done();
  return x;
}

bool is_same_model(const model_card& a, const model_card& b) {
  return a.vendor == b.vendor && a.id == b.id;
}

} // namespace

caf::expected<catalog> catalog_from_json(std::string_view text) {
  auto doc = parse_json(text, "models");
  if (!doc)
    return std::move(doc.error());
  json_reader root{doc->root, ""};
  root.require("models", "give a list of them");
  std::vector<model_card> rows;
  auto readers = root.children("models", {1, 500});
  for (auto& in : readers) {
    auto x = read_card(in, doc->root["models"][rows.size()]);
    auto is_again = std::any_of(rows.begin(), rows.end(),
                                [&](auto& y) { return is_same_model(x, y); });
    if (is_again)
      in.refuse("id", x.id + " of " + x.vendor + " stands twice; remove one");
    rows.push_back(std::move(x));
  }
  if (auto err = root.done())
    return err;
  return catalog{std::move(rows)};
}

} // namespace adcraft
