#pragma once

#include "actors/model/call.hpp"
#include "actors/model/error.hpp"
#include "actors/ports/http_engine.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// What the requests to all vendors have in common. Pure; any thread.
namespace adcraft::hosted {

/// The request of a row.
struct asked_model {
  std::string model;
  nlohmann::json input;
};

/// @returns `invalid_argument` unless `request` is {"model": text, "input":
///   {…}}.
caf::expected<asked_model> asked_of(const std::string& request);

/// @returns the input of such a request, or an empty one.
nlohmann::json asked_input(const std::string& request);

/// Storage keys of every {"$file": key} in `input`, none twice.
std::vector<std::string> files_in(const nlohmann::json& input);

/// Whether `x` stands for a file.
bool is_file(const nlohmann::json& x);

/// @returns `input` with the address of each file in its place;
///   `invalid_argument` if one has none.
caf::expected<nlohmann::json>
with_files(const nlohmann::json& input,
           const std::map<std::string, std::string>& addresses);

/// A number of 31 bits, never 0, that is another one for every call.
uint32_t nonce_of(const std::string& call);

/// A request that carries a key to its vendor.
http_request keyed_request(const std::string& method, const std::string& url,
                           const std::string& key);

/// The same with a JSON body, on a connection of its own.
http_request json_request(const std::string& url, const std::string& key,
                          const nlohmann::json& body);

/// "2026-11-27T20:15:00Z", whole seconds, of microseconds since 1970.
std::string time_of(int64_t micros_since_1970);

} // namespace adcraft::hosted
