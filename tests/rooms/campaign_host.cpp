#define CAF_SUITE rooms_campaign_host

#include "actors/campaign_host/campaign_host.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

struct host_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::shared_ptr<supervisor_log> told = std::make_shared<supervisor_log>();
  std::vector<std::pair<campaign_supervisor_actor, int64_t>> guests;
  campaign_host_actor room;

  ~host_fixture() override {
    close();
    guests.clear();
    room = nullptr;
  }

  void open_host(campaign_status status, int crashes = 0) {
    rows->view = a_written_campaign();
    rows->view.campaign.status = status;
    rows->view.campaign.epoch = 4;
    rows->view.campaign.node = "dead";
    rows->view.campaign.crash_count = crashes;
    supervisor_opener opener
      = [this](campaign_host_actor::pointer, std::string, int64_t epoch) {
          auto x = open(fake_supervisor, told);
          guests.emplace_back(x, epoch);
          return x;
        };
    room = open(campaign_host, open_store(rows), std::string{"me"}, opener,
                campaign_host_options{8});
  }

  void hint() {
    tell(room, atom::hint_v, std::string{"c1"});
  }

  void wait() {
    advance_time(60s);
    consume_messages();
  }

  void end_guest(caf::error why) {
    self->send_exit(guests.back().first, std::move(why));
    consume_messages();
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(campaign_host_tests, host_fixture)

CAF_TEST(a hint leads to a claim and a claim to a supervisor) {
  open_host(campaign_status::pending);
  hint();
  CAF_REQUIRE_EQUAL(guests.size(), 1u);
  CAF_CHECK_EQUAL(guests.front().second, 5);
  CAF_CHECK_EQUAL(rows->view.campaign.node, "me");
  CAF_CHECK_EQUAL(rows->view.campaign.epoch, 5);
  CAF_CHECK(rows->commits.front().site == fault_site::commit_claim);
  CAF_CHECK_EQUAL(rows->commits.front().epoch, 0);
}

CAF_TEST(a second hint goes to the supervisor) {
  open_host(campaign_status::generating);
  hint();
  hint();
  CAF_CHECK_EQUAL(guests.size(), 1u);
  CAF_CHECK_EQUAL(told->controls, 1);
}

CAF_TEST(two hints at once claim once) {
  open_host(campaign_status::pending);
  caf::anon_send(room, atom::hint_v, std::string{"c1"});
  caf::anon_send(room, atom::hint_v, std::string{"c1"});
  consume_messages();
  CAF_CHECK_EQUAL(guests.size(), 1u);
  CAF_CHECK_EQUAL(rows->commits.size(), 1u);
}

CAF_TEST(a campaign that a late claim left to us is given back) {
  open_host(campaign_status::needs_attention);
  for (auto& j : rows->view.jobs)
    j.state = job_state::done;
  rows->view.campaign.node = "me";
  hint();
  CAF_REQUIRE_EQUAL(guests.size(), 1u);
  CAF_CHECK_EQUAL(rows->view.campaign.epoch, 5);
}

CAF_TEST(a campaign that is not to run is left alone) {
  for (auto status : {campaign_status::draft, campaign_status::completed,
                      campaign_status::failed, campaign_status::canceled,
                      campaign_status::needs_attention}) {
    open_host(status);
    for (auto& j : rows->view.jobs)
      j.state = job_state::done;
    hint();
    CAF_CHECK(guests.empty());
    CAF_CHECK(rows->commits.empty());
  }
}

CAF_TEST(a draft whose storyline is to be written stays a draft) {
  open_host(campaign_status::draft);
  rows->view = a_campaign(campaign_status::draft);
  rows->view.jobs = {a_job(job_kind::storyline)};
  hint();
  CAF_CHECK_EQUAL(guests.size(), 1u);
  CAF_CHECK(rows->view.campaign.status == campaign_status::draft);
}

CAF_TEST(a decision of a person about a job is worth a supervisor) {
  open_host(campaign_status::canceled);
  for (auto& j : rows->view.jobs)
    j.state = job_state::done;
  rows->view.jobs.front().wish = "retry";
  hint();
  CAF_CHECK_EQUAL(guests.size(), 1u);
}

CAF_TEST(a campaign another node was quicker to claim is let go) {
  open_host(campaign_status::pending);
  rows->refuse = [](const transition&) {
    return fail(ec::conflict, "somebody else was first");
  };
  hint();
  CAF_CHECK(guests.empty());
  rows->refuse = nullptr;
  wait();
  CAF_CHECK(guests.empty());
  hint();
  CAF_CHECK_EQUAL(guests.size(), 1u);
}

CAF_TEST(trouble with the store does not lose a campaign) {
  open_host(campaign_status::pending);
  hint();
  rows->trouble_with_loading = fail(ec::unavailable, "try again");
  CAF_MESSAGE("it is ours, so no sweep names it: the host itself comes back");
  end_guest(fail(ec::unavailable, "try again"));
  advance_time(100ms);
  consume_messages();
  CAF_CHECK_EQUAL(guests.size(), 1u);
  rows->trouble_with_loading = {};
  advance_time(3s);
  consume_messages();
  CAF_CHECK_EQUAL(guests.size(), 2u);
}

CAF_TEST(a supervisor that ends well is forgotten) {
  open_host(campaign_status::pending);
  hint();
  end_guest(caf::exit_reason::user_shutdown);
  wait();
  CAF_CHECK_EQUAL(guests.size(), 1u);
  CAF_MESSAGE("a later hint begins anew");
  hint();
  CAF_CHECK_EQUAL(guests.size(), 2u);
}

CAF_TEST(a supervisor that falls starts over under a new epoch) {
  open_host(campaign_status::pending);
  hint();
  end_guest(caf::exit_reason::kill);
  CAF_CHECK_EQUAL(guests.size(), 1u);
  advance_time(100ms);
  consume_messages();
  CAF_REQUIRE_EQUAL(guests.size(), 2u);
  CAF_CHECK_EQUAL(guests.back().second, 6);
}

CAF_TEST(a supervisor that keeps falling starts over every thirty seconds) {
  open_host(campaign_status::pending);
  hint();
  for (auto i = 0; i < 5; ++i) {
    end_guest(caf::exit_reason::kill);
    advance_time(2s);
    consume_messages();
  }
  CAF_CHECK_EQUAL(guests.size(), 6u);
  end_guest(caf::exit_reason::kill);
  advance_time(29s);
  consume_messages();
  CAF_CHECK_EQUAL(guests.size(), 6u);
  advance_time(1s);
  consume_messages();
  CAF_CHECK_EQUAL(guests.size(), 7u);
}

CAF_TEST(a fenced supervisor is not started over) {
  open_host(campaign_status::pending);
  hint();
  end_guest(fail(ec::fenced, "not ours"));
  wait();
  CAF_CHECK_EQUAL(guests.size(), 1u);
}

CAF_TEST(a campaign under which processes keep dying waits for a person) {
  open_host(campaign_status::generating, 8);
  hint();
  CAF_CHECK(guests.empty());
  CAF_CHECK(rows->view.campaign.status == campaign_status::needs_attention);
  CAF_CHECK_EQUAL(rows->view.campaign.reason,
                  "the process ended 8 times while it worked on this: retry it "
                  "once the cause is known");
}

CAF_TEST(seven deaths are not enough for quarantine) {
  open_host(campaign_status::generating, 7);
  hint();
  CAF_CHECK_EQUAL(guests.size(), 1u);
}

CAF_TEST_FIXTURE_SCOPE_END()
