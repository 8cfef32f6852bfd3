#include "actors/model/json_reader.hpp"

#include <algorithm>
#include <cmath>

namespace adcraft {

namespace {

using nlohmann::json;

const json nothing = json::object();

std::string kind_of(const json& x) {
  switch (x.type()) {
    case json::value_t::object:
      return "an object";
    case json::value_t::array:
      return "a list";
    case json::value_t::string:
      return "a text";
    case json::value_t::boolean:
      return "true or false";
    case json::value_t::null:
      return "null";
    default:
      return "a number";
  }
}

std::string span_of(size_t min, size_t max) {
  if (min == max)
    return std::to_string(min);
  if (min == 0)
    return "at most " + std::to_string(max);
  return std::to_string(min) + " to " + std::to_string(max);
}

} // namespace

json_reader::json_reader(const json& x, std::string path)
  : json_reader(x, std::move(path), std::make_shared<caf::error>()) {
  // nop
}

json_reader::json_reader(const json& x, std::string path,
                         std::shared_ptr<caf::error> problem)
  : x_(&x), path_(std::move(path)), problem_(std::move(problem)) {
  if (x_->is_object())
    return;
  this->problem(path_,
                "give an object in curly brackets, this is " + kind_of(*x_));
  x_ = &nothing;
}

std::string json_reader::text(const char* key, const std::string& fallback,
                              text_bounds bounds) {
  auto x = find(key);
  return x ? text_of(*x, at(key), bounds) : fallback;
}

std::string json_reader::choice(const char* key, const std::string& fallback,
                                std::span<const char* const> names) {
  auto x = find(key);
  return x ? choice_of(*x, at(key), names) : fallback;
}

int64_t json_reader::whole(const char* key, int64_t fallback, int64_t min,
                           int64_t max) {
  auto x = find(key);
  return x ? whole_of(*x, at(key), min, max) : fallback;
}

double json_reader::number(const char* key, double fallback, double min,
                           double max) {
  auto x = find(key);
  if (!x)
    return fallback;
  auto value = x->is_number() ? x->get<double>() : NAN;
  if (value >= min && value <= max)
    return value;
  problem(at(key), "give a number from " + json(min).dump() + " to "
                     + json(max).dump()
                     + (x->is_number() ? ", this is " + x->dump()
                                       : ", this is " + kind_of(*x)));
  return fallback;
}

bool json_reader::flag(const char* key, bool fallback) {
  auto x = find(key);
  if (!x)
    return fallback;
  if (x->is_boolean())
    return x->get<bool>();
  problem(at(key), "give true or false, this is " + kind_of(*x));
  return fallback;
}

std::string json_reader::color(const char* key, const std::string& fallback) {
  auto x = find(key);
  return x ? color_of(*x, at(key)) : fallback;
}

json_reader json_reader::child(const char* key) {
  auto x = find(key);
  return {x ? *x : nothing, at(key), problem_};
}

bool json_reader::has(const char* key) const {
  return x_->contains(key);
}

void json_reader::require(const char* key, const std::string& hint) {
  if (!has(key))
    problem(at(key), "this is missing; " + hint);
}

void json_reader::refuse(const std::string& key, const std::string& sentence) {
  problem(at(key), sentence);
}

caf::error json_reader::done() {
  for (auto& [key, value] : x_->items())
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
      std::string all;
      for (auto& name : known_)
        all += (all.empty() ? "" : ", ") + name;
      problem(at(key.substr(0, 40)),
              "there is no such field; remove it or use one of " + all);
    }
  return *problem_;
}

const json* json_reader::find(const char* key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end())
    known_.push_back(key);
  auto i = x_->find(key);
  return i == x_->end() || *problem_ ? nullptr : &*i;
}

const json* json_reader::list(const char* key, list_bounds count) {
  auto x = find(key);
  if (!x)
    return nullptr;
  if (!x->is_array()) {
    problem(at(key), "give a list in square brackets, this is " + kind_of(*x));
    return nullptr;
  }
  if (x->size() >= count.min && x->size() <= count.max)
    return x;
  problem(at(key), "give " + span_of(count.min, count.max)
                     + " entries, these are " + std::to_string(x->size()));
  return nullptr;
}

std::string json_reader::at(const std::string& key) const {
  return path_.empty() ? key : path_ + "." + key;
}

void json_reader::problem(const std::string& where,
                          const std::string& sentence) {
  if (!*problem_)
    *problem_ = fail(ec::invalid_argument,
                     (where.empty() ? "" : where + ": ") + sentence);
}

} // namespace adcraft
