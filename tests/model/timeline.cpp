#define CAF_SUITE model_timeline

#include "actors/model/timeline.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

#include <random>

using namespace adcraft;
using namespace adcraft::test;

namespace {

storyline random_storyline(std::mt19937& dice) {
  auto up_to = [&](int most) { return static_cast<int>(dice() % most); };
  storyline result;
  constexpr int rates[] = {24, 25, 30, 50, 60};
  result.fps = rates[up_to(5)];
  auto scenes = 1 + up_to(9);
  for (auto i = 0; i < scenes; ++i) {
    auto s = a_scene(static_cast<uint32_t>(i + 1), 1 + up_to(300));
    s.into_next = static_cast<transition_kind>(up_to(5));
    s.into_next_frames = 2 * up_to(60);
    s.disabled = up_to(6) == 0;
    result.scenes.push_back(s);
  }
  return result;
}

/// The segments follow each other without a gap and fill the film.
void check_tiling(const timeline& cut) {
  auto at = 0;
  for (auto& x : cut.segments) {
    CAF_REQUIRE_EQUAL(x.from, at);
    CAF_REQUIRE(x.frames > 0);
    at += x.frames;
  }
  CAF_REQUIRE_EQUAL(at, cut.frames);
}

void check_clips(const timeline& cut) {
  for (auto& x : cut.segments) {
    auto& slot = cut.slots[x.scene];
    CAF_REQUIRE(x.clip_from >= 0);
    CAF_REQUIRE(x.clip_from + x.frames <= slot.clip_frames());
    // The frame of the clip is the one that stands there in the film.
    CAF_REQUIRE_EQUAL(slot.from - slot.head + x.clip_from, x.from);
    if (!x.transition)
      continue;
    CAF_REQUIRE(x.kind != transition_kind::cut);
    auto& next = cut.slots[x.scene + 1];
    CAF_REQUIRE(x.next_clip_from + x.frames <= next.clip_frames());
    CAF_REQUIRE_EQUAL(next.from - next.head + x.next_clip_from, x.from);
    CAF_REQUIRE_EQUAL(x.from + x.frames / 2, next.from);
    CAF_REQUIRE(x.frames % 2 == 0);
    CAF_REQUIRE(3 * x.frames <= slot.frames);
    CAF_REQUIRE(3 * x.frames <= next.frames);
  }
}

} // namespace

CAF_TEST(a thousand random storylines are laid out without gap or overlap) {
  std::mt19937 dice{42};
  for (auto i = 0; i < 1000; ++i) {
    auto story = random_storyline(dice);
    auto cut = lay_out(story);
    auto scenes = played(story);
    CAF_REQUIRE_EQUAL(cut.frames, total_frames(story));
    CAF_REQUIRE_EQUAL(cut.slots.size(), scenes.size());
    check_tiling(cut);
    check_clips(cut);
    for (size_t n = 0; n < scenes.size(); ++n)
      CAF_REQUIRE_EQUAL(cut.slots[n].frames, scenes[n].frames);
  }
}

CAF_TEST(a film of three scenes is cut where we think) {
  auto cut = lay_out(a_storyline());
  CAF_CHECK_EQUAL(cut.frames, 360);
  CAF_CHECK_EQUAL(cut.segments.size(), 5u);
  CAF_CHECK((cut.slots[1] == scene_slot{120, 120, 6, 6}));
  auto fade = transition_kind::fade;
  CAF_CHECK((cut.segments[1] == segment{0, true, fade, 114, 12, 114, 0}));
  CAF_CHECK((cut.segments[2]
             == segment{1, false, transition_kind::cut, 126, 108, 12, 0}));
  CAF_CHECK_EQUAL(cut.samples(), 12 * 48000);
}

CAF_TEST(a transition too long for its scenes is shortened) {
  auto story = a_storyline();
  story.scenes[0].into_next_frames = 100;
  story.scenes[1].frames = 31;
  auto cut = lay_out(story);
  CAF_CHECK_EQUAL(cut.segments[1].frames, 10);
}

CAF_TEST(a cut takes no frames) {
  auto story = a_storyline();
  for (auto& s : story.scenes)
    s.into_next = transition_kind::cut;
  auto cut = lay_out(story);
  CAF_CHECK_EQUAL(cut.segments.size(), 3u);
  CAF_CHECK((cut.slots[2] == scene_slot{240, 120, 0, 0}));
}

CAF_TEST(the last scene has nothing to give way to) {
  auto story = a_storyline();
  story.scenes[2].into_next_frames = 30;
  auto cut = lay_out(story);
  CAF_CHECK_EQUAL(cut.slots[2].tail, 0);
}

CAF_TEST(an empty storyline is an empty film) {
  auto cut = lay_out(storyline{});
  CAF_CHECK_EQUAL(cut.frames, 0);
  CAF_CHECK(cut.segments.empty());
}

CAF_TEST(a storyline is valid when it can be filmed) {
  auto wrong = [](auto edit) {
    auto x = a_storyline();
    edit(x);
    return render(validate(x, 12, 2));
  };
  CAF_CHECK(!validate(a_storyline(), 12, 2));
  auto has = [](const std::string& text, const std::string& word) {
    return text.find(word) != std::string::npos;
  };
  CAF_CHECK(has(wrong([](storyline& x) { x.scenes[1].frames = 10; }),
                "scene 2: frames"));
  CAF_CHECK(
    has(wrong([](storyline& x) { x.scenes[0].frames += 1; }), "361 frames"));
  CAF_CHECK(has(wrong([](storyline& x) { x.scenes[2].images = {2}; }),
                "scene 3: images"));
  CAF_CHECK(has(wrong([](storyline& x) { x.scenes[0].into_next_frames = 7; }),
                "into_next_frames"));
  CAF_CHECK(
    has(wrong([](storyline& x) { x.scenes[0].energy = 1.5; }), "energy"));
  CAF_CHECK(
    has(wrong([](storyline& x) { x.scenes.pop_back(); }), "3 to 8 scenes"));
  CAF_CHECK(has(wrong([](storyline& x) {
                  x.scenes[0].headline.clear();
                  x.scenes[0].images.clear();
                }),
                "headline"));
  CAF_CHECK(has(wrong([](storyline& x) { x.scenes[2].number = 1; }),
                "scene 1: number: two scenes have it"));
  CAF_CHECK(has(wrong([](storyline& x) {
                  x.scenes.push_back(x.scenes[0]);
                  x.scenes.back().disabled = true;
                }),
                "number"));
}

CAF_TEST(a scene may show pictures of the campaign and a film of their own) {
  auto x = a_storyline();
  x.scenes[0].images = {5};
  CAF_CHECK(validate(x, 12, 5));
  CAF_CHECK(!validate(x, 12, 6));
  x.scenes[1].headline.clear();
  x.scenes[1].images.clear();
  x.scenes[1].footage = "a.mp4";
  CAF_CHECK(!validate(x, 12, 6));
}
