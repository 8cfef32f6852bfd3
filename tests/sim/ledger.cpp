#include "tests/sim/ledger.hpp"

namespace adcraft::sim {

namespace {

json json_of(const charge& x) {
  return {{"at", iso(x.at)},
          {"vendor", x.vendor},
          {"id", x.id},
          {"model", x.model},
          {"correlation", x.correlation},
          {"input_hash", x.input_hash},
          {"usd_micros", x.usd},
          {"kind", x.is_refund ? "refund" : "charge"}};
}

charge charge_of(const json& x) {
  return {from_iso(x["at"]), x["vendor"],          x["id"],
          x["model"],        x["correlation"],     x["input_hash"],
          x["usd_micros"],   x["kind"] == "refund"};
}

} // namespace

ledger::ledger(const std::string& folder, bool sync)
  : file_(folder + "/ledger.jsonl", sync,
          [this](const json& x) { take(charge_of(x)); }) {
  // nop
}

void ledger::take(const charge& x) {
  if (x.is_refund)
    refunded_.insert(x.id);
  else
    charged_[x.id] = entries_.size();
  entries_.push_back(x);
}

void ledger::add(charge x) {
  file_.append(json_of(x));
  std::lock_guard lock{mutex_};
  take(x);
}

void ledger::refund(const std::string& id, instant at) {
  charge x;
  {
    std::lock_guard lock{mutex_};
    auto i = charged_.find(id);
    if (i == charged_.end() || !refunded_.insert(id).second)
      return;
    x = entries_[i->second];
  }
  x.at = at;
  x.is_refund = true;
  add(std::move(x));
}

json ledger::list(size_t since, bool sums_only) const {
  std::lock_guard lock{mutex_};
  auto all = json::array();
  auto vendors = json::object();
  std::map<std::string, size_t> charges;
  micros net = 0;
  for (size_t i = 0; i < entries_.size(); ++i) {
    auto& x = entries_[i];
    auto usd = x.is_refund ? -x.usd : x.usd;
    net += usd;
    vendors[x.vendor] = vendors.value(x.vendor, micros{0}) + usd;
    if (!x.is_refund)
      ++charges[x.correlation];
    if (!sums_only && i >= since)
      all.push_back(json_of(x));
  }
  auto twice = json::object();
  for (auto& [name, count] : charges)
    if (count > 1)
      twice[name] = count;
  return {{"entries", all},
          {"count", entries_.size()},
          {"charged_more_than_once", twice},
          {"sums", {{"usd_micros", net}, {"by_vendor", vendors}}}};
}

} // namespace adcraft::sim
