#include "tests/sim/route_table.hpp"
#include "tests/sim/control.hpp"
#include "tests/sim/openai.hpp"

#include <set>
#include <sstream>

namespace adcraft::sim {

namespace {

constexpr auto rep = "replicate";
constexpr auto oai = "openai";
constexpr auto none = "";

const route routes[] = {
  {"POST", "/v1/predictions", "create", rep, replicate::create},
  {"POST", "/v1/models/{}/{}/predictions", "create", rep,
   replicate::create_by_model},
  {"GET", "/v1/predictions/{}", "poll", rep, replicate::get},
  {"GET", "/v1/predictions", "list", rep, replicate::list},
  {"POST", "/v1/predictions/{}/cancel", "cancel", rep, replicate::cancel},
  {"GET", "/v1/account", "account", rep, replicate::account},
  {"GET", "/v1/models/{}/{}", "model", rep, replicate::model_page},
  {"GET", "/v1/webhooks/default/secret", "secret", rep,
   replicate::webhook_secret},
  {"POST", "/v1/files", "upload", rep, replicate::upload_file},
  {"GET", "/v1/files/{}", "upload", rep, replicate::get_file},
  {"DELETE", "/v1/files/{}", "upload", rep, replicate::delete_file},
  {"GET", "/files/{}/{}", "file", none, replicate::output_file},
  {"POST", "/v1/chat/completions", "chat", oai, openai::chat},
  {"GET", "/v1/chat/completions", "chat_list", oai, openai::chat_list},
  {"GET", "/v1/chat/completions/{}", "chat_list", oai, openai::chat_get},
  {"POST", "/v1/audio/speech", "speech", oai, openai::speech},
  {"POST", "/v1/images/generations", "image", oai, openai::image},
  {"GET", "/v1/models", "models", oai, openai::models},
  {"GET", "/v1/models/{}", "models", oai, openai::model_page},
  {"GET", "/sim/ledger", "sim", none, control::ledger},
  {"GET", "/sim/state", "sim", none, control::state},
  {"GET", "/sim/requests", "sim", none, control::requests},
  {"GET", "/sim/webhooks", "sim", none, control::webhooks},
  {"GET", "/sim/faults", "sim", none, control::get_faults},
  {"PUT", "/sim/faults", "sim", none, control::put_faults},
  {"POST", "/sim/clock", "sim", none, control::clock},
};

std::vector<std::string> parts_of(const std::string& path) {
  std::istringstream in{path};
  std::vector<std::string> result;
  for (std::string part; std::getline(in, part, '/');)
    result.push_back(part);
  return result;
}

bool matches(const std::vector<std::string>& wanted,
             const std::vector<std::string>& parts,
             std::vector<std::string>& words) {
  if (wanted.size() != parts.size())
    return false;
  words.clear();
  for (size_t i = 0; i < parts.size(); ++i)
    if (wanted[i] == "{}")
      words.push_back(url_decoded(parts[i], false));
    else if (wanted[i] != parts[i])
      return false;
  return true;
}

/// Both vendors may also be given a folder of their own.
std::string bare(const std::string& path) {
  for (auto prefix : {"/replicate/", "/openai/"})
    if (path.rfind(prefix, 0) == 0)
      return path.substr(std::string{prefix}.size() - 1);
  return path;
}

} // namespace

const route* find_route(request& asks) {
  static const auto patterns = [] {
    std::vector<std::vector<std::string>> result;
    for (auto& x : routes)
      result.push_back(parts_of(x.pattern));
    return result;
  }();
  auto parts = parts_of(bare(asks.path));
  for (size_t i = 0; i < patterns.size(); ++i)
    if (asks.method == routes[i].method
        && matches(patterns[i], parts, asks.words))
      return &routes[i];
  return nullptr;
}

bool is_paid(const route& x) {
  static const std::set<std::string> paid{"create", "chat", "speech", "image"};
  return paid.count(x.name) > 0;
}

} // namespace adcraft::sim
