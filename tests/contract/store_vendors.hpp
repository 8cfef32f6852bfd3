#pragma once

#include "tests/contract/store_support.hpp"

/// What every store promises of the names that vendors give to calls, and of
/// what they report by themselves; see `store.hpp`.
namespace adcraft::test {

inline change a_report(const std::string& delivery, const std::string& call,
                       const std::string& external_id,
                       const std::string& provider = "replicate") {
  return put_inbox{{provider, delivery, call, external_id, "succeeded"}};
}

inline texts reported(store& from, const std::string& call) {
  auto result = from.reported_for(call);
  CAF_REQUIRE(result);
  return *result;
}

inline texts held(store& from, const texts& names, const std::string& call,
                  const std::string& provider = "replicate") {
  auto result = from.held_elsewhere(provider, names, call);
  CAF_REQUIRE(result);
  return *result;
}

/// A call that its provider knows by `external_id`.
inline call_row accepted_call(store& in, job_kind kind,
                              const std::string& external_id) {
  auto call = a_call(put_a_job(in, kind));
  call.provider = "replicate";
  must(in, {put_call{call}}, "c1");
  call.state = call_state::accepted;
  call.external_id = external_id;
  must(in, {change_call{call_state::reserved, call}}, "c1");
  return call;
}

} // namespace adcraft::test

CAF_TEST_FIXTURE_SCOPE(store_vendors_contract, store_under_test)

CAF_TEST(names that other calls hold are told) {
  auto x = open();
  create(*x);
  auto mine = accepted_call(*x, job_kind::music, "p1");
  accepted_call(*x, job_kind::voiceover, "p2");
  CAF_CHECK_EQUAL(held(*x, {"p1", "p2", "p3"}, mine.id), texts{"p2"});
  CAF_CHECK_EQUAL(held(*x, {"p2", "p1"}, "another"), (texts{"p2", "p1"}));
  CAF_CHECK_EQUAL(held(*x, {}, "another"), texts{});
  CAF_MESSAGE("a name means something to its own provider alone");
  CAF_CHECK_EQUAL(held(*x, {"p1", "p2"}, "another", "openai"), texts{});
}

CAF_TEST(a call that has ended still holds its name) {
  auto x = open();
  create(*x);
  auto call = accepted_call(*x, job_kind::music, "p1");
  call.state = call_state::verified;
  must(*x, {change_call{call_state::accepted, call}}, "c1");
  CAF_CHECK_EQUAL(held(*x, {"p1"}, "another"), texts{"p1"});
}

CAF_TEST(two calls cannot hold one name) {
  auto x = open();
  create(*x);
  accepted_call(*x, job_kind::music, "p1");
  auto other = a_call(put_a_job(*x, job_kind::voiceover));
  other.provider = "replicate";
  must(*x, {put_call{other}}, "c1");
  other.state = call_state::accepted;
  other.external_id = "p1";
  CAF_CHECK(commit(*x, {change_call{call_state::reserved, other}}, "c1")
            == ec::conflict);
  auto now = x->newest_call(other.job);
  CAF_REQUIRE(now && *now);
  CAF_CHECK((*now)->state == call_state::reserved);
}

CAF_TEST(what a vendor reports is kept once) {
  auto x = open();
  create(*x);
  auto call = a_call(put_a_job(*x));
  must(*x, {put_call{call}}, "c1");
  CAF_CHECK_EQUAL(reported(*x, call.id), texts{});
  must(*x, {a_report("d1", call.id, "p1")});
  CAF_CHECK(commit(*x, {a_report("d1", call.id, "p9")}) == ec::conflict);
  CAF_CHECK_EQUAL(reported(*x, call.id), texts{"p1"});
  CAF_MESSAGE("many reports of one name are one name");
  must(*x, {a_report("d2", call.id, "p1"), a_report("d3", call.id, "p2")});
  CAF_CHECK_EQUAL(reported(*open(), call.id), (texts{"p1", "p2"}));
  CAF_MESSAGE("another vendor's deliveries are others");
  must(*x, {a_report("d1", call.id, "p3", "openai")});
  CAF_CHECK_EQUAL(reported(*x, call.id).size(), 3u);
}

CAF_TEST(a report of nobody harms nobody) {
  auto x = open();
  create(*x);
  auto call = a_call(put_a_job(*x));
  must(*x, {put_call{call}}, "c1");
  must(*x, {a_report("d1", "no such call", "p1")});
  must(*x, {a_report("d2", call.id, "")});
  CAF_CHECK_EQUAL(reported(*x, call.id), texts{});
  CAF_CHECK_EQUAL(reported(*x, "no such call"), texts{"p1"});
  CAF_CHECK_EQUAL(held(*x, {"p1"}, "another"), texts{});
  auto now = x->newest_call(call.job);
  CAF_REQUIRE(now && *now);
  CAF_CHECK(**now == call);
}

CAF_TEST(a report among others drops only what fails) {
  auto x = open();
  create(*x);
  auto receipts
    = x->commit({with(a_transition({}), a_report("d1", "k1", "p1")),
                 with_event(a_transition("nobody"), "x"),
                 with(a_transition({}), a_report("d1", "k1", "p1"))});
  CAF_CHECK(receipts[0]);
  CAF_CHECK(!receipts[1] && receipts[1].error() == ec::not_found);
  CAF_CHECK(!receipts[2] && receipts[2].error() == ec::conflict);
  CAF_CHECK_EQUAL(reported(*x, "k1"), texts{"p1"});
}

CAF_TEST_FIXTURE_SCOPE_END()
