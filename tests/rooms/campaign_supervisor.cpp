#define CAF_SUITE rooms_campaign_supervisor

#include "actors/campaign_supervisor/campaign_supervisor.hpp"

#include "actors/model/json.hpp"
#include "actors/model/plan.hpp"

#include "tests/support/fakes.hpp"

#include <set>

using namespace adcraft;
using namespace adcraft::test;
using namespace std::chrono_literals;

namespace {

using texts = std::vector<std::string>;

struct inspector_log {
  std::vector<std::pair<job_row, campaign_supervisor_actor>> asked;
};

inspector_actor::behavior_type
fake_inspector(inspector_actor::pointer, std::shared_ptr<inspector_log> log) {
  return {
    [log](atom::inspect, const campaign_view&, const job_row& job,
          const campaign_supervisor_actor& client) {
      log->asked.emplace_back(job, client);
    },
    [](atom::rendered, const render_outcome&) {},
    [](atom::progress, const std::string&, double) {},
  };
}

progress_hub_actor::behavior_type
fake_hub(progress_hub_actor::pointer,
         std::shared_ptr<std::vector<campaign_news>> news) {
  return {
    [](atom::subscribe, const std::string&, int64_t, const listener_actor&) {},
    [news](atom::news, const campaign_news& x) { news->push_back(x); },
    [](atom::committed, const std::string&) {},
    [](atom::read, const std::string&) -> caf::result<campaign_news> {
      return fail(ec::not_found, "nothing moves");
    },
  };
}

campaign_host_actor::behavior_type fake_host(campaign_host_actor::pointer) {
  return {
    [](atom::hint, const std::string&) {},
    [](atom::reopen, const std::string&) {},
  };
}

struct supervisor_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::shared_ptr<fake_provider> provider = std::make_shared<fake_provider>();
  std::shared_ptr<desk_log> desk = std::make_shared<desk_log>();
  std::shared_ptr<inspector_log> inspector = std::make_shared<inspector_log>();
  std::shared_ptr<std::vector<campaign_news>> news
    = std::make_shared<std::vector<campaign_news>>();
  std::shared_ptr<asset_log> told = std::make_shared<asset_log>();
  std::multimap<std::string, asset_actor> children; // by job
  campaign_host_actor parent;
  campaign_supervisor_actor room;

  ~supervisor_fixture() override {
    close();
    *inspector = {};
    children.clear();
    parent = nullptr;
    room = nullptr;
  }

  void open_supervisor(campaign_view view, int64_t epoch = 1) {
    rows->view = std::move(view);
    asset_opener opener = [this](campaign_supervisor_actor::pointer,
                                 const std::shared_ptr<const campaign_view>&,
                                 job_row job, int64_t) {
      auto x = open(fake_asset, told);
      children.emplace(job.id, x);
      return x;
    };
    supervisor_rooms neighbours{open_store(rows),
                                std::make_shared<manual_clock>(),
                                provider,
                                open(fake_desk, desk),
                                open(fake_inspector, inspector),
                                open(fake_hub, news),
                                opener};
    parent = open(fake_host);
    room
      = open(campaign_supervisor, neighbours, std::string{"c1"}, epoch, parent);
    watch(room);
    consume_messages();
  }

  job_row& job(const std::string& id) {
    for (auto& j : rows->view.jobs)
      if (j.id == id)
        return j;
    CAF_FAIL("there is no job " << id);
    throw std::logic_error{id};
  }

  /// The asset of a job settles it and ends well.
  void settle(const std::string& id, job_state state,
              const std::string& facts = "{}") {
    auto& j = job(id);
    if (state == job_state::done)
      finish(rows->view, j, facts);
    j.state = state;
    tell(room, atom::report_v, job_row{j});
    auto child = children.lower_bound(id);
    CAF_REQUIRE(child != children.end());
    caf::anon_send_exit(child->second, caf::exit_reason::user_shutdown);
    consume_messages();
    children.erase(child);
  }

  texts opened() const {
    texts result;
    for (auto& [id, child] : children)
      result.push_back(id);
    return result;
  }

  /// Lets every job that is due be done, until nothing is.
  void make_everything() {
    while (!children.empty())
      settle(std::string{children.begin()->first}, job_state::done);
  }

  void judge(const std::string& reason = {}) {
    CAF_REQUIRE(!inspector->asked.empty());
    auto [j, client] = inspector->asked.back();
    tell(client, atom::inspected_v,
         inspection_outcome{j.id, j.asset, "{}", reason});
  }

  campaign_status status() const {
    return rows->view.campaign.status;
  }

  bool has_ended_well() {
    auto end = end_of_watched();
    return end && !*end;
  }
};

/// Its music was given up, and the call for it is still under way.
campaign_view a_campaign_that_collects() {
  auto result = a_made_campaign();
  auto& music = job_in(result, job_kind::music);
  music.state = job_state::needs_attention;
  music.reason = "it failed again and again";
  music.collects = true;
  return result;
}

} // namespace

CAF_TEST_FIXTURE_SCOPE(supervisor_tests, supervisor_fixture)

CAF_TEST(a campaign begins with its storyline) {
  auto view = a_campaign();
  view.jobs.clear();
  open_supervisor(view);
  CAF_CHECK_EQUAL(rows->view.jobs.size(), 1u);
  CAF_CHECK_EQUAL(opened(), texts{"c1.storyline.r1"});
}

CAF_TEST(a written storyline is taken in and everything it needs is planned) {
  open_supervisor(a_campaign());
  settle("c1.storyline.r1", job_state::done, to_json(a_storyline()));
  CAF_CHECK(rows->view.storyline == a_storyline());
  CAF_CHECK_EQUAL(rows->view.jobs.size(), 1u + 9 + 1 + 1);
  CAF_MESSAGE("storyline and jobs are one transition");
  auto written
    = std::find_if(rows->commits.begin(), rows->commits.end(), [](auto& t) {
        return t.site == fault_site::commit_storyline;
      });
  CAF_REQUIRE(written != rows->commits.end());
  CAF_MESSAGE("with the brand as it is now");
  CAF_CHECK_EQUAL(written->changes.size(), 13u);
  CAF_CHECK_EQUAL(written->epoch, 1);
}

CAF_TEST(what is being written is not written again meanwhile) {
  open_supervisor(a_campaign());
  rows->is_slow = true;
  settle("c1.storyline.r1", job_state::done, to_json(a_storyline()));
  tell(room, atom::control_v);
  tell(room, atom::look_v);
  CAF_REQUIRE_EQUAL(rows->slow_commits.size(), 1u);
  CAF_MESSAGE("once it is, there is another look");
  rows->is_slow = false;
  rows->slow_commits[0]();
  rows->slow_commits.clear();
  consume_messages();
  CAF_CHECK_EQUAL(rows->commits.size(), 1u);
  CAF_CHECK_EQUAL(children.size(), 3u + 3 + 1);
}

CAF_TEST(what is read while something is written does not count) {
  open_supervisor(a_written_campaign());
  make_everything();
  auto before = rows->commits.size();
  rows->is_slow = true;
  judge();
  tell(room, atom::control_v);
  CAF_CHECK_EQUAL(rows->slow_commits.size(), 1u);
  rows->is_slow = false;
  rows->slow_commits[0]();
  rows->slow_commits.clear();
  consume_messages();
  CAF_CHECK_EQUAL(rows->commits.size(), before + 2);
  CAF_CHECK_EQUAL(status(), campaign_status::completed);
}

CAF_TEST(a storyline that is written again keeps what is locked) {
  auto view = a_campaign();
  view.storyline = a_storyline();
  view.storyline.scenes[1].headline = "Mine";
  view.storyline.scenes[1].role = scene_role::proof;
  view.storyline.scenes[1].locked = true;
  auto mine = view.storyline.scenes[1];
  open_supervisor(view);
  settle("c1.storyline.r1", job_state::done, to_json(a_storyline()));
  auto& now = rows->view.storyline;
  CAF_REQUIRE_EQUAL(now.scenes.size(), 3u);
  CAF_CHECK(now.scenes[1] == mine);
  auto written = a_storyline();
  CAF_CHECK_EQUAL(now.scenes[0].headline, written.scenes[0].headline);
  CAF_CHECK_EQUAL(total_frames(now), total_frames(a_storyline()));
}

CAF_TEST(what is due is opened once) {
  open_supervisor(a_written_campaign());
  CAF_CHECK_EQUAL(children.size(), 3u + 3 + 1);
  tell(room, atom::control_v);
  tell(room, atom::look_v);
  CAF_CHECK_EQUAL(children.size(), 7u);
  settle("c1.reference_image.s2.16x9.r1", job_state::done);
  CAF_CHECK_EQUAL(children.count("c1.scene_video.s2.16x9.r1"), 1u);
  CAF_CHECK_EQUAL(children.size(), 7u);
}

CAF_TEST(jobs that ran in an earlier life are opened again) {
  auto view = a_written_campaign();
  job_in(view, job_kind::scene_video, 1, "16:9").state = job_state::running;
  job_in(view, job_kind::music).state = job_state::backoff;
  view.campaign.pause_requested_at = 1;
  open_supervisor(view);
  CAF_MESSAGE("a pause opens nothing new and sees through what has begun");
  CAF_CHECK_EQUAL(opened(),
                  (texts{"c1.music.r1", "c1.scene_video.s1.16x9.r1"}));
}

CAF_TEST(a campaign goes from its storyline to completed) {
  open_supervisor(a_campaign());
  settle("c1.storyline.r1", job_state::done, to_json(a_storyline()));
  make_everything();
  CAF_REQUIRE_EQUAL(inspector->asked.size(), 1u);
  CAF_CHECK(status() == campaign_status::generating);
  judge();
  CAF_CHECK(status() == campaign_status::completed);
  CAF_REQUIRE_EQUAL(rows->view.deliverables.size(), 1u);
  auto& file = rows->view.deliverables.front();
  CAF_CHECK(file.state == deliverable_state::passed);
  CAF_CHECK_EQUAL(file.format, "16x9-360-en");
  CAF_CHECK_EQUAL(file.asset, "c1.composition.16x9.en.r1.c1");
  CAF_CHECK_EQUAL(rows->view.campaign.node, "");
  CAF_CHECK_EQUAL(rows->view.campaign.crash_count, 0);
  CAF_CHECK_EQUAL(rows->commits.back().outbox.front().topic, "ended");
  CAF_CHECK(news->back().status == campaign_status::completed);
  CAF_CHECK_EQUAL(news->back().progress, 1.0);
  CAF_CHECK(has_ended_well());
}

CAF_TEST(every transition carries the epoch) {
  open_supervisor(a_campaign());
  settle("c1.storyline.r1", job_state::done, to_json(a_storyline()));
  make_everything();
  judge();
  for (auto& t : rows->commits) {
    CAF_CHECK_EQUAL(t.epoch, 1);
    CAF_CHECK_EQUAL(t.campaign, "c1");
  }
}

CAF_TEST(a refused file keeps the campaign from completing) {
  open_supervisor(a_made_campaign());
  judge("it is too loud");
  CAF_CHECK(status() == campaign_status::needs_attention);
  CAF_CHECK_EQUAL(rows->view.campaign.reason, "it is too loud");
  CAF_CHECK(rows->view.deliverables.front().state
            == deliverable_state::refused);
  CAF_CHECK(has_ended_well());
}

CAF_TEST(a film is inspected once however often the campaign is looked at) {
  open_supervisor(a_made_campaign());
  tell(room, atom::control_v);
  tell(room, atom::look_v);
  CAF_CHECK_EQUAL(inspector->asked.size(), 1u);
}

CAF_TEST(an asset that falls is opened again after a pause) {
  auto view = a_made_campaign();
  auto& music = job_in(view, job_kind::music);
  music.state = job_state::running;
  job_in(view, job_kind::composition, 0, "16:9", "en").state
    = job_state::planned;
  open_supervisor(view);
  auto first = children.begin()->second;
  caf::anon_send_exit(first, caf::exit_reason::kill);
  consume_messages();
  CAF_CHECK_EQUAL(children.size(), 1u);
  advance_time(99ms);
  tell(room, atom::control_v);
  CAF_CHECK_EQUAL(children.size(), 1u);
  advance_time(1ms);
  consume_messages();
  CAF_CHECK_EQUAL(opened(), (texts{"c1.music.r1", "c1.music.r1"}));
}

CAF_TEST(an asset that falls after its job was settled holds up nobody) {
  auto view = a_made_campaign();
  auto& music = job_in(view, job_kind::music);
  music.state = job_state::running;
  open_supervisor(view);
  judge();
  job_in(rows->view, job_kind::music).state = job_state::done;
  caf::anon_send_exit(children.begin()->second, caf::exit_reason::kill);
  consume_messages();
  advance_time(1s);
  consume_messages();
  CAF_CHECK(status() == campaign_status::completed);
  CAF_CHECK(has_ended_well());
}

CAF_TEST(a cancel that an earlier life did not carry out reaches every job) {
  auto view = a_written_campaign();
  job_in(view, job_kind::music).state = job_state::running;
  view.campaign.cancel_requested_at = 5;
  open_supervisor(view);
  CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1"});
  CAF_CHECK_EQUAL(told->cancels, 1);
}

CAF_TEST(an asset that falls too often needs a person) {
  auto view = a_made_campaign();
  job_in(view, job_kind::music).state = job_state::running;
  job_in(view, job_kind::composition, 0, "16:9", "en").state
    = job_state::planned;
  open_supervisor(view);
  for (auto i = 0; i < 6; ++i) {
    caf::anon_send_exit(std::prev(children.end())->second,
                        caf::exit_reason::kill);
    consume_messages();
    advance_time(2s);
    consume_messages();
  }
  CAF_CHECK_EQUAL(children.size(), 6u);
  CAF_CHECK(job("c1.music.r1").state == job_state::needs_attention);
  CAF_CHECK(status() == campaign_status::needs_attention);
  CAF_CHECK(has_ended_well());
}

CAF_TEST(a call that outlives its job is seen to its end) {
  auto view = a_campaign_that_collects();
  view.campaign.node = "n1";
  open_supervisor(view);
  CAF_CHECK_EQUAL(opened(), texts{"c1.music.r1"});
  judge();
  // People are told, and the supervisor stays.
  CAF_CHECK(status() == campaign_status::needs_attention);
  CAF_CHECK_EQUAL(rows->view.campaign.node, "n1");
  CAF_CHECK(!end_of_watched());
  auto said = rows->commits.size();
  job("c1.music.r1").collects = false;
  caf::anon_send_exit(children.begin()->second,
                      caf::exit_reason::user_shutdown);
  consume_messages();
  CAF_CHECK(status() == campaign_status::needs_attention);
  CAF_CHECK(rows->view.campaign.node.empty());
  CAF_CHECK(has_ended_well());
  // It was said before that it needs somebody.
  CAF_REQUIRE_EQUAL(rows->commits.size(), said + 1);
  CAF_CHECK(rows->commits.back().events.empty());
}

CAF_TEST(a campaign that is started again while it collects goes on) {
  open_supervisor(a_campaign_that_collects());
  judge();
  rows->view.campaign.status = campaign_status::pending;
  job("c1.music.r1").collects = false;
  job("c1.music.r1").state = job_state::planned;
  tell(room, atom::control_v);
  CAF_CHECK(status() == campaign_status::generating);
  settle("c1.music.r1", job_state::done);
  CAF_CHECK(status() == campaign_status::completed);
}

CAF_TEST(a campaign another node owns is left alone) {
  auto view = a_written_campaign();
  view.campaign.epoch = 2;
  open_supervisor(view);
  auto end = end_of_watched();
  CAF_CHECK(end && *end == ec::fenced);
  CAF_CHECK(children.empty());
  CAF_CHECK(rows->commits.empty());
}

CAF_TEST(a fenced asset takes its supervisor with it) {
  open_supervisor(a_written_campaign());
  self->send_exit(children.begin()->second, fail(ec::fenced, "not ours"));
  auto end = end_of_watched();
  CAF_CHECK(end && *end == ec::fenced);
}

CAF_TEST(a cancel goes to whatever runs and ends the campaign) {
  auto view = a_written_campaign();
  job_in(view, job_kind::music).state = job_state::running;
  open_supervisor(view);
  CAF_CHECK_EQUAL(children.size(), 7u);
  rows->view.campaign.cancel_requested_at = 5;
  tell(room, atom::control_v);
  CAF_CHECK_EQUAL(told->cancels, 7);
  for (auto& id : opened())
    settle(id, job_state::canceled);
  CAF_CHECK(status() == campaign_status::canceled);
  CAF_CHECK_EQUAL(rows->view.campaign.cancel_requested_at, 5);
  CAF_CHECK(has_ended_well());
}

CAF_TEST(a failed job fails the campaign once the others have settled) {
  open_supervisor(a_written_campaign());
  job("c1.music.r1").reason = "no strings";
  settle("c1.voiceover.s1.en.r1", job_state::failed);
  CAF_CHECK(status() == campaign_status::generating);
  make_everything();
  CAF_CHECK(status() == campaign_status::failed);
  CAF_CHECK(has_ended_well());
}

CAF_TEST(trouble with the store starts the supervisor over) {
  rows->trouble_with_loading = fail(ec::unavailable, "try again");
  open_supervisor(a_written_campaign());
  auto end = end_of_watched();
  CAF_CHECK(end && *end == ec::unavailable);
}

CAF_TEST(a storyline that cannot be filmed is not taken in) {
  open_supervisor(a_campaign());
  auto broken = a_storyline();
  broken.scenes.pop_back();
  finish(rows->view, job("c1.storyline.r1"), to_json(broken));
  tell(room, atom::control_v);
  auto end = end_of_watched();
  CAF_CHECK(end && *end == ec::invalid_argument);
  CAF_CHECK(rows->view.storyline.scenes.empty());
}

CAF_TEST(segments are asked for early and once) {
  provider->early
    = {{render_kind::segment, "s1", "{}"}, {render_kind::segment, "s2", "{}"}};
  open_supervisor(a_written_campaign());
  tell(room, atom::look_v);
  CAF_CHECK_EQUAL(desk->prepared.size(), 2u);
}

CAF_TEST(listeners hear how far a campaign is) {
  open_supervisor(a_written_campaign());
  tell(room, atom::progress_v, std::string{"c1.music.r1"}, 0.5);
  CAF_REQUIRE_EQUAL(news->size(), 1u);
  CAF_CHECK_EQUAL(news->back().job, "c1.music.r1");
  CAF_CHECK_EQUAL(news->back().job_progress, 0.5);
  CAF_CHECK_EQUAL(news->back().jobs, 12u);
  CAF_CHECK_EQUAL(news->back().settled, 1u);
  CAF_CHECK(news->back().progress > 0);
  tell(room, atom::progress_v, std::string{"nobody"}, 0.5);
  CAF_CHECK_EQUAL(news->size(), 1u);
}

CAF_TEST(a supervisor ends with its host) {
  open_supervisor(a_written_campaign());
  self->send_exit(parent, caf::exit_reason::user_shutdown);
  auto end = end_of_watched();
  CAF_CHECK(end && *end == caf::exit_reason::user_shutdown);
}

CAF_TEST(a storyline is written for a draft and nothing else is made) {
  auto view = a_campaign(campaign_status::draft);
  view.jobs = {a_job(job_kind::storyline)};
  open_supervisor(view);
  CAF_CHECK_EQUAL(opened(), texts{"c1.storyline.r1"});
  settle("c1.storyline.r1", job_state::done, to_json(a_storyline()));
  CAF_CHECK(rows->view.storyline == a_storyline());
  CAF_CHECK(status() == campaign_status::draft);
  CAF_CHECK(children.empty());
  CAF_CHECK(has_ended_well());
}

CAF_TEST(a storyline that was written again replans what no longer fits) {
  auto view = a_made_campaign();
  view.campaign.status = campaign_status::draft;
  view.campaign.storyline_asset = view.jobs.front().asset;
  auto again = next_revision(view, view.jobs.front());
  view.jobs.push_back(again);
  provider->says = [](const campaign_view& x, const job_row& j) {
    return j.id + "/" + x.storyline.title;
  };
  open_supervisor(view);
  auto other = a_storyline();
  other.title = "Autumn";
  settle(again.id, job_state::done, to_json(other));
  CAF_CHECK_EQUAL(rows->view.storyline.title, "Autumn");
  CAF_CHECK_EQUAL(
    job_of(rows->view, job_kind::scene_video, 2, "16:9")->revision, 2);
  CAF_MESSAGE("but nothing is made before somebody starts it");
  CAF_CHECK(children.empty());
}

CAF_TEST(a reply enters the conversation and the brief) {
  auto view = a_campaign(campaign_status::draft);
  view.chat = {{1, true, "for runners"}};
  view.jobs = {a_job(job_kind::chat_reply, 1)};
  open_supervisor(view);
  settle("c1.chat_reply.s1.r1", job_state::done,
         R"({"reply":"And the mood?","patch":{"audience":"runners"}})");
  CAF_REQUIRE_EQUAL(rows->view.chat.size(), 2u);
  CAF_CHECK_EQUAL(rows->view.chat[1].text, "And the mood?");
  CAF_CHECK(!rows->view.chat[1].by_person);
  CAF_CHECK_EQUAL(rows->view.brief.audience, "runners");
  CAF_CHECK(has_ended_well());
}

CAF_TEST(decisions about jobs are carried out and cleared) {
  auto view = a_made_campaign();
  auto& film = job_in(view, job_kind::composition, 0, "16:9", "en");
  film.state = job_state::planned;
  auto& clip = job_in(view, job_kind::scene_video, 1, "16:9");
  clip.state = job_state::waiting_approval;
  clip.wish = "approve";
  auto& music = job_in(view, job_kind::music);
  music.state = job_state::running;
  music.wish = "cancel";
  open_supervisor(view);
  CAF_CHECK(job_in(rows->view, job_kind::scene_video, 1, "16:9").state
            == job_state::done);
  for (auto& j : rows->view.jobs)
    CAF_CHECK_EQUAL(j.wish, "");
  CAF_CHECK_EQUAL(children.count("c1.music.r1"), 1u);
}

/// Somebody wanted a part once more just when its campaign ended as `status`.
campaign_view a_late_wish(campaign_status status) {
  auto view = a_made_campaign();
  view.campaign.status = status;
  auto& music = job_in(view, job_kind::music);
  music.state = job_state::needs_attention;
  music.wish = "retry";
  return view;
}

CAF_TEST(a wish that the end left behind takes the campaign up again) {
  open_supervisor(a_late_wish(campaign_status::needs_attention));
  CAF_MESSAGE("with the job, in one commit: a crash leaves both or neither");
  CAF_CHECK_EQUAL(rows->commits.front().changes.size(), 3u);
  CAF_CHECK(rows->view.campaign.status == campaign_status::generating);
  CAF_CHECK_EQUAL(children.count("c1.music.r1"), 1u);
}

CAF_TEST(a wish takes no campaign up again that was canceled) {
  auto view = a_late_wish(campaign_status::canceled);
  view.campaign.cancel_requested_at = 1;
  open_supervisor(view);
  CAF_CHECK_EQUAL(rows->commits.front().changes.size(), 2u);
  CAF_CHECK(rows->view.campaign.status == campaign_status::canceled);
}

CAF_TEST_FIXTURE_SCOPE_END()
