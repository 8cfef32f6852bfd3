#include "tests/sim/chats.hpp"

#include <algorithm>
#include <cstdlib>

namespace adcraft::sim {

namespace {

using query_map = std::map<std::string, std::string>;

/// Whether a completion has the "metadata[key]=value" and the model asked for.
bool matches(const json& x, const query_map& query) {
  for (auto& [name, value] : query) {
    if (name == "model" && x["model"] != value)
      return false;
    if (name.rfind("metadata[", 0) != 0 || name.back() != ']')
      continue;
    auto key = name.substr(9, name.size() - 10);
    auto& data = x["metadata"];
    if (!data.is_object() || !data.contains(key) || data[key] != value)
      return false;
  }
  return true;
}

std::string asked(const query_map& query, const char* name,
                  const char* otherwise) {
  auto i = query.find(name);
  return i == query.end() ? otherwise : i->second;
}

} // namespace

chats::chats(const std::string& folder, bool sync)
  : file_(folder + "/chats.jsonl", sync, [this](const json& x) {
      all_.push_back({x["completion"], x["listed"]});
    }) {
  // nop
}

void chats::add(const json& completion, instant listed) {
  file_.append({{"completion", completion}, {"listed", listed}});
  std::lock_guard lock{mutex_};
  all_.push_back({completion, listed});
}

json chats::list(const query_map& query, instant now) const {
  std::vector<json> found;
  {
    std::lock_guard lock{mutex_};
    for (auto& x : all_)
      if (x.listed <= now && matches(x.completion, query))
        found.push_back(x.completion);
  }
  if (asked(query, "order", "asc") == "desc")
    std::reverse(found.begin(), found.end());
  auto after = asked(query, "after", "");
  auto from = std::find_if(found.begin(), found.end(),
                           [&](auto& x) { return x["id"] == after; });
  if (!after.empty())
    found.erase(found.begin(), from == found.end() ? from : from + 1);
  auto limit = std::atoi(asked(query, "limit", "20").c_str());
  auto most = static_cast<size_t>(std::clamp(limit, 1, 100));
  auto more = found.size() > most;
  found.resize(std::min(found.size(), most));
  return {{"object", "list"},
          {"data", found},
          {"first_id", found.empty() ? json("") : found.front()["id"]},
          {"last_id", found.empty() ? json("") : found.back()["id"]},
          {"has_more", more}};
}

json chats::find(const std::string& id) const {
  std::lock_guard lock{mutex_};
  for (auto& x : all_)
    if (x.completion["id"] == id)
      return x.completion;
  return {};
}

size_t chats::size() const {
  std::lock_guard lock{mutex_};
  return all_.size();
}

} // namespace adcraft::sim
