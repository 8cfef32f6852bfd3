#include "tests/sim/control.hpp"

#include <cstdlib>

namespace adcraft::sim::control {

answer ledger(const visit& x) {
  auto since = std::strtoull(x.asks.asked("since").c_str(), nullptr, 10);
  auto sums_only = x.asks.asked("sums") == "1";
  return json_answer(200, x.house.book.list(since, sums_only));
}

answer state(const visit& x) {
  auto& house = x.house;
  return json_answer(200, {{"now", iso(house.clock.now())},
                           {"predictions", house.all.size()},
                           {"stored_completions", house.stored.size()},
                           {"webhooks", house.post.counts()},
                           {"answers", house.seen.answers()}});
}

answer requests(const visit& x) {
  return json_answer(200, x.house.seen.list());
}

answer webhooks(const visit& x) {
  return json_answer(200, x.house.post.list());
}

answer get_faults(const visit& x) {
  return json_answer(200, x.house.rules.list());
}

answer put_faults(const visit& x) {
  auto trouble = x.house.rules.put(x.body);
  if (!trouble.empty())
    return json_answer(422, {{"detail", trouble}});
  return json_answer(200, x.house.rules.list());
}

answer clock(const visit& x) {
  if (!x.body.is_object() || !x.body.contains("advance")
      || !x.body["advance"].is_number())
    return json_answer(422, {{"detail", "give {\"advance\": seconds}"}});
  auto seconds = x.body["advance"].get<double>();
  x.house.clock.advance(static_cast<instant>(seconds * second));
  return json_answer(200, {{"now", iso(x.house.clock.now())}});
}

} // namespace adcraft::sim::control
