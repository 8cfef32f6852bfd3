#define CAF_SUITE inspect_planned

#include "io/media/inspect.hpp"

#include "tests/media/good_film.hpp"

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

/// What is found in `file` if more than the usual is planned.
template <class Plan>
std::string found(const std::string& file, Plan plan) {
  auto wanted = base().wanted;
  plan(wanted);
  return rules_of(inspected(base().room, file, wanted));
}

/// What is found in a film with or without voice and bed.
std::string found(bool voice, bool music, std::vector<int> scenes = {45, 45}) {
  film_room room;
  film_plan plan;
  plan.with_voice = voice;
  plan.with_music = music;
  plan.scenes = std::move(scenes);
  auto spec = inputs_of(room, plan);
  return rules_of(
    inspected(room, film(room, spec, "film.mp4"), expectation_of(spec)));
}

} // namespace

CAF_TEST(planned black passes) {
  auto& x = base();
  auto file = x.again("drawbox=c=black:t=fill:enable='between(n,80,89)'", "");
  CAF_CHECK_EQUAL(found(file, [](auto& w) { w.black = {{80, 10}}; }), "");
  file = x.again("drawbox=c=black:t=fill:enable='gte(n,135)'", "");
  auto ends = [](auto& w) {
    w.black = {{135, 45}};
    w.frozen = {{135, 45}};
  };
  CAF_CHECK_EQUAL(found(file, ends), "");
}

CAF_TEST(black beside the plan does not pass) {
  auto& x = base();
  auto file = x.again("drawbox=c=black:t=fill:enable='between(n,80,99)'", "");
  auto rules = found(file, [](auto& w) { w.black = {{80, 5}}; });
  CAF_CHECK_EQUAL(rules.substr(0, 5), "black");
}

CAF_TEST(a planned still picture passes) {
  auto& x = base();
  auto file = x.again(
    "loop=loop=60:size=1:start=60,setpts=N/30/TB,"
    "trim=end_frame=180",
    "");
  CAF_CHECK_EQUAL(found(file, [](auto& w) { w.frozen = {{60, 62}}; }), "");
}

CAF_TEST(a planned silence passes) {
  auto& x = base();
  auto file = x.again("", "volume=0:enable='gte(t,4.5)'");
  CAF_CHECK_EQUAL(found(file, [](auto& w) { w.silent = {{135, 45}}; }), "");
}

CAF_TEST(half a second of still picture or silence needs no plan) {
  auto& x = base();
  auto nothing = [](auto&) {};
  auto file = x.again(
    "loop=loop=14:size=1:start=60,setpts=N/30/TB,"
    "trim=end_frame=180",
    "");
  CAF_CHECK_EQUAL(found(file, nothing), "");
  file = x.again("", "volume=0:enable='between(t,4.5,5)'");
  CAF_CHECK_EQUAL(found(file, nothing), "");
}

CAF_TEST(a short dip to black needs no plan) {
  auto& x = base();
  auto file = x.again("drawbox=c=black:t=fill:enable='eq(n,80)'", "");
  CAF_CHECK_EQUAL(found(file, [](auto&) {}), "");
}

CAF_TEST(films without voice or without music pass) {
  CAF_CHECK_EQUAL(found(false, true), "");
  CAF_CHECK_EQUAL(found(true, false), "");
}

CAF_TEST(a silent film passes) {
  CAF_CHECK_EQUAL(found(false, false), "");
}

CAF_TEST(a very short film passes) {
  CAF_CHECK_EQUAL(found(false, true, {30}), "");
}

CAF_TEST(a film of many scenes passes) {
  CAF_CHECK_EQUAL(found(true, true, {30, 30, 31, 32, 33}), "");
}
