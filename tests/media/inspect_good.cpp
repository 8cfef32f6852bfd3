#define CAF_SUITE inspect_good

#include "io/media/inspect.hpp"

#include "tests/media/film_fixture.hpp"

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

/// Composes a film of a shape and inspects it; nothing may be found.
void passes(ratio shape, int short_side, int fps, transition_kind kind,
            int transition) {
  film_room room;
  film_plan plan;
  plan.size = size_of(shape, short_side);
  plan.layout = layout_of(shape, plan.size);
  plan.fps = fps;
  plan.scenes = {fps, fps + 4};
  plan.kind = kind;
  plan.transition = transition;
  auto spec = inputs_of(room, plan);
  auto report
    = inspected(room, film(room, spec, "film.mp4"), expectation_of(spec));
  CAF_CHECK_EQUAL(rules_of(report), "");
  CAF_CHECK(report.passed);
  CAF_CHECK_EQUAL(report.figures.frames, 2 * fps + 4);
}

} // namespace

CAF_TEST(wide films pass) {
  passes(ratio::wide, 180, 30, transition_kind::fade, 8);
  passes(ratio::wide, 144, 25, transition_kind::cut, 0);
}

CAF_TEST(tall films pass) {
  passes(ratio::tall, 180, 25, transition_kind::slide, 6);
  passes(ratio::tall, 126, 24, transition_kind::fade, 4);
}

CAF_TEST(square films pass) {
  passes(ratio::square, 180, 24, transition_kind::wipe, 8);
  passes(ratio::square, 160, 30, transition_kind::zoom, 2);
}

CAF_TEST(portrait films pass) {
  passes(ratio::portrait, 160, 30, transition_kind::zoom, 10);
  passes(ratio::portrait, 200, 24, transition_kind::slide, 2);
}
