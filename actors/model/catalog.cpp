#include "actors/model/catalog.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace adcraft {

namespace {

template <class T>
bool contains(const std::vector<T>& xs, const T& x) {
  return std::find(xs.begin(), xs.end(), x) != xs.end();
}

bool asks_both(const model_card& x, const model_wish& wanted) {
  auto asked = [&](model_parameter p) {
    return wanted.parameters.count(p) > 0
           || (p == model_parameter::references && wanted.references > 0);
  };
  return std::any_of(x.either.begin(), x.either.end(), [&](auto& pair) {
    return asked(pair.first) && asked(pair.second);
  });
}

bool speaks(const model_card& x, const std::string& language) {
  return language.empty() || x.languages.empty()
         || x.languages.count(language) > 0;
}

} // namespace

bool is_fit(const model_card& x, const model_wish& wanted) {
  auto in_mode
    = wanted.mode == production_mode::test ? x.for_test : x.for_production;
  auto has_all = std::all_of(wanted.parameters.begin(), wanted.parameters.end(),
                             [&](auto p) { return x.has(p); });
  return x.what == wanted.what && in_mode && has_all && !asks_both(x, wanted)
         && !is_retired(x, wanted.day)
         && (wanted.vendors.empty() || contains(wanted.vendors, x.vendor))
         && (wanted.seconds == 0 || x.seconds.empty()
             || seconds_for(x, wanted.seconds) > 0)
         && (wanted.ratio.empty() || x.ratios.empty()
             || x.ratios.count(wanted.ratio) > 0)
         && (wanted.resolution.empty() || x.resolutions.empty()
             || contains(x.resolutions, wanted.resolution))
         && wanted.references <= x.most_references
         && speaks(x, wanted.language);
}

catalog::catalog(std::vector<model_card> rows) : rows_(std::move(rows)) {
  // nop
}

const model_card* catalog::find(const std::string& vendor,
                                const std::string& id) const {
  auto i = std::find_if(rows_.begin(), rows_.end(), [&](auto& x) {
    return x.vendor == vendor && x.id == id;
  });
  return i == rows_.end() ? nullptr : &*i;
}

std::vector<const model_card*> catalog::chain(const model_wish& wanted) const {
  std::vector<const model_card*> result;
  for (auto& x : rows_)
    if (is_fit(x, wanted))
      result.push_back(&x);
  return result;
}

const model_card* catalog::best(const model_wish& wanted) const {
  auto i = std::find_if(rows_.begin(), rows_.end(),
                        [&](auto& x) { return is_fit(x, wanted); });
  return i == rows_.end() ? nullptr : &*i;
}

std::string day_of(int64_t micros_since_1970) {
  using namespace std::chrono;
  year_month_day date{
    floor<days>(sys_time<microseconds>{microseconds{micros_since_1970}})};
  char text[40];
  std::snprintf(text, sizeof(text), "%04d-%02u-%02u", int{date.year()},
                unsigned{date.month()}, unsigned{date.day()});
  return text;
}

} // namespace adcraft
