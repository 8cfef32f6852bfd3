#include "io/hosted/vendor_request.hpp"

#include "actors/model/json_reader.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace adcraft::hosted {

namespace {

using nlohmann::json;

constexpr const char* file_key = "$file";

void collect(const json& x, std::vector<std::string>& keys) {
  if (is_file(x)) {
    auto key = x[file_key].get<std::string>();
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
      keys.push_back(key);
  } else if (x.is_structured()) {
    for (auto& value : x)
      collect(value, keys);
  }
}

/// @returns the first key without an address, or nothing.
std::string fill(json& x, const std::map<std::string, std::string>& addresses) {
  if (is_file(x)) {
    auto key = x[file_key].get<std::string>();
    auto i = addresses.find(key);
    if (i == addresses.end() || i->second.empty())
      return key;
    x = i->second;
  } else if (x.is_structured()) {
    for (auto& value : x)
      if (auto missing = fill(value, addresses); !missing.empty())
        return missing;
  }
  return {};
}

} // namespace

caf::expected<asked_model> asked_of(const std::string& request) {
  auto doc = parse_json(request, "request");
  if (!doc)
    return std::move(doc.error());
  auto model = doc->root.value("model", json{});
  auto input = doc->root.value("input", json{});
  if (!model.is_string() || !input.is_object())
    return fail(ec::invalid_argument,
                "request: name a model, and give an input in curly brackets");
  return asked_model{model.get<std::string>(), std::move(input)};
}

json asked_input(const std::string& request) {
  auto asked = asked_of(request);
  return asked ? std::move(asked->input) : json::object();
}

bool is_file(const json& x) {
  return x.is_object() && x.size() == 1 && x.contains(file_key)
         && x[file_key].is_string();
}

std::vector<std::string> files_in(const json& input) {
  std::vector<std::string> result;
  collect(input, result);
  return result;
}

caf::expected<json>
with_files(const json& input,
           const std::map<std::string, std::string>& addresses) {
  auto result = input;
  if (auto missing = fill(result, addresses); !missing.empty())
    return fail(ec::invalid_argument,
                "input: the file " + missing + " has no address");
  return result;
}

uint32_t nonce_of(const std::string& call) {
  // FNV-1a, then the finish of SplitMix64: ids differ in few characters.
  uint64_t x = 0xcbf29ce484222325;
  for (unsigned char c : call)
    x = (x ^ c) * 0x100000001b3;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  auto result = static_cast<uint32_t>((x ^ (x >> 31)) & 0x7fffffff);
  return result == 0 ? 1 : result;
}

http_request keyed_request(const std::string& method, const std::string& url,
                           const std::string& key) {
  http_request result;
  result.method = method;
  result.url = url;
  result.headers = {{"Authorization", "Bearer " + key}};
  return result;
}

http_request json_request(const std::string& url, const std::string& key,
                          const json& body) {
  auto result = keyed_request("POST", url, key);
  result.headers.push_back({"Content-Type", "application/json"});
  result.body = body.dump(-1, ' ', false, json::error_handler_t::replace);
  result.fresh = true;
  return result;
}

std::string time_of(int64_t micros_since_1970) {
  using namespace std::chrono;
  auto at
    = floor<seconds>(sys_time<microseconds>{microseconds{micros_since_1970}});
  auto day = floor<days>(at);
  year_month_day date{day};
  hh_mm_ss time{at - day};
  char text[64];
  std::snprintf(text, sizeof(text), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                int{date.year()}, unsigned{date.month()}, unsigned{date.day()},
                static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text;
}

} // namespace adcraft::hosted
