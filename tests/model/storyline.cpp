#define CAF_SUITE model_storyline

#include "actors/model/storyline.hpp"

#include "tests/support/builders.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::test;

namespace {

using numbers = std::vector<uint32_t>;

constexpr int seconds = 24;

/// A film of 24 s whose scenes are as long as the list says, in frames.
storyline film_of(const std::vector<int>& frames, const std::string& words) {
  storyline result;
  for (auto n : frames) {
    auto number = static_cast<uint32_t>(result.scenes.size() + 1);
    auto s = a_scene(number, n);
    s.headline = words + " " + std::to_string(number);
    s.role = number == 1               ? scene_role::hook
             : number == frames.size() ? scene_role::call_to_action
                                       : scene_role::benefit;
    result.scenes.push_back(s);
  }
  return result;
}

storyline lock(storyline x, const numbers& which) {
  for (auto n : which)
    x.scenes[n - 1].locked = true;
  return x;
}

numbers numbers_of(const storyline& x) {
  numbers result;
  for (auto& s : x.scenes)
    result.push_back(s.number);
  return result;
}

/// Each locked scene of `before` is there, unchanged; the film is whole.
void check_kept(const storyline& before, const storyline& after) {
  for (auto& s : before.scenes)
    if (s.locked)
      CAF_CHECK_EQUAL(std::count(after.scenes.begin(), after.scenes.end(), s),
                      1);
  CAF_CHECK_EQUAL(total_frames(after), seconds * after.fps);
  CAF_CHECK(!validate(after, seconds, 2));
}

} // namespace

CAF_TEST(a new writing keeps what is locked and fills the rest) {
  struct {
    std::vector<int> old;
    numbers locked;
    std::vector<int> anew;
    numbers result; // numbers of the scenes, in the film's order
  } table[] = {
    {{180, 180, 180, 180}, {}, {200, 320, 200}, {1, 2, 3}},
    // A locked scene stands where it stood, for a new one of its role.
    {{180, 180, 180, 180}, {2}, {180, 180, 180, 180}, {1, 2, 3, 4}},
    {{180, 180, 180, 180}, {1}, {144, 144, 144, 144, 144}, {1, 2, 3, 4, 5}},
    {{181, 179, 180, 180}, {2, 3}, {180, 180, 180, 180}, {1, 2, 3, 4}},
    // The end stays the end, however long the new film is.
    {{180, 180, 180, 180}, {4}, {144, 144, 144, 144, 144}, {1, 2, 3, 5, 4}},
    {{144, 144, 144, 144, 144}, {5}, {240, 240, 240}, {1, 2, 5}},
    {{90, 90, 90, 90, 90, 90, 90, 90}, {6, 7}, {240, 240, 240}, {6, 7, 3}},
    // One second and a bit is left: one scene fills it.
    {{230, 230, 230, 30}, {1, 2, 3}, {240, 240, 240}, {1, 2, 3, 4}},
    {{600, 60, 60}, {1}, {90, 90, 90, 90, 90, 90, 90, 90}, {}},
  };
  for (auto& t : table) {
    auto before = lock(film_of(t.old, "old"), t.locked);
    auto after = rewritten(before, film_of(t.anew, "new"), seconds);
    CAF_MESSAGE(caf::deep_to_string(numbers_of(after)));
    check_kept(before, after);
    if (!t.result.empty())
      CAF_CHECK_EQUAL(numbers_of(after), t.result);
    for (auto& s : after.scenes)
      CAF_CHECK(s.locked || s.headline.starts_with("new"));
  }
}

CAF_TEST(a new writing has the palette that scenes were locked in) {
  auto before = film_of({180, 180, 180, 180}, "old");
  before.palette.accent = "#010203";
  auto anew = film_of({240, 240, 240}, "new");
  anew.palette.accent = "#ffffff";
  anew.music_prompt = "drums";
  CAF_CHECK(rewritten(before, anew, seconds) == anew);
  auto after = rewritten(lock(before, {2}), anew, seconds);
  CAF_CHECK_EQUAL(after.palette.accent, "#010203");
  CAF_CHECK_EQUAL(after.music_prompt, "drums");
}

CAF_TEST(a locked scene that is not played takes no time) {
  auto before = lock(film_of({180, 180, 180, 180}, "old"), {2});
  before.scenes[1].disabled = true;
  auto after = rewritten(before, film_of({240, 240, 240}, "new"), seconds);
  check_kept(before, after);
  CAF_CHECK_EQUAL(numbers_of(after), (numbers{1, 2, 4, 3}));
  CAF_CHECK_EQUAL(played(after).size(), 3u);
}

CAF_TEST(without room between locked scenes nothing is written anew) {
  struct {
    std::vector<int> old;
    numbers locked;
    bool has_room;
  } table[] = {
    {{180, 180, 180, 180}, {}, true},
    {{180, 180, 180, 180}, {1, 2, 3}, true},
    {{180, 180, 180, 180}, {1, 2, 3, 4}, false},
    // Two more scenes must come, and there is a second for one.
    {{660, 30, 30}, {1}, true},
    {{690, 30, 30}, {1}, false},
    {{350, 350, 20}, {1, 2}, false},
    {{90, 90, 90, 90, 90, 90, 90, 90}, {1, 2, 3, 4, 5, 6, 7, 8}, false},
  };
  for (auto& t : table) {
    auto before = lock(film_of(t.old, "old"), t.locked);
    CAF_CHECK_EQUAL(has_room(before, seconds), t.has_room);
    if (!t.has_room)
      CAF_CHECK(rewritten(before, film_of({240, 240, 240}, "new"), seconds)
                == before);
  }
  CAF_CHECK(has_room({}, seconds));
}
