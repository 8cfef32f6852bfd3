#include "actors/model/money.hpp"

#include <cstdio>

namespace adcraft {

caf::expected<budget> reserve(budget x, micros amount) {
  if (amount < 0)
    return fail(ec::invalid_argument, "a price cannot be negative");
  micros committed = 0;
  micros wanted = 0;
  if (__builtin_add_overflow(x.reserved, x.spent, &committed)
      || __builtin_add_overflow(committed, amount, &wanted) || wanted > x.cap)
    return fail(ec::over_budget, "the cap of " + to_dollars(x.cap)
                                   + " leaves no room for " + to_dollars(amount)
                                   + ": raise the budget");
  x.reserved += amount;
  return x;
}

caf::expected<budget> settle(budget x, micros promised, micros actual) {
  if (promised < 0 || actual < 0 || promised > x.reserved)
    return fail(ec::internal,
                "a bill of " + to_dollars(actual) + " settles a promise of "
                  + to_dollars(promised) + " that was never made");
  x.reserved -= promised;
  if (__builtin_add_overflow(x.spent, actual, &x.spent))
    return fail(ec::internal, "the sum spent does not fit");
  return x;
}

std::string to_dollars(micros x) {
  char text[40];
  auto sign = x < 0 ? "-" : "";
  auto dollars = static_cast<long long>(x < 0 ? -(x / 1000000) : x / 1000000);
  auto rest = static_cast<long long>(x < 0 ? -(x % 1000000) : x % 1000000);
  std::snprintf(text, sizeof(text), "%s$%lld.%06lld", sign, dollars, rest);
  std::string result = text;
  auto cents = result.find('.') + 3;
  while (result.size() > cents && result.back() == '0')
    result.pop_back();
  return result;
}

} // namespace adcraft
