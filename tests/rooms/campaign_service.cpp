#define CAF_SUITE rooms_campaign_service

#include "actors/campaign_service/campaign_service.hpp"

#include "actors/campaign_service/wishes.hpp"

#include "tests/support/fakes.hpp"

using namespace adcraft;
using namespace adcraft::test;

namespace {

using cs = campaign_status;

constexpr int64_t now = 77;

campaign_view in(cs status) {
  auto result = a_written_campaign();
  result.campaign.status = status;
  result.campaign.reason = "earlier";
  result.campaign.crash_count = 3;
  return result;
}

template <class Change>
std::vector<Change> all(const transition& x) {
  std::vector<Change> result;
  for (auto& c : x.changes)
    if (auto y = std::get_if<Change>(&c))
      result.push_back(*y);
  return result;
}

struct service_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::shared_ptr<int> relays = std::make_shared<int>(0);
  campaign_service_actor room;

  service_fixture() {
    auto clock = std::make_shared<manual_clock>();
    clock->at = now;
    auto relays = this->relays;
    auto node
      = open([relays](node_actor::pointer) -> node_actor::behavior_type {
          return {
            [](atom::begin) { return commit_receipt{}; },
            [relays](atom::relay) { ++*relays; },
            [](atom::leave) { return commit_receipt{}; },
            [](atom::tick, uint64_t) {},
          };
        });
    room = open(campaign_service, open_store(rows), node, clock_ptr{clock});
  }

  ~service_fixture() override {
    close();
    room = nullptr;
  }
};

} // namespace

CAF_TEST(creation writes a brand and a draft under the owner) {
  new_campaign x{"c9", "local", a_brand(), a_brief(), 5'000'000};
  auto what = creation_of(x);
  CAF_CHECK(what.site == fault_site::commit_brand);
  CAF_CHECK_EQUAL(what.campaign, "c9");
  CAF_CHECK_EQUAL(what.epoch, 0);
  auto brands = all<put_brand>(what);
  auto campaigns = all<put_campaign>(what);
  CAF_REQUIRE_EQUAL(brands.size(), 1u);
  CAF_REQUIRE_EQUAL(campaigns.size(), 1u);
  CAF_CHECK(brands[0].what == a_brand());
  CAF_CHECK_EQUAL(brands[0].owner, "local");
  CAF_CHECK_EQUAL(campaigns[0].row.brand, brands[0].id);
  CAF_CHECK(campaigns[0].row.status == cs::draft);
  CAF_CHECK_EQUAL(campaigns[0].row.money.cap, 5'000'000);
  CAF_CHECK(campaigns[0].what == a_brief());
}

CAF_TEST(generation begins or goes on where that means something) {
  struct {
    cs from;
    cs to;
    bool changes;
    bool hints;
  } table[] = {
    {cs::draft, cs::pending, true, true},
    {cs::pending, cs::pending, false, true},
    {cs::generating, cs::generating, false, true},
    {cs::completed, cs::completed, false, false},
    {cs::failed, cs::pending, true, true},
    {cs::canceled, cs::pending, true, true},
    {cs::needs_attention, cs::pending, true, true},
  };
  CAF_CHECK_EQUAL(std::size(table), static_cast<size_t>(cs::count_));
  for (auto& t : table) {
    auto [row, what] = generation_of(in(t.from), now);
    CAF_MESSAGE("from " << to_string(t.from));
    CAF_CHECK(row.status == t.to);
    auto changes = all<change_campaign>(what);
    CAF_CHECK_EQUAL(changes.size(), t.changes ? 1u : 0u);
    CAF_CHECK_EQUAL(what.outbox.size(), t.hints ? 1u : 0u);
    if (!t.changes)
      continue;
    CAF_CHECK(changes[0].from == t.from);
    CAF_CHECK_EQUAL(changes[0].row.reason, "");
    CAF_CHECK_EQUAL(changes[0].row.crash_count, 0);
    CAF_CHECK_EQUAL(what.outbox[0].topic, "campaign");
    CAF_CHECK_EQUAL(what.events.back().type, "campaign.pending");
  }
}

CAF_TEST(a draft gets its first job) {
  auto x = a_campaign(cs::draft);
  x.jobs.clear();
  auto jobs = all<put_job>(generation_of(x, now).second);
  CAF_REQUIRE_EQUAL(jobs.size(), 1u);
  CAF_CHECK(jobs[0].row.kind == job_kind::storyline);
}

CAF_TEST(a flag is taken back by generating again) {
  for (auto status : {cs::pending, cs::generating, cs::needs_attention}) {
    auto x = in(status);
    x.campaign.cancel_requested_at = 5;
    x.campaign.pause_requested_at = 6;
    auto [row, what] = generation_of(x, now);
    CAF_CHECK_EQUAL(row.cancel_requested_at, 0);
    CAF_CHECK_EQUAL(row.pause_requested_at, 0);
    CAF_CHECK(row.status == cs::pending);
    CAF_CHECK_EQUAL(all<change_campaign>(what).size(), 1u);
  }
}

CAF_TEST(only jobs that stumbled are tried again) {
  auto x = in(cs::failed);
  job_in(x, job_kind::music).state = job_state::failed;
  job_in(x, job_kind::music).attempts = 3;
  job_in(x, job_kind::voiceover, 1, {}, "en").state
    = job_state::needs_attention;
  job_in(x, job_kind::voiceover, 2, {}, "en").state = job_state::canceled;
  job_in(x, job_kind::voiceover, 3, {}, "en").state = job_state::skipped;
  job_in(x, job_kind::scene_video, 1, "16:9").state = job_state::running;
  auto jobs = all<change_job>(generation_of(x, now).second);
  CAF_REQUIRE_EQUAL(jobs.size(), 3u);
  for (auto& j : jobs) {
    CAF_CHECK(j.row.state == job_state::planned);
    CAF_CHECK_EQUAL(j.row.attempts, 0);
    CAF_CHECK(j.from != job_state::planned);
  }
}

CAF_TEST(a refused file is composed anew) {
  auto x = a_made_campaign();
  x.campaign.status = cs::needs_attention;
  auto& film = job_in(x, job_kind::composition, 0, "16:9", "en");
  x.deliverables.push_back({"c1", "16x9-360-en", deliverable_state::refused,
                            film.asset, "{}", "too loud"});
  auto what = generation_of(x, now).second;
  auto jobs = all<put_job>(what);
  CAF_REQUIRE_EQUAL(jobs.size(), 1u);
  CAF_CHECK_EQUAL(jobs[0].row.id, "c1.composition.16x9.en.r2");
  CAF_CHECK(jobs[0].row.state == job_state::planned);
  CAF_CHECK_EQUAL(jobs[0].row.asset, "");
  auto files = all<put_deliverable>(what);
  CAF_REQUIRE_EQUAL(files.size(), 1u);
  CAF_CHECK(files[0].row.state == deliverable_state::planned);
}

CAF_TEST(cancellation raises a flag and ends what nobody works on) {
  struct {
    cs from;
    cs to;
    bool changes;
  } table[] = {
    {cs::draft, cs::canceled, true},
    {cs::pending, cs::canceled, true},
    {cs::generating, cs::generating, true},
    {cs::completed, cs::completed, false},
    {cs::failed, cs::canceled, true},
    {cs::canceled, cs::canceled, false},
    {cs::needs_attention, cs::canceled, true},
  };
  CAF_CHECK_EQUAL(std::size(table), static_cast<size_t>(cs::count_));
  for (auto& t : table) {
    auto [row, what] = cancellation_of(in(t.from), now);
    CAF_MESSAGE("from " << to_string(t.from));
    CAF_CHECK(row.status == t.to);
    CAF_CHECK_EQUAL(all<change_campaign>(what).size(), t.changes ? 1u : 0u);
    CAF_CHECK_EQUAL(what.outbox.size(), t.changes ? 1u : 0u);
    CAF_CHECK_EQUAL(row.cancel_requested_at, t.changes ? now : 0);
  }
}

CAF_TEST(canceling twice is canceling once) {
  auto x = in(cs::generating);
  x.campaign.cancel_requested_at = 5;
  auto [row, what] = cancellation_of(x, now);
  CAF_CHECK_EQUAL(row.cancel_requested_at, 5);
  CAF_CHECK(what.changes.empty());
}

CAF_TEST_FIXTURE_SCOPE(campaign_service_tests, service_fixture)

CAF_TEST(a wish is granted and the house knows) {
  rows->view = in(cs::draft);
  auto row = ask<campaign_row>(room, atom::generate_v, std::string{"c1"});
  CAF_REQUIRE(row);
  CAF_CHECK(row->status == cs::pending);
  CAF_CHECK(rows->view.campaign.status == cs::pending);
  CAF_CHECK_EQUAL(*relays, 1);
  auto canceled = ask<campaign_row>(room, atom::cancel_v, std::string{"c1"});
  CAF_REQUIRE(canceled);
  CAF_CHECK_EQUAL(canceled->cancel_requested_at, now);
}

CAF_TEST(a new campaign is answered with its id) {
  new_campaign x{"c9", "local", a_brand(), a_brief(), 0};
  auto id = ask<std::string>(room, atom::create_v, x);
  CAF_REQUIRE(id);
  CAF_CHECK_EQUAL(*id, "c9");
}

CAF_TEST(whoever asks hears why a wish is not granted) {
  rows->trouble_with_loading = fail(ec::not_found, "there is no campaign c2");
  auto row = ask<campaign_row>(room, atom::generate_v, std::string{"c2"});
  CAF_CHECK(!row && row.error() == ec::not_found);
  rows->trouble_with_loading = {};
  rows->view = in(cs::draft);
  rows->refuse = [](const transition&) {
    return fail(ec::conflict, "it has just changed");
  };
  auto late = ask<campaign_row>(room, atom::cancel_v, std::string{"c1"});
  CAF_CHECK(!late && late.error() == ec::conflict);
  CAF_CHECK_EQUAL(*relays, 0);
}

CAF_TEST_FIXTURE_SCOPE_END()
