#define CAF_SUITE model_plan

#include "actors/model/plan.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>
#include <map>

using namespace adcraft;
using namespace adcraft::test;

namespace {

using st = job_state;
using kind = job_kind;

size_t count(const std::vector<job_row>& xs, kind x) {
  return static_cast<size_t>(std::count_if(
    xs.begin(), xs.end(), [x](const job_row& j) { return j.kind == x; }));
}

bool is_due(const campaign_view& x, const job_row& job) {
  auto due = due_jobs(x);
  return std::find(due.begin(), due.end(), job.id) != due.end();
}

job_row& film(campaign_view& x) {
  return job_in(x, kind::composition, 0, "16:9", "en");
}

void judge(campaign_view& x, deliverable_state state,
           const std::string& reason = {}) {
  for (auto& f : formats_of(x.brief))
    x.deliverables.push_back(
      {"c1", key_of(f), state, film(x).asset, "{}", reason});
}

/// A made campaign in which one thing went another way.
campaign_view with(kind what, st state, const std::string& reason = "because",
                   uint32_t scene = 0, const std::string& shape = {},
                   const std::string& language = {}) {
  auto result = a_made_campaign();
  auto& job = job_in(result, what, scene, shape, language);
  job.state = state;
  job.reason = reason;
  return result;
}

} // namespace

CAF_TEST(before the storyline only the storyline is wanted) {
  auto x = a_campaign();
  CAF_CHECK_EQUAL(x.jobs.size(), 1u);
  CAF_CHECK(x.jobs.front().kind == kind::storyline);
  CAF_CHECK(missing_jobs(x).empty());
  CAF_CHECK(is_due(x, x.jobs.front()));
}

CAF_TEST(a written storyline wants a job for each thing to be made) {
  auto x = a_campaign();
  x.brief.ratios = {ratio::wide, ratio::tall};
  x.brief.languages = {"en", "de"};
  x.storyline = a_storyline();
  x.storyline.scenes[1].narration.clear();
  auto jobs = missing_jobs(x);
  CAF_CHECK_EQUAL(count(jobs, kind::storyline), 0u);
  CAF_CHECK_EQUAL(count(jobs, kind::reference_image), 6u);
  CAF_CHECK_EQUAL(count(jobs, kind::scene_video), 6u);
  CAF_MESSAGE("scene 2 says nothing");
  CAF_CHECK_EQUAL(count(jobs, kind::voiceover), 4u);
  CAF_CHECK_EQUAL(count(jobs, kind::music), 1u);
  CAF_CHECK_EQUAL(count(jobs, kind::composition), 4u);
  for (auto& j : jobs)
    CAF_CHECK_EQUAL(j.id, job_id_of(j));
  x.jobs.insert(x.jobs.end(), jobs.begin(), jobs.end());
  CAF_CHECK(missing_jobs(x).empty());
}

CAF_TEST(a disabled scene wants nothing) {
  auto x = a_campaign();
  x.storyline = a_storyline();
  x.storyline.scenes[2].disabled = true;
  CAF_CHECK_EQUAL(count(missing_jobs(x), kind::scene_video), 2u);
}

CAF_TEST(stills and voices and music are due at once and clips are not ) {
  auto x = a_written_campaign();
  for (auto& j : x.jobs) {
    auto waits = j.kind == kind::scene_video || j.kind == kind::composition
                 || j.kind == kind::storyline;
    CAF_CHECK_EQUAL(is_due(x, j), !waits);
  }
  finish(x, job_in(x, kind::reference_image, 2, "16:9"));
  CAF_CHECK(is_due(x, job_in(x, kind::scene_video, 2, "16:9")));
  CAF_CHECK(!is_due(x, job_in(x, kind::scene_video, 1, "16:9")));
}

CAF_TEST(a clip that flows into the next scene waits for its still) {
  auto x = a_written_campaign();
  x.brief.mode = production_mode::production;
  x.storyline.scenes[0].into_next = transition_kind::fade;
  x.storyline.scenes[1].into_next = transition_kind::cut;
  finish(x, job_in(x, kind::reference_image, 1, "16:9"));
  auto& clip = job_in(x, kind::scene_video, 1, "16:9");
  CAF_CHECK(!is_due(x, clip));
  auto& next = job_in(x, kind::reference_image, 2, "16:9");
  next.state = job_state::waiting_approval;
  CAF_CHECK(!is_due(x, clip));
  CAF_MESSAGE("a still that will not come holds nobody up");
  next.state = job_state::failed;
  CAF_CHECK(is_due(x, clip));
  finish(x, next);
  CAF_CHECK(is_due(x, clip));
  CAF_MESSAGE("behind a cut nothing flows");
  CAF_CHECK(is_due(x, job_in(x, kind::scene_video, 2, "16:9")));
}

CAF_TEST(a composition waits for its parts and does without some) {
  struct {
    kind what;
    uint32_t scene;
    st state;
    bool due;
  } table[] = {
    {kind::music, 0, st::done, true},
    {kind::music, 0, st::failed, true},
    {kind::music, 0, st::skipped, true},
    {kind::music, 0, st::planned, false},
    {kind::music, 0, st::running, false},
    {kind::music, 0, st::needs_attention, false},
    {kind::voiceover, 2, st::skipped, true},
    {kind::voiceover, 2, st::failed, false},
    {kind::voiceover, 2, st::backoff, false},
    {kind::scene_video, 3, st::running, false},
    {kind::scene_video, 3, st::waiting_approval, false},
    {kind::scene_video, 3, st::skipped, false},
    {kind::reference_image, 3, st::failed, true},
  };
  for (auto& t : table) {
    auto x = a_made_campaign();
    film(x).state = st::planned;
    for (auto& j : x.jobs)
      if (j.kind == t.what && j.scene == t.scene)
        j.state = t.state;
    CAF_MESSAGE(to_string(t.what) << " is " << to_string(t.state));
    CAF_CHECK_EQUAL(is_due(x, film(x)), t.due);
    CAF_CHECK_EQUAL(has_inputs(x, film(x)), t.due);
  }
}

CAF_TEST(nothing is due in a campaign that is paused or canceled) {
  auto x = a_written_campaign();
  CAF_CHECK(!due_jobs(x).empty());
  x.campaign.pause_requested_at = 1;
  CAF_CHECK(due_jobs(x).empty());
  x.campaign.pause_requested_at = 0;
  x.campaign.cancel_requested_at = 1;
  CAF_CHECK(due_jobs(x).empty());
}

CAF_TEST(only the newest revision of a job is due) {
  auto x = a_written_campaign();
  auto next = job_in(x, kind::music);
  next.revision = 2;
  next.id = job_id_of(next);
  x.jobs.push_back(next);
  CAF_CHECK(is_due(x, x.jobs.back()));
  auto due = due_jobs(x);
  CAF_CHECK(std::find(due.begin(), due.end(), "c1.music.r1") == due.end());
}

CAF_TEST(a campaign generates while anything runs or waits or is due) {
  CAF_CHECK(conclude(a_written_campaign()).status
            == campaign_status::generating);
  for (auto s : {st::running, st::backoff})
    CAF_CHECK(conclude(with(kind::music, s)).status
              == campaign_status::generating);
  CAF_MESSAGE("everything is made, the inspection is not over");
  CAF_CHECK(conclude(a_made_campaign()).status == campaign_status::generating);
}

CAF_TEST(a campaign is complete when every file passed) {
  auto x = a_made_campaign();
  judge(x, deliverable_state::passed);
  CAF_CHECK(conclude(x).status == campaign_status::completed);
  x.brief.ratios.push_back(ratio::square);
  CAF_CHECK(conclude(x).status != campaign_status::completed);
}

CAF_TEST(how jobs stand decides how a campaign ends) {
  struct {
    kind what;
    uint32_t scene;
    st state;
    campaign_status status;
  } table[] = {
    {kind::scene_video, 1, st::failed, campaign_status::failed},
    {kind::voiceover, 1, st::failed, campaign_status::failed},
    {kind::voiceover, 1, st::needs_attention, campaign_status::needs_attention},
    {kind::scene_video, 1, st::waiting_approval,
     campaign_status::needs_attention},
    {kind::music, 0, st::needs_attention, campaign_status::needs_attention},
    {kind::scene_video, 1, st::skipped, campaign_status::needs_attention},
  };
  for (auto& t : table) {
    auto x = a_made_campaign();
    for (auto& j : x.jobs)
      if (j.kind == t.what && j.scene == t.scene) {
        j.state = t.state;
        j.reason = "because";
      }
    if (t.what != kind::music || t.state != st::failed)
      film(x).state = st::planned;
    CAF_MESSAGE(to_string(t.what) << " is " << to_string(t.state));
    CAF_CHECK_EQUAL(std::string{to_string(conclude(x).status)},
                    std::string{to_string(t.status)});
  }
}

CAF_TEST(music that failed does not fail a film) {
  auto x = with(kind::music, st::failed);
  judge(x, deliverable_state::passed);
  CAF_CHECK(conclude(x).status == campaign_status::completed);
}

CAF_TEST(music that failed does not hide a film that failed) {
  auto x = with(kind::music, st::failed);
  film(x).state = st::failed;
  film(x).reason = "the disk is full";
  CAF_CHECK(conclude(x).status == campaign_status::failed);
  CAF_CHECK_EQUAL(conclude(x).reason, "the disk is full");
}

CAF_TEST(a job canceled in a campaign that goes on needs a person) {
  auto x = with(kind::scene_video, st::canceled, "canceled", 2, "16:9");
  CAF_CHECK(conclude(x).status == campaign_status::needs_attention);
  CAF_CHECK_EQUAL(conclude(x).reason, "canceled");
}

CAF_TEST(what needs a person says why) {
  auto x = with(kind::music, st::needs_attention, "the disk is full");
  CAF_CHECK_EQUAL(conclude(x).reason, "the disk is full");
  auto waits = with(kind::music, st::waiting_approval, "");
  CAF_CHECK_EQUAL(conclude(waits).reason, "c1.music.r1 waits for approval");
  auto failed = with(kind::scene_video, st::failed, "refused", 1, "16:9");
  CAF_CHECK_EQUAL(conclude(failed).reason, "refused");
}

CAF_TEST(a refused file needs a person) {
  auto x = a_made_campaign();
  judge(x, deliverable_state::refused, "it is too loud");
  CAF_CHECK(conclude(x).status == campaign_status::needs_attention);
  CAF_CHECK_EQUAL(conclude(x).reason, "it is too loud");
}

CAF_TEST(a cancel ends a campaign once nothing runs any more) {
  auto x = a_written_campaign();
  x.campaign.cancel_requested_at = 1;
  CAF_CHECK(conclude(x).status == campaign_status::canceled);
  CAF_MESSAGE("which says it all");
  CAF_CHECK_EQUAL(conclude(x).reason, "");
  job_in(x, kind::music).state = st::running;
  CAF_CHECK(conclude(x).status == campaign_status::generating);
}

CAF_TEST(a paused campaign says how it goes on) {
  auto x = a_written_campaign();
  x.campaign.pause_requested_at = 1;
  CAF_CHECK(conclude(x).status == campaign_status::needs_attention);
  CAF_CHECK_EQUAL(conclude(x).reason, "paused: resume it to go on");
}

CAF_TEST(an older revision that failed does not count against the film) {
  auto x = a_made_campaign();
  judge(x, deliverable_state::passed);
  auto next = job_in(x, kind::scene_video, 1, "16:9");
  job_in(x, kind::scene_video, 1, "16:9").state = st::failed;
  next.revision = 2;
  next.id = job_id_of(next);
  x.jobs.push_back(next);
  CAF_CHECK(conclude(x).status == campaign_status::completed);
}

CAF_TEST(progress begins with the storyline and ends at one) {
  CAF_CHECK_EQUAL(progress_of(a_campaign()), 0.0);
  CAF_CHECK_EQUAL(progress_of(a_made_campaign()), 1.0);
  auto x = a_written_campaign();
  auto all = 1 + 3 * (1 + 6 + 1) + 2 + 10.0;
  CAF_CHECK(std::abs(progress_of(x) - 1 / all) < 1e-9);
  CAF_CHECK(std::abs(progress_of(x, {{film(x).id, 0.5}}) - 6 / all) < 1e-9);
  CAF_MESSAGE("a share beyond the whole counts as the whole");
  CAF_CHECK(std::abs(progress_of(x, {{film(x).id, 7.0}}) - 11 / all) < 1e-9);
}

CAF_TEST(progress never goes back while jobs settle one after another) {
  auto x = a_written_campaign();
  auto last = progress_of(x);
  for (auto& j : x.jobs) {
    j.state = st::done;
    auto next = progress_of(x);
    CAF_CHECK_GREATER_OR_EQUAL(next, last);
    last = next;
  }
  CAF_CHECK_EQUAL(last, 1.0);
}
