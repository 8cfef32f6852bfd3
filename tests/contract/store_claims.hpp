#pragma once

#include "actors/model/plan.hpp"

#include "tests/contract/store_support.hpp"

/// What every store promises of who may work on what; see `store.hpp`.

CAF_TEST_FIXTURE_SCOPE(store_claims_contract, store_under_test)

CAF_TEST(campaigns that nobody works on can be claimed) {
  auto x = open();
  create(*x, "alive");
  create(*x, "dead");
  CAF_REQUIRE(!commit(*x, creation("draft")));
  CAF_MESSAGE("n1 has no lease yet");
  CAF_CHECK_EQUAL(claimable(*x), (texts{"alive", "dead"}));
  CAF_CHECK(!commit(*x, beat("n1", "machine")));
  CAF_CHECK(claimable(*x).empty());
  CAF_MESSAGE("nobody claims from itself");
  CAF_CHECK(!commit(*x, beat("n1", "machine", false, false, -1)));
  CAF_CHECK_EQUAL(claimable(*x), (texts{"alive", "dead"}));
  CAF_CHECK(claimable(*x, "n1").empty());
}

CAF_TEST(a lease that has run out counts for nothing) {
  auto x = open();
  create(*x);
  CAF_CHECK(!commit(*x, beat("n1", "machine", false, false, -1)));
  CAF_CHECK_EQUAL(claimable(*x), texts{"c1"});
  CAF_CHECK(!commit(*x, beat("n1", "machine")));
  CAF_CHECK(claimable(*x).empty());
}

CAF_TEST(a first beat buries earlier processes of the same place) {
  auto x = open();
  create(*x);
  CAF_CHECK(!commit(*x, beat("n1", "machine", true)));
  CAF_CHECK(!commit(*x, beat("n2", "another machine", true)));
  CAF_CHECK(claimable(*x).empty());
  CAF_CHECK(!commit(*x, beat("n3", "machine", true)));
  CAF_CHECK_EQUAL(claimable(*x), texts{"c1"});
}

CAF_TEST(a campaign that ended is claimable while a call of it lives) {
  auto x = open();
  create(*x);
  auto call = a_call(put_a_job(*x));
  CAF_REQUIRE(!commit(*x, with(a_transition("c1", 1), put_call{call})));
  auto row = load(*x).campaign;
  row.status = campaign_status::canceled;
  row.node.clear();
  row.crash_count = 0;
  CAF_REQUIRE(
    !commit(*x, with(a_transition("c1", 1),
                     change_campaign{campaign_status::generating, row})));
  CAF_CHECK_EQUAL(claimable(*x), texts{"c1"});
  CAF_CHECK(!load(*x).jobs.front().collects); // its job still runs
  auto job = load(*x).jobs.front();
  auto from = job.state;
  job.state = job_state::needs_attention;
  CAF_REQUIRE(!commit(*x, with(a_transition("c1", 1), change_job{from, job})));
  CAF_CHECK(load(*x).jobs.front().collects);
  CAF_CHECK(needs_supervisor(load(*x)));
  call.state = call_state::canceled;
  CAF_REQUIRE(!commit(
    *x, with(a_transition("c1", 1), change_call{call_state::reserved, call})));
  CAF_CHECK(claimable(*x).empty());
  CAF_CHECK(!needs_supervisor(load(*x)));
  CAF_CHECK_EQUAL(load(*x).campaign.crash_count, 0);
}

CAF_TEST(a call that waits for a person wants nobody to claim it) {
  auto x = open();
  create(*x);
  auto row = load(*x).campaign;
  row.status = campaign_status::needs_attention;
  row.node.clear();
  auto call = a_call(put_a_job(*x), 1, call_state::needs_decision);
  must(*x, {put_call{call}, change_campaign{campaign_status::generating, row}},
       "c1");
  CAF_CHECK(claimable(*x).empty());
}

CAF_TEST(a draft is claimable while a text is written for it) {
  auto x = open();
  must(*x, creation("c1"));
  CAF_CHECK(claimable(*x).empty());
  for (auto kind : {job_kind::storyline, job_kind::chat_reply}) {
    auto job = put_a_job(*x, kind);
    for (size_t s = 0; s < static_cast<size_t>(job_state::count_); ++s) {
      auto from = std::exchange(job.state, static_cast<job_state>(s));
      must(*x, {change_job{from, job}}, "c1");
      auto open_state = job.state == job_state::planned
                        || job.state == job_state::running
                        || job.state == job_state::backoff;
      CAF_CHECK_EQUAL(claimable(*x), open_state ? texts{"c1"} : texts{});
    }
  }
  CAF_MESSAGE("other jobs of a draft wait for its start");
  put_a_job(*x, job_kind::music);
  CAF_CHECK(claimable(*x).empty());
}

CAF_TEST(a draft that is claimed stays one) {
  auto x = open();
  must(*x, creation("c1"));
  put_a_job(*x, job_kind::storyline);
  auto row = load(*x).campaign;
  row.node = "n1";
  row.epoch = 1;
  must(*x, {claim_campaign{row}}, "c1");
  must(*x, beat("n1", "machine"));
  CAF_CHECK(load(*x).campaign.status == campaign_status::draft);
  CAF_CHECK(claimable(*x).empty());
}

CAF_TEST(a text of a campaign that is no draft claims nothing) {
  auto x = open();
  create(*x);
  put_a_job(*x, job_kind::chat_reply);
  auto row = load(*x).campaign;
  row.status = campaign_status::completed;
  row.node.clear();
  must(*x, {change_campaign{campaign_status::generating, row}}, "c1");
  CAF_CHECK(claimable(*x).empty());
}

CAF_TEST(a wish waits for somebody who carries it out) {
  auto x = open();
  create(*x);
  auto job = put_a_job(*x);
  auto row = load(*x).campaign;
  row.status = campaign_status::completed;
  row.node.clear();
  must(*x, {change_campaign{campaign_status::generating, row}}, "c1");
  CAF_CHECK(claimable(*x).empty());
  must(*x, {change_wish{job.id, "", "retry"}}, "c1");
  CAF_CHECK_EQUAL(claimable(*x), texts{"c1"});
  must(*x, {change_wish{job.id, "retry", ""}}, "c1");
  CAF_CHECK(claimable(*x).empty());
}

CAF_TEST(a removed campaign is still claimed for what was paid) {
  auto x = open();
  create(*x);
  must(*x, {remove_campaign{"c1"}}, "c1");
  CAF_CHECK_EQUAL(claimable(*x), texts{"c1"});
}

CAF_TEST(a node that drains or is dead claims nothing) {
  auto x = open();
  create(*x);
  CAF_MESSAGE("nobody can drain who is not there");
  CAF_CHECK(commit(*x, {drain_node{"n2"}}) == ec::conflict);
  must(*x, beat("n2", "machine 2"));
  must(*x, beat("n3", "machine 3"));
  CAF_CHECK_EQUAL(claimable(*x, "n2"), texts{"c1"});
  must(*x, {drain_node{"n2"}});
  CAF_CHECK(claimable(*x, "n2").empty());
  CAF_MESSAGE("it drains on while it beats, and others go on");
  must(*x, beat("n2", "machine 2"));
  CAF_CHECK(claimable(*x, "n2").empty());
  CAF_CHECK_EQUAL(claimable(*x, "n3"), texts{"c1"});
  must(*x, beat("n3", "machine 3", false, false, -1));
  CAF_CHECK(claimable(*x, "n3").empty());
  CAF_MESSAGE("who has left is not drained");
  must(*x, beat("n3", "machine 3", false, true));
  CAF_CHECK(commit(*x, {drain_node{"n3"}}) == ec::conflict);
}

CAF_TEST(nobody takes a campaign from a node that lives) {
  auto x = open();
  create(*x);
  CAF_REQUIRE(!commit(*x, beat("n1", "machine")));
  auto row = load(*x).campaign;
  row.node = "n2";
  row.epoch = 2;
  auto claim = with(a_transition("c1"), claim_campaign{row});
  CAF_CHECK(commit(*x, claim) == ec::conflict);
  CAF_MESSAGE("itself may start over");
  row.node = "n1";
  CAF_CHECK(!commit(*x, with(a_transition("c1"), claim_campaign{row})));
  CAF_MESSAGE("a dead one's is anybody's");
  CAF_REQUIRE(!commit(*x, beat("n1", "machine", false, false, -1)));
  row.node = "n2";
  row.epoch = 3;
  CAF_CHECK(!commit(*x, with(a_transition("c1"), claim_campaign{row})));
  CAF_CHECK_EQUAL(load(*x).campaign.node, "n2");
}

CAF_TEST(a node that leaves in good order did not crash) {
  auto x = open();
  create(*x);
  CAF_CHECK_EQUAL(load(*x).campaign.crash_count, 1);
  CAF_REQUIRE(!commit(*x, beat("n1", "machine", false, true)));
  CAF_CHECK_EQUAL(load(*x).campaign.crash_count, 0);
  CAF_CHECK_EQUAL(load(*x).campaign.node, "");
}

CAF_TEST(a flag that came in meanwhile is not written over) {
  auto x = open();
  create(*x);
  auto seen = load(*x).campaign;
  auto flagged = seen;
  flagged.cancel_requested_at = 9;
  auto generating = campaign_status::generating;
  CAF_REQUIRE(!commit(
    *x, with(a_transition("c1"), change_campaign{generating, flagged})));
  auto ended = seen;
  ended.status = campaign_status::failed;
  CAF_CHECK(
    commit(*x, with(a_transition("c1", 1), change_campaign{generating, ended}))
    == ec::conflict);
  CAF_CHECK_EQUAL(load(*x).campaign.cancel_requested_at, 9);
}

CAF_TEST(a wish about a campaign that was claimed meanwhile is a conflict) {
  auto x = open();
  create(*x);
  auto seen = load(*x).campaign;
  auto taken = seen;
  taken.node = "n2";
  taken.epoch = 2;
  CAF_REQUIRE(!commit(*x, with(a_transition("c1"), claim_campaign{taken})));
  seen.cancel_requested_at = 9;
  CAF_CHECK(commit(*x, with(a_transition("c1"),
                            change_campaign{campaign_status::generating, seen}))
            == ec::conflict);
  CAF_CHECK_EQUAL(load(*x).campaign.node, "n2");
}

CAF_TEST_FIXTURE_SCOPE_END()
