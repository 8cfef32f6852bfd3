#define CAF_SUITE model_stale

#include "actors/model/plan.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <functional>
#include <set>

using namespace adcraft;
using namespace adcraft::test;

namespace {

using ids = std::set<std::string>;

const ids stills_and_clips_1
  = {"c1.reference_image.s1.16x9.r1", "c1.scene_video.s1.16x9.r1"};
const ids stills_and_clips_2
  = {"c1.reference_image.s2.16x9.r1", "c1.scene_video.s2.16x9.r1"};
const ids stills_and_clips_3
  = {"c1.reference_image.s3.16x9.r1", "c1.scene_video.s3.16x9.r1"};
const ids film = {"c1.composition.16x9.en.r1"};
const ids music = {"c1.music.r1"};

ids operator+(ids x, const ids& y) {
  x.insert(y.begin(), y.end());
  return x;
}

ids voice(int scene) {
  return {"c1.voiceover.s" + std::to_string(scene) + ".en.r1"};
}

/// What is stale after an edit of a campaign in which everything is made.
ids stale_after(const std::function<void(storyline&)>& edit) {
  auto x = a_made_campaign();
  auto edited = x.storyline;
  edit(edited);
  auto stale = stale_jobs(x, edited);
  return {stale.begin(), stale.end()};
}

} // namespace

CAF_TEST(an edit that changes nothing makes nothing stale) {
  CAF_CHECK(stale_after([](storyline&) {}).empty());
}

CAF_TEST(a changed sentence makes its voice and the film stale) {
  auto stale = stale_after(
    [](storyline& x) { x.scenes[1].narration = "Another sentence."; });
  CAF_CHECK(stale == voice(2) + film);
}

CAF_TEST(another take makes what it is a take of stale) {
  auto picture = stale_after([](storyline& x) { x.scenes[1].take = 2; });
  CAF_CHECK(picture == stills_and_clips_2 + film);
  auto said = stale_after([](storyline& x) { x.scenes[1].voice_take = 2; });
  CAF_CHECK(said == voice(2) + film);
  auto played = stale_after([](storyline& x) { x.music_take = 2; });
  CAF_CHECK(played == music + film);
  auto own = stale_after([](storyline& x) { x.scenes[0].footage = "a.mp4"; });
  CAF_CHECK(own == stills_and_clips_1 + film);
}

CAF_TEST(a lock makes nothing stale) {
  CAF_CHECK(
    stale_after([](storyline& x) { x.scenes[1].locked = true; }).empty());
}

CAF_TEST(a changed headline makes still and clip and film stale) {
  auto stale
    = stale_after([](storyline& x) { x.scenes[1].headline = "Another"; });
  CAF_CHECK(stale == stills_and_clips_2 + film);
}

CAF_TEST(every field that shows makes still and clip stale) {
  const std::function<void(scene&)> edits[] = {
    [](scene& x) { x.kicker = "new"; },
    [](scene& x) { x.subline = "new"; },
    [](scene& x) { x.look = treatment::split; },
    [](scene& x) { x.role = scene_role::proof; },
    [](scene& x) { x.images = {1}; },
    [](scene& x) { x.prompt = "another"; },
  };
  for (auto& edit : edits) {
    auto stale = stale_after([&](storyline& x) { edit(x.scenes[0]); });
    CAF_CHECK(stale == stills_and_clips_1 + film);
  }
}

CAF_TEST(a changed energy changes the scene and the music) {
  auto stale = stale_after([](storyline& x) { x.scenes[2].energy = 0.9; });
  CAF_CHECK(stale == stills_and_clips_3 + music + film);
}

CAF_TEST(frames moved from one scene to another change both and the music) {
  auto stale = stale_after([](storyline& x) {
    x.scenes[0].frames += 30;
    x.scenes[1].frames -= 30;
  });
  CAF_CHECK(stale == stills_and_clips_1 + stills_and_clips_2 + music + film);
}

CAF_TEST(a longer transition changes the clips on both sides) {
  auto stale
    = stale_after([](storyline& x) { x.scenes[0].into_next_frames = 20; });
  CAF_CHECK(stale == stills_and_clips_1 + stills_and_clips_2 + film);
}

CAF_TEST(another kind of transition of the same length re - uses the clips) {
  auto stale = stale_after(
    [](storyline& x) { x.scenes[0].into_next = transition_kind::slide; });
  CAF_CHECK(stale == film);
}

CAF_TEST(scenes that swap places keep what is theirs) {
  auto stale
    = stale_after([](storyline& x) { std::swap(x.scenes[0], x.scenes[1]); });
  CAF_MESSAGE("the first clip of a film has no head, the second has one");
  CAF_CHECK(stale == stills_and_clips_1 + stills_and_clips_2 + film);
  auto alike = stale_after([](storyline& x) {
    for (auto& s : x.scenes)
      s.into_next = transition_kind::cut;
  });
  CAF_CHECK_EQUAL(alike.size(), 7u);
}

CAF_TEST(a new palette re - draws every picture and no sound) {
  auto stale = stale_after([](storyline& x) { x.palette.accent = "#112233"; });
  CAF_CHECK(stale
            == stills_and_clips_1 + stills_and_clips_2 + stills_and_clips_3
                 + film);
}

CAF_TEST(another music prompt makes the music stale) {
  auto stale = stale_after([](storyline& x) { x.music_prompt = "drums"; });
  CAF_CHECK(stale == music + film);
}

CAF_TEST(a scene that is left out changes its neighbours alone) {
  auto stale = stale_after([](storyline& x) { x.scenes[2].disabled = true; });
  CAF_MESSAGE("the second scene has no transition behind it any more");
  CAF_CHECK(stale == stills_and_clips_2 + music + film);
}

CAF_TEST(an older revision is never stale) {
  auto x = a_made_campaign();
  auto next = job_in(x, job_kind::voiceover, 2, {}, "en");
  next.revision = 2;
  next.id = job_id_of(next);
  x.jobs.push_back(next);
  auto edited = x.storyline;
  edited.scenes[1].narration = "Another sentence.";
  auto stale = stale_jobs(x, edited);
  CAF_CHECK(
    (ids{stale.begin(), stale.end()} == film + ids{"c1.voiceover.s2.en.r2"}));
}
