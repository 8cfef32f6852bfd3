#define CAF_SUITE embedded_project_files

#include "io/embedded/project_files.hpp"

#include "io/embedded/file_storage.hpp"
#include "io/embedded/local_renderer.hpp"
#include "io/embedded/studio_provider.hpp"

#include "tests/support/builders.hpp"
#include "tests/support/folder.hpp"

#include <caf/test/unit_test.hpp>

#include <nlohmann/json.hpp>

using namespace adcraft;
using namespace adcraft::test;

namespace {

struct quiet_watch : render_watch {
  void progress(double) override {
    // nop
  }
  bool stop_requested() const override {
    return false;
  }
};

/// A finished campaign whose files are really there.
struct fixture : folder_fixture {
  fixture() {
    auto open = file_storage::open(folder + "/media");
    CAF_REQUIRE(open);
    files = *open;
    auto cache = render_cache::open(folder + "/renders", files);
    CAF_REQUIRE(cache);
    room = std::make_shared<local_renderer>(files, *cache);
    view = a_made_campaign();
    for (auto& a : view.assets) {
      auto sound = a.kind == job_kind::voiceover || a.kind == job_kind::music;
      auto kept
        = files->put(put("new", "bytes of " + a.job), sound ? "wav" : "mp4");
      CAF_REQUIRE(kept);
      a.key = kept->key;
    }
  }

  storage_ptr files;
  renderer_ptr room;
  campaign_view view;
  quiet_watch watch;
};

} // namespace

CAF_TEST_FIXTURE_SCOPE(project_files_tests, fixture)

CAF_TEST(a project is one file with all it needs) {
  auto order = studio_provider{}.project_export(view, "16:9");
  CAF_REQUIRE(order);
  auto made = room->render(*order, watch);
  if (!made)
    CAF_FAIL(render(made.error()));
  CAF_CHECK_EQUAL(made->mime, "application/zip");
  CAF_CHECK_EQUAL(made->key.substr(made->key.size() - 4), ".zip");
  auto bytes = bytes_of(*files->path_of(made->key));
  for (auto part :
       {"clips/scene-1.mp4", "bytes of c1.scene_video.s1.16x9.r1",
        "voices/scene-2-en.wav", "bytes of c1.voiceover.s2.en.r1", "music.wav",
        "bytes of c1.music.r1", "brief.json", "timeline.otio", "WEBVTT"})
    CAF_CHECK_NOT_EQUAL(bytes.find(part), std::string::npos);
  CAF_MESSAGE("the films are not passed yet");
  CAF_CHECK_EQUAL(bytes.find("films/"), std::string::npos);
  auto again = room->render(*order, watch);
  CAF_REQUIRE(again);
  CAF_CHECK(again->reused);
}

CAF_TEST(a project whose file is gone is not made) {
  auto order = studio_provider{}.project_export(view, "16:9");
  CAF_REQUIRE(order);
  auto clip = asset_of(view, job_in(view, job_kind::scene_video, 2, "16:9"));
  std::filesystem::remove(*files->path_of(clip->key));
  auto made = room->render(*order, watch);
  CAF_CHECK(!made && made.error() == ec::not_found);
  CAF_CHECK_EQUAL(files_in("renders/work"), 0u);
}

CAF_TEST(a chat is answered with a reply and a patch) {
  view.chat = {{1, false, "Who is it for? For example: runners."},
               {2, true, "people on TikTok"}};
  view.brief.audience.clear();
  auto request = studio_provider{}.encode(view, a_job(job_kind::chat_reply, 2));
  CAF_REQUIRE(request);
  auto made = room->render(
    {render_kind::chat_reply, request->recipe, request->request}, watch);
  CAF_REQUIRE(made);
  auto facts = nlohmann::json::parse(made->facts);
  CAF_CHECK_EQUAL(facts["patch"].dump(),
                  R"({"audience":"people on TikTok","formats":["9:16"]})");
  CAF_CHECK_NOT_EQUAL(
    facts["reply"].get<std::string>().find("What should it look like?"),
    std::string::npos);
  CAF_CHECK(!facts["done"].get<bool>());
}

CAF_TEST_FIXTURE_SCOPE_END()
