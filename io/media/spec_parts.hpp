#pragma once

#include "io/media/spec_reader.hpp"
#include "io/media/specs.hpp"

/// The parts that several specs have in common, to and from JSON.
namespace adcraft::media {

/// More samples than any sound in a spec has.
constexpr int64_t most_samples = int64_t{1} << 40;

nlohmann::json json_of(const frame_size& x);
nlohmann::json json_of(const box& x);
nlohmann::json json_of(const placed_voice& x);
nlohmann::json json_of(const segment& x);
nlohmann::json json_of(const encode_settings& x);

frame_size read_size(spec_reader x);
box read_box(spec_reader x);
placed_voice read_voice(spec_reader x);
segment read_segment(spec_reader x);
encode_settings read_encode(spec_reader x);

/// A list of values, each by its own `json_of`.
template <class T>
nlohmann::json list_of(const std::vector<T>& all) {
  auto result = nlohmann::json::array();
  for (auto& x : all)
    result.push_back(json_of(x));
  return result;
}

/// The list below `key`, each entry by `read`.
template <class T>
std::vector<T> read_list(spec_reader& x, const char* key,
                         T (*read)(spec_reader)) {
  std::vector<T> result;
  for (auto& one : x.children(key))
    result.push_back(read(one));
  return result;
}

} // namespace adcraft::media
