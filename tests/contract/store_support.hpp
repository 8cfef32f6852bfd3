#pragma once

#include "actors/ports/library.hpp"
#include "actors/ports/store.hpp"
#include "io/sql/engine.hpp"
#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

/// Short words for the contract tests of store and library.
namespace adcraft::test {

inline transition a_transition(std::string campaign, int64_t epoch = 0) {
  transition result;
  result.campaign = std::move(campaign);
  result.epoch = epoch;
  return result;
}

inline transition with(transition x, change what) {
  x.changes.push_back(std::move(what));
  return x;
}

inline transition with_event(transition x, const std::string& type) {
  x.events.push_back({{}, {}, type, "{}"});
  return x;
}

inline caf::error commit(store& to, const transition& x) {
  auto receipts = to.commit({x});
  CAF_REQUIRE_EQUAL(receipts.size(), 1u);
  return receipts[0] ? caf::error{} : receipts[0].error();
}

inline void must(store& to, const transition& x) {
  if (auto err = commit(to, x))
    CAF_FAIL(render(err));
}

/// Commits changes of nobody's campaign, or of one without a fence.
inline caf::error commit(store& to, std::vector<change> xs,
                         const std::string& campaign = {}) {
  auto what = a_transition(campaign);
  what.changes = std::move(xs);
  return commit(to, what);
}

inline void must(store& to, std::vector<change> xs,
                 const std::string& campaign = {}) {
  if (auto err = commit(to, std::move(xs), campaign))
    CAF_FAIL(render(err));
}

inline campaign_view load(store& from, const std::string& id = "c1") {
  auto result = from.load(id);
  if (!result)
    CAF_FAIL("cannot load " << id << ": " << render(result.error()));
  return *result;
}

inline transition creation(const std::string& id, micros cap = 1'000'000,
                           const std::string& owner = "local") {
  auto row = a_campaign_row(id);
  row.owner = owner;
  row.money.cap = cap;
  auto result = a_transition(id);
  result.changes
    = {put_brand{row.brand, owner, a_brand()}, put_campaign{row, a_brief()}};
  return result;
}

/// A campaign that `node` works on, under epoch 1.
inline void create(store& in, const std::string& id = "c1",
                   micros cap = 1'000'000, const std::string& owner = "local") {
  CAF_REQUIRE(!commit(in, creation(id, cap, owner)));
  auto row = a_campaign_row(id);
  row.status = campaign_status::pending;
  CAF_REQUIRE(!commit(
    in, with(a_transition(id), change_campaign{campaign_status::draft, row})));
  row.node = "n1";
  row.epoch = 1;
  CAF_REQUIRE(!commit(in, with(a_transition(id), claim_campaign{row})));
}

inline job_row put_a_job(store& in, job_kind kind = job_kind::music,
                         const std::string& campaign = "c1") {
  auto job = a_job(kind, 0, {}, {}, campaign);
  CAF_REQUIRE(!commit(in, with(a_transition(campaign), put_job{job})));
  return job;
}

inline transition money(move_money::kind what, const std::string& call,
                        micros promised, micros actual = 0,
                        const std::string& campaign = "c1") {
  return with(a_transition(campaign, 1),
              move_money{what, campaign, call, promised, actual});
}

inline transition beat(const std::string& incarnation, const std::string& host,
                       bool first = false, bool leaving = false,
                       int64_t lease = 10'000'000) {
  return with(a_transition({}),
              beat_node{incarnation, host, first, lease, leaving});
}

using texts = std::vector<std::string>;

inline std::vector<event_row> events(library& from,
                                     const std::string& id = "c1",
                                     int64_t seq = 0, size_t most = 1000) {
  auto result = from.events(id, seq, most);
  CAF_REQUIRE(result);
  return *result;
}

inline texts claimable(store& from, const std::string& incarnation = "me") {
  auto result = from.claimable(incarnation);
  CAF_REQUIRE(result);
  return *result;
}

} // namespace adcraft::test

using namespace adcraft;
using namespace adcraft::test;
