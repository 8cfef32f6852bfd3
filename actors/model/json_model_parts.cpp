#include "actors/model/json_model_parts.hpp"

#include <algorithm>

namespace adcraft {

namespace {

using nlohmann::json;

/// The words of an enum, in its order.
template <class T>
std::vector<const char*> words_of() {
  std::vector<const char*> result;
  for (size_t i = 0; i < static_cast<size_t>(T::count_); ++i)
    result.push_back(to_string(static_cast<T>(i)));
  return result;
}

/// @returns the index of `x` in `all`, or its size.
size_t index_of(const std::vector<const char*>& all, const std::string& x) {
  auto i = std::find(all.begin(), all.end(), x);
  return static_cast<size_t>(i - all.begin());
}

measure read_measure(json_reader& in, const char* key) {
  auto all = words_of<measure>();
  auto i = index_of(all, in.choice(key, all.front(), all));
  return i < all.size() ? static_cast<measure>(i) : measure::call;
}

price_rate read_rate(json_reader& in, const json& raw) {
  price_rate x;
  in.require("of", "say what is counted, such as image");
  in.require("micros", "say what it costs, in millionths of a dollar");
  x.of = read_measure(in, "of");
  x.price = in.whole("micros", 0, 0, 1'000'000'000);
  x.per = in.whole("per", 1, 1, 1'000'000'000);
  x.metric = in.text("metric", {}, {0, 60});
  in.child("when");
  x.when = read_values(in, raw, "when", false);
  in.done();
  return x;
}

/// Whatever a request says, it has a price.
void check_rates(json_reader& in, const model_card& x) {
  if (x.rates.empty())
    in.refuse("prices", "give at least one");
  for (auto& rate : x.rates) {
    auto last = std::find_if(x.rates.rbegin(), x.rates.rend(),
                             [&](auto& y) { return y.of == rate.of; });
    if (!last->when.empty())
      in.refuse("prices", std::string{"let the last price of "}
                            + to_string(rate.of)
                            + " have no \"when\", for whatever is left");
  }
}

} // namespace

capability read_capability(json_reader& in) {
  auto all = words_of<capability>();
  return static_cast<capability>(
    index_of(all, in.choice("capability", all.front(), all)));
}

model_parameter parameter_from(json_reader& in, const std::string& name,
                               const std::string& key) {
  auto i = index_of(words_of<model_parameter>(), name);
  if (i < parameter_count)
    return static_cast<model_parameter>(i);
  in.refuse(key, "nothing is called \"" + name.substr(0, 40) + "\"");
  return model_parameter::prompt;
}

request_values read_values(json_reader& in, const json& raw, const char* key,
                           bool as_json) {
  request_values result;
  auto found = raw.is_object() ? raw.find(key) : raw.end();
  if (found == raw.end() || !found->is_object())
    return result;
  for (auto& [name, value] : found->items()) {
    if (value.is_structured() || value.is_null())
      in.refuse(std::string{key} + "." + name.substr(0, 40),
                "give a text, a number, true or false");
    auto is_plain = value.is_string() && !as_json;
    result[name] = is_plain ? value.get<std::string>() : value.dump();
  }
  return result;
}

void read_prices(json_reader& in, const json& raw, model_card& x) {
  in.require("prices", "say what it costs");
  for (auto& rate : in.children("prices", {1, 16}))
    x.rates.push_back(read_rate(rate, raw["prices"][x.rates.size()]));
  check_rates(in, x);
  auto most = in.child("expected");
  for (size_t i = 0; i < static_cast<size_t>(measure::count_); ++i) {
    auto of = static_cast<measure>(i);
    auto amount = most.whole(to_string(of), 0, 0, int64_t{1} << 40);
    if (amount > 0)
      x.expected[of] = amount;
  }
  most.done();
}

} // namespace adcraft
