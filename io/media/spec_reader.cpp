#include "io/media/spec_reader.hpp"

#include <algorithm>

namespace adcraft::media {

using nlohmann::json;

spec_reader::spec_reader(const json& x, std::string where)
  : spec_reader(x, std::move(where), std::make_shared<std::string>()) {
  // nop
}

spec_reader::spec_reader(const json& x, std::string where,
                         std::shared_ptr<std::string> problem)
  : x_(&x), where_(std::move(where)), problem_(std::move(problem)) {
  if (!x.is_object() && problem_->empty())
    *problem_ = where_ + ": this is no object";
}

void spec_reader::refuse(const std::string& key, const std::string& why) {
  if (problem_->empty())
    *problem_ = where_ + ": " + key + ": " + why;
}

const json& spec_reader::at(const char* key) {
  static const json nothing;
  known_.insert(key);
  if (!x_->is_object())
    return nothing;
  auto found = x_->find(key);
  if (found != x_->end())
    return *found;
  refuse(key, "this key is missing");
  return nothing;
}

std::string spec_reader::text(const char* key) {
  auto& x = at(key);
  if (x.is_string())
    return x.get_ref<const std::string&>();
  refuse(key, "give a text");
  return {};
}

int64_t spec_reader::whole(const char* key, int64_t min, int64_t max) {
  auto& x = at(key);
  // Numbers above the largest int64 come as unsigned and wrap below zero.
  auto value = x.is_number_integer() ? x.get<int64_t>() : 0;
  auto wraps = x.is_number_unsigned() && value < 0;
  if (x.is_number_integer() && !wraps && value >= min && value <= max)
    return value;
  refuse(key, "give a whole number from " + std::to_string(min) + " to "
                + std::to_string(max));
  return std::clamp<int64_t>(0, min, max);
}

double spec_reader::real(const char* key) {
  auto& x = at(key);
  if (x.is_number())
    return x.get<double>();
  refuse(key, "give a number");
  return 0;
}

bool spec_reader::flag(const char* key) {
  auto& x = at(key);
  if (x.is_boolean())
    return x.get<bool>();
  refuse(key, "give true or false");
  return false;
}

size_t spec_reader::choice(const char* key,
                           const std::vector<std::string>& names) {
  auto found = std::find(names.begin(), names.end(), text(key));
  if (found != names.end())
    return static_cast<size_t>(found - names.begin());
  refuse(key, "this text is not known");
  return 0;
}

bool spec_reader::has(const char* key) const {
  return x_->is_object() && x_->contains(key);
}

spec_reader spec_reader::child(const char* key) {
  return {at(key), where_ + ": " + key, problem_};
}

std::vector<spec_reader> spec_reader::children(const char* key) {
  std::vector<spec_reader> result;
  auto& x = at(key);
  if (!x.is_array())
    refuse(key, "give a list");
  else
    for (auto& one : x)
      result.push_back(
        {one, where_ + ": " + key + " " + std::to_string(result.size() + 1),
         problem_});
  return result;
}

std::vector<std::string> spec_reader::texts(const char* key) {
  std::vector<std::string> result;
  auto& x = at(key);
  auto good = x.is_array()
              && std::all_of(x.begin(), x.end(),
                             [](const json& one) { return one.is_string(); });
  if (!good)
    refuse(key, "give a list of texts");
  else
    for (auto& one : x)
      result.push_back(one.get<std::string>());
  return result;
}

caf::error spec_reader::done() {
  if (x_->is_object())
    for (auto& [key, value] : x_->items())
      if (!known_.count(key))
        refuse(key.substr(0, 60), "this key is not known");
  if (problem_->empty())
    return {};
  return fail(ec::invalid_argument, *problem_);
}

std::string written(const json& x) {
  return x.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace adcraft::media
