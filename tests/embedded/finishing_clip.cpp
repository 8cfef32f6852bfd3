#define CAF_SUITE embedded_finishing_clip

#include "io/embedded/taken/clip_fit.hpp"
#include "io/media/mp4.hpp"
#include "io/media/probe.hpp"

#include "tests/embedded/finishing_support.hpp"

using namespace adcraft;
using namespace adcraft::test;
using media::arguments;
using media::frame_span;
using media::seen_stillness;
using taken::fit_clip;

namespace {

const arguments quick = {"-c:v", "libx264", "-preset",  "ultrafast",
                         "-crf", "28",      "-pix_fmt", "yuv420p"};

struct clip_house : finishing_house {
  const job_row& clip = job(job_kind::scene_video, 2);

  /// Frames that the second scene needs: its slot and both transitions.
  int needed = 120 + 6 + 6;

  /// A clip as a model makes it: 24 frames a second, with music in it.
  std::string film(const std::string& name, double seconds,
                   const std::string& filters = "null",
                   const arguments& options = quick) {
    return made(name, arguments{"-f", "lavfi", "-i", "testsrc2=s=640x360:r=24",
                                "-f", "lavfi", "-i", "sine=330:r=44100", "-t",
                                media::number(seconds), "-vf", filters}
                        + options);
  }

  /// What the detectors of the inspection see.
  seen_stillness seen(const render_result& x) {
    room.ffmpeg(
      {"-i", path_of(x), "-vf", media::picture_detectors(), "-f", "null", "-"});
    return media::read_stillness(room.dir, 30, needed);
  }

  void check(const render_result& x) {
    auto info = media::probe(path_of(x), media::counting::decoded);
    CAF_REQUIRE(info);
    CAF_REQUIRE_EQUAL(info->streams.size(), 1u);
    auto picture = info->streams[0];
    CAF_CHECK_EQUAL(picture.frames, needed);
    CAF_CHECK_EQUAL(picture.width, 640);
    CAF_CHECK_EQUAL(picture.height, 360);
    CAF_CHECK_EQUAL(picture.pixels, "yuv420p");
    CAF_CHECK_EQUAL(x.facts, "{}");
    auto stills = seen(x);
    CAF_CHECK(stills.black.empty());
    for (auto& span : stills.frozen)
      CAF_CHECK(span.frames < 25);
  }
};

std::string sentence_of(int frames, int wanted, const seen_stillness& x) {
  auto fit = fit_clip(frames, wanted, x);
  CAF_CHECK(!fit && fit.error() == ec::poison);
  return fit ? "" : render(fit.error());
}

} // namespace

CAF_TEST(what is too long is cut and what is too short is slowed down) {
  struct {
    int frames;
    double slower;
    int held;
    int back;
  } table[] = {{200, 1, 0, 0},    {120, 1, 0, 0},    {110, 120.0 / 110, 0, 0},
               {100, 1.15, 5, 0}, {80, 1.15, 0, 28}, {60, 1.15, 0, 51}};
  for (auto& t : table) {
    auto fit = fit_clip(t.frames, 120, {});
    CAF_REQUIRE(fit);
    CAF_CHECK(std::abs(fit->slower - t.slower) < 0.001);
    CAF_CHECK_EQUAL(fit->held, t.held);
    CAF_CHECK_EQUAL(fit->back, t.back);
    CAF_CHECK_EQUAL(is_whole(*fit), t.frames >= 120);
  }
  const std::string start = "what the model made cannot be used: ";
  CAF_CHECK_EQUAL(sentence_of(59, 120, {}),
                  start + "the clip lasts 2.0 s where its scene needs 4.0 s");
  CAF_CHECK_EQUAL(sentence_of(500, 900, {}),
                  start + "the clip lasts 16.7 s where its scene needs 30.0 s");
}

CAF_TEST(black at the ends is left out and black in between is refused) {
  seen_stillness x;
  x.black = {{0, 12}, {140, 10}};
  auto fit = fit_clip(150, 120, x);
  CAF_REQUIRE(fit);
  CAF_CHECK_EQUAL(fit->from, 12);
  CAF_CHECK_EQUAL(fit->to, 140);
  CAF_CHECK(!is_whole(*fit));
  x.black = {{60, 6}};
  CAF_CHECK_NOT_EQUAL(
    sentence_of(150, 120, x).find("black from 2.0 s to 2.2 s"),
    std::string::npos);
  CAF_MESSAGE("what is cut off may be as black as it likes");
  x.black = {{122, 6}};
  CAF_CHECK(fit_clip(150, 120, x));
  x.black = {{0, 150}};
  CAF_CHECK_NOT_EQUAL(sentence_of(150, 120, x).find("the clip is black"),
                      std::string::npos);
}

CAF_TEST(what stands still for a second is refused) {
  seen_stillness x;
  x.frozen = {{30, 20}, {125, 60}};
  CAF_CHECK(fit_clip(200, 120, x));
  x.frozen = {{30, 30}};
  CAF_CHECK_NOT_EQUAL(sentence_of(200, 120, x).find("still from 1.0 s on"),
                      std::string::npos);
}

CAF_TEST_FIXTURE_SCOPE(finishing_clip_tests, clip_house)

CAF_TEST(a clip fills its scene to the frame without its sound) {
  auto x = finished(clip, film("a.mp4", 5));
  CAF_CHECK_EQUAL(x.mime, "video/mp4");
  check(x);
  CAF_MESSAGE("the words of the scene are in it");
  view.storyline.scenes[1].headline = "Other words";
  auto other = finished(clip, film("a.mp4", 5));
  check(other);
  CAF_CHECK_NOT_EQUAL(x.sha256, other.sha256);
  CAF_CHECK_EQUAL(files_in("incoming"), 1u);
  CAF_CHECK_EQUAL(files_in("cache/work"), 0u);
}

CAF_TEST(containers and codecs of models are known) {
  check(finished(
    clip, film("a.webm", 4.5, "null",
               {"-c:v", "libvpx", "-cpu-used", "8", "-c:a", "libvorbis"})));
  check(finished(clip, film("a.mov", 4.5)));
}

CAF_TEST(a clip that is a little short is slowed down or held) {
  check(finished(clip, film("a.mp4", 4.1)));
  check(finished(clip, film("b.mp4", 3.6)));
}

CAF_TEST(a clip that is much too short goes back the way it came) {
  check(finished(clip, film("a.mp4", 2.6)));
}

CAF_TEST(a clip that begins black begins later) {
  check(finished(clip, film("a.mp4", 5,
                            "fade=in:0:10,"
                            "drawbox=c=black:t=fill:enable='lt(n,4)'")));
}

CAF_TEST(a clip that cannot be used is refused in a sentence) {
  CAF_CHECK_EQUAL(problem(clip, film("short.mp4", 1.5)),
                  "the clip lasts 1.5 s where its scene needs 4.4 s");
  CAF_CHECK_EQUAL(problem(clip, film("black.mp4", 5, "drawbox=c=black:t=fill")),
                  "the clip is black");
  CAF_CHECK_EQUAL(problem(clip, film("still.mp4", 5, "loop=-1:1")),
                  "the clip stands still from 0.0 s on");
  CAF_CHECK_EQUAL(problem(clip, film("small.mp4", 5, "scale=100:60")),
                  "it has 100 x 60 pixels");
  auto sound = made("sound.mp4", {"-f", "lavfi", "-i", "sine=440", "-t", "5"});
  CAF_CHECK_EQUAL(problem(clip, sound),
                  "this file has sound at most, no picture");
  auto none = made(
    "none.mp4", {"-f", "lavfi", "-i", "testsrc2=s=640x360", "-frames:v", "0"});
  CAF_CHECK_NOT_EQUAL(problem(clip, none), "nothing");
  CAF_CHECK_EQUAL(problem(clip, put("page.mp4", "<html>Gone</html>")),
                  "it is neither picture, film, sound nor words");
  CAF_CHECK_EQUAL(problem(clip, put("empty.mp4", "")), "it is empty");
}

CAF_TEST(a clip that breaks off is refused wherever its index stands) {
  auto index_last = bytes_of(film("last.mp4", 5));
  auto first = film("first.mp4", 5, "null",
                    quick + arguments{"-movflags", "+faststart"});
  auto index_first = bytes_of(first);
  for (auto bytes : {&index_last, &index_first})
    CAF_CHECK_EQUAL(
      problem(clip, put("half.mp4", bytes->substr(0, bytes->size() * 2 / 3))),
      "its file breaks off");
}

CAF_TEST(a playlist that pretends to be a film opens nothing) {
  auto list = "#EXTM3U\n#EXTINF:5,\nfile://" + film("secret.mp4", 5) + "\n";
  CAF_CHECK_EQUAL(problem(clip, put("list.mp4", list)),
                  "this is no film that can be read");
}

CAF_TEST(a clip in the making can be stopped) {
  auto how = finishing_for(view, clip);
  auto landed = place->write("c", bytes_of(film("a.mp4", 5)));
  CAF_REQUIRE(how && landed);
  auto taken = place->take(*landed);
  CAF_REQUIRE(taken);
  auto order = finishing_order("{\"finish\":" + *how + "}", taken->file.key);
  CAF_REQUIRE(order);
  room.watch.stop = true;
  auto x = renderer.render(*order, room.watch);
  CAF_CHECK(!x && x.error() == ec::canceled);
  CAF_CHECK_EQUAL(files_in("cache/work"), 0u);
}

CAF_TEST_FIXTURE_SCOPE_END()
