#pragma once

#include "tests/sim/clock.hpp"
#include "tests/sim/journal.hpp"

#include <set>

namespace adcraft::sim {

/// Millionths of a dollar.
using micros = int64_t;

/// What a vendor put on the bill.
struct charge {
  instant at = 0;
  std::string vendor;
  /// Of the prediction, completion or request.
  std::string id;
  std::string model;
  /// What the customer calls it: a call's id, else a seed.
  std::string correlation;
  std::string input_hash;
  micros usd = 0;
  bool is_refund = false;
};

/// What was billed, by a book that nobody else writes: never changed, and on
/// disk before anybody hears of it. Any thread.
class ledger {
public:
  ledger(const std::string& folder, bool sync);

  void add(charge x);

  /// Gives back what was charged for `id`, once.
  void refund(const std::string& id, instant at);

  /// Entries from `since` on, with sums of all.
  json list(size_t since, bool sums_only) const;

private:
  void take(const charge& x);

  mutable std::mutex mutex_;
  std::vector<charge> entries_;
  std::map<std::string, size_t> charged_;
  std::set<std::string> refunded_;
  journal file_;
};

} // namespace adcraft::sim
