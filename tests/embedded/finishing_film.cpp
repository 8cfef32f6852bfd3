#define CAF_SUITE embedded_finishing_film

#include "io/embedded/studio_provider.hpp"
#include "io/media/probe.hpp"

#include "actors/model/json.hpp"

#include "tests/embedded/finishing_support.hpp"

using namespace adcraft;
using namespace adcraft::test;
using media::arguments;

namespace {

/// Everything of a film comes from vendors.
struct film_house : finishing_house {
  film_house() {
    view.brief.seconds = 6;
    for (auto& s : view.storyline.scenes)
      s.frames = 60;
    view.storyline.scenes[0].narration = "Evening comes.";
    view.storyline.scenes[1].narration = "The lamp is lit.";
    view.storyline.scenes[2].narration = "Find Lumen today.";
    view.storyline.scenes[2].role = scene_role::call_to_action;
    view.storyline.scenes[2].look = treatment::end_card;
  }

  /// What a vendor would send for a job.
  std::string output_for(const job_row& x) {
    auto name = std::to_string(x.scene);
    if (x.kind == job_kind::reference_image)
      return made(name + ".png", {"-f", "lavfi", "-i", "testsrc2=s=1024x576",
                                  "-frames:v", "1"});
    if (x.kind == job_kind::scene_video)
      return made(name + ".mp4",
                  {"-f", "lavfi", "-i",
                   "gradients=s=848x480:r=24:speed=0.05:n=4:seed=" + name, "-f",
                   "lavfi", "-i", "sine=330", "-t", "3", "-vf",
                   "noise=alls=6:allf=t,format=yuv420p", "-c:v", "libx264",
                   "-preset", "ultrafast"});
    if (x.kind == job_kind::voiceover)
      return made(name + ".mp3",
                  {"-f", "lavfi", "-i",
                   "flite=voice=slt:text='"
                     + view.storyline.scenes[x.scene - 1].narration + "'"});
    return room.music("bed.wav", 4.5);
  }

  void use(job_row& x, const render_result& made) {
    test::finish(view, x, made.facts);
    view.assets.back().key = made.key;
  }

  render_result rendered(const render_order& x) {
    media::fixture::quiet_watch watch;
    auto result = renderer.render(x, watch);
    if (!result)
      CAF_FAIL(render(result.error()));
    return std::move(*result);
  }
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(finishing_film_tests, film_house)

CAF_TEST(a film of what vendors made passes the inspection) {
  const studio_provider provider;
  for (auto& j : view.jobs)
    if (j.state == job_state::planned && j.kind != job_kind::composition)
      use(j, finished(j, output_for(j)));
  auto& film = job_in(view, job_kind::composition, 0, "16:9", "en");
  auto asked = provider.encode(view, film);
  CAF_REQUIRE(asked);
  use(film,
      rendered({render_kind::composition, asked->recipe, asked->request}));
  auto look = provider.inspection(view, film);
  CAF_REQUIRE(look);
  auto report = rendered(*look);
  CAF_CHECK_EQUAL(provider.verdict(report.facts), "");
  auto figures = nlohmann::json::parse(report.facts)["figures"];
  CAF_CHECK(figures["frames"] == 180);
  CAF_MESSAGE(figures.dump());
}

CAF_TEST_FIXTURE_SCOPE_END()
