#include "actors/model/catalog.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace adcraft {

namespace {

constexpr const char* capability_names[]
  = {"text", "image", "video", "speech", "music"};

constexpr const char* parameter_names[]
  = {"prompt",     "seconds",    "ratio",  "resolution", "first_frame",
     "last_frame", "references", "audio",  "voice",      "language",
     "speed",      "schema",     "length", "seed"};

constexpr const char* measure_names[] = {"call",
                                         "image",
                                         "millisecond",
                                         "run_millisecond",
                                         "pixel",
                                         "character",
                                         "input_token",
                                         "cached_token",
                                         "cache_write_token",
                                         "image_token",
                                         "output_token"};

static_assert(std::size(capability_names)
              == static_cast<size_t>(capability::count_));
static_assert(std::size(parameter_names)
              == static_cast<size_t>(model_parameter::count_));
static_assert(std::size(measure_names) == static_cast<size_t>(measure::count_));

bool is_met(const price_rate& x, const request_values& values) {
  return std::all_of(x.when.begin(), x.when.end(), [&](auto& wanted) {
    auto i = values.find(wanted.first);
    return i != values.end() && i->second == wanted.second;
  });
}

const price_rate* rate_for(const model_card& x, measure of,
                           const request_values& values) {
  for (auto& rate : x.rates)
    if (rate.of == of && is_met(rate, values))
      return &rate;
  return nullptr;
}

/// Whole micros and what is left over: bills are rounded once, at their end.
struct exact_price {
  micros whole = 0;
  long double rest = 0;

  /// @returns false if the sum does not fit.
  bool add(const price_rate& rate, int64_t amount) {
    micros product = 0;
    if (__builtin_mul_overflow(rate.price, amount, &product))
      return false;
    rest += static_cast<long double>(product % rate.per) / rate.per;
    return !__builtin_add_overflow(whole, product / rate.per, &whole);
  }
};

} // namespace

const char* to_string(capability x) noexcept {
  return capability_names[static_cast<size_t>(x)];
}

const char* to_string(model_parameter x) noexcept {
  return parameter_names[static_cast<size_t>(x)];
}

const char* to_string(measure x) noexcept {
  return measure_names[static_cast<size_t>(x)];
}

std::string model_card::name_of(model_parameter x) const {
  auto i = parameters.find(x);
  return i == parameters.end() ? std::string{} : i->second;
}

bool is_retired(const model_card& x, const std::string& day) {
  return !x.retired_after.empty() && day > x.retired_after;
}

int seconds_for(const model_card& x, int wanted) {
  auto i = std::lower_bound(x.seconds.begin(), x.seconds.end(), wanted);
  return i == x.seconds.end() ? 0 : *i;
}

caf::expected<micros> price_of(const model_card& x, const usage& used,
                               const request_values& values) {
  exact_price sum;
  for (auto& [of, amount] : used) {
    if (amount < 0)
      return fail(ec::invalid_argument,
                  x.id + ": " + to_string(of) + "s cannot be less than none");
    auto rate = rate_for(x, of, values);
    if (rate != nullptr && !sum.add(*rate, amount))
      return fail(ec::invalid_argument, x.id + ": the price of so many "
                                          + to_string(of) + "s does not fit");
  }
  return sum.whole + static_cast<micros>(std::llround(sum.rest));
}

} // namespace adcraft
