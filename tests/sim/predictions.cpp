#include "tests/sim/predictions.hpp"
#include "tests/sim/hash.hpp"

#include <algorithm>

namespace adcraft::sim {

namespace {

/// Predictions of one moment stand in any order.
constexpr instant slack = 10 * second;

} // namespace

predictions::predictions(const std::string& folder, bool sync)
  : file_(folder + "/predictions.jsonl", sync,
          [this](const json& x) { take(x); }) {
  // nop
}

void predictions::take(const json& x) {
  if (x.contains("told")) {
    told_.insert(x["told"]);
  } else if (x.contains("cancel")) {
    all_[ranks_.at(x["cancel"])].canceled = x["at"];
  } else {
    ranks_[x["id"]] = all_.size();
    all_.push_back(prediction_of(x));
  }
}

prediction predictions::add(prediction x) {
  // Ranks follow creation, or a page of a listing would skip one.
  std::lock_guard lock{mutex_};
  x.id = name_of(std::to_string(all_.size()) + " " + iso(x.created) + " "
                   + std::to_string(real_now()),
                 26);
  file_.append(json_of(x));
  ranks_[x.id] = all_.size();
  all_.push_back(x);
  return x;
}

std::optional<prediction> predictions::find(const std::string& id) const {
  std::lock_guard lock{mutex_};
  auto i = ranks_.find(id);
  if (i == ranks_.end())
    return std::nullopt;
  return all_[i->second];
}

std::optional<prediction> predictions::cancel(const std::string& id,
                                              instant now) {
  std::lock_guard lock{mutex_};
  auto i = ranks_.find(id);
  if (i == ranks_.end())
    return std::nullopt;
  auto& x = all_[i->second];
  if (x.canceled == 0 && now < ending_of(x).at) {
    file_.append({{"cancel", id}, {"at", now}});
    x.canceled = now;
  }
  return x;
}

page predictions::list(const listing& x, size_t most) const {
  std::lock_guard lock{mutex_};
  page result;
  auto rank = std::min(x.before, all_.size());
  while (rank > 0) {
    auto& p = all_[rank - 1];
    if (p.created < x.from - slack)
      break;
    auto asked = p.created >= x.from && p.created < x.until;
    if (asked && p.listed <= x.now) {
      if (result.results.size() == most) {
        result.next = rank;
        break;
      }
      result.results.push_back(p);
    }
    --rank;
  }
  return result;
}

bool predictions::tell(const std::string& id, const std::string& event) {
  std::lock_guard lock{mutex_};
  auto key = id + " " + event;
  if (!told_.insert(key).second)
    return false;
  file_.append({{"told", key}});
  return true;
}

size_t predictions::size() const {
  std::lock_guard lock{mutex_};
  return all_.size();
}

std::vector<std::string> predictions::unended() const {
  std::lock_guard lock{mutex_};
  std::vector<std::string> result;
  for (auto& x : all_)
    if (told_.count(x.id + " completed") == 0)
      result.push_back(x.id);
  return result;
}

} // namespace adcraft::sim
