#define CAF_SUITE segment

#include "io/media/segment.hpp"

#include "io/media/mp4.hpp"
#include "io/media/probe.hpp"

#include "tests/media/film_fixture.hpp"

#include <filesystem>

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

segment_spec body(const std::string& clip, int from, int frames) {
  segment_spec result;
  result.size = {320, 180};
  result.cut.frames = frames;
  result.cut.clip_from = from;
  result.clip = clip;
  result.encode.preset = "ultrafast";
  return result;
}

segment_spec transition(const std::string& a, int from, const std::string& b,
                        int frames, transition_kind kind) {
  auto result = body(a, from, frames);
  result.cut.transition = true;
  result.cut.kind = kind;
  result.next_clip = b;
  return result;
}

caf::error encode(film_room& room, const std::vector<segment_spec>& all) {
  std::vector<segment_work> work;
  for (auto& x : all)
    work.push_back(
      {x, room.file("out" + std::to_string(work.size()) + ".mp4")});
  return encode_segments(work, as_it_is, room.watch);
}

int64_t frames_in(film_room& room, const std::string& name) {
  auto info = probe(room.file(name), counting::decoded);
  return info && info->first("video") ? info->first("video")->frames : -1;
}

/// Frame `n` of a film, small and grey.
std::string frame(film_room& room, const std::string& path, int n) {
  room.ffmpeg(
    {"-i", path, "-vf",
     "select=eq(n\\," + std::to_string(n) + "),scale=32:18,format=gray",
     "-frames:v", "1", "-f", "rawvideo", "frame.gray"});
  return room.text(room.file("frame.gray"));
}

/// Mean difference of two frames.
double distance(const std::string& a, const std::string& b) {
  double sum = 0;
  for (size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    sum += std::abs(static_cast<unsigned char>(a[i])
                    - static_cast<unsigned char>(b[i]));
  return a.empty() || a.size() != b.size()
           ? 255
           : sum / static_cast<double>(a.size());
}

/// A clip whose every frame is darker or lighter than the one before.
std::string ramp(film_room& room, const std::string& name, int frames,
                 const arguments& options = {}) {
  auto out = room.file(name);
  room.ffmpeg(arguments{"-f", "lavfi", "-i", "color=black:s=320x180:r=30",
                        "-vf", "geq=lum='40+N*2':cb=128:cr=128", "-frames:v",
                        std::to_string(frames), "-c:v", "libx264", "-preset",
                        "ultrafast", "-crf", "5", "-pix_fmt", "yuv420p"}
              + options + arguments{out});
  return out;
}

/// How light the middle of frame `n` is.
int light(film_room& room, const std::string& path, int n) {
  auto pixels = frame(room, path, n);
  return pixels.empty() ? -1 : static_cast<unsigned char>(pixels[300]);
}

} // namespace

CAF_TEST(a body has exactly the frames it was asked for) {
  film_room room;
  auto clip = ramp(room, "clip.mp4", 90);
  CAF_CHECK_EQUAL(encode(room, {body(clip, 12, 60)}), caf::none);
  CAF_CHECK_EQUAL(frames_in(room, "out0.mp4"), 60);
  auto first = light(room, room.file("out0.mp4"), 0);
  auto wanted = light(room, clip, 12);
  CAF_CHECK(std::abs(first - wanted) <= 1);
  auto last = light(room, room.file("out0.mp4"), 59);
  CAF_CHECK(std::abs(last - light(room, clip, 71)) <= 1);
  CAF_CHECK(!room.watch.backwards);
}

CAF_TEST(a stretch deep in a clip is found exactly) {
  film_room room;
  auto clip = ramp(room, "clip.mp4", 100);
  CAF_CHECK_EQUAL(encode(room, {body(clip, 77, 12)}), caf::none);
  CAF_CHECK(
    std::abs(light(room, room.file("out0.mp4"), 0) - light(room, clip, 77))
    <= 1);
}

CAF_TEST(a clip that ends early holds its last frame) {
  film_room room;
  auto clip = ramp(room, "clip.mp4", 40);
  auto after = room.clip("next.mp4", {320, 180}, 30, 40);
  CAF_CHECK_EQUAL(
    encode(room, {body(clip, 12, 60),
                  transition(clip, 100, after, 12, transition_kind::fade)}),
    caf::none);
  CAF_CHECK_EQUAL(frames_in(room, "out0.mp4"), 60);
  CAF_CHECK_EQUAL(frames_in(room, "out1.mp4"), 12);
  auto last = light(room, clip, 39);
  CAF_CHECK(std::abs(light(room, room.file("out0.mp4"), 59) - last) <= 1);
  CAF_CHECK(std::abs(light(room, room.file("out1.mp4"), 0) - last) <= 3);
}

CAF_TEST(every transition begins and ends with its clips) {
  film_room room;
  auto a = ramp(room, "a.mp4", 60);
  auto b = room.file("b.mp4");
  room.ffmpeg({"-f", "lavfi", "-i", "testsrc2=s=320x180:r=30", "-frames:v",
               "60", "-pix_fmt", "yuv420p", b});
  for (auto kind : {transition_kind::fade, transition_kind::slide,
                    transition_kind::wipe, transition_kind::zoom}) {
    CAF_CHECK_EQUAL(encode(room, {transition(a, 48, b, 12, kind)}), caf::none);
    auto out = room.file("out0.mp4");
    CAF_CHECK_EQUAL(frames_in(room, "out0.mp4"), 12);
    CAF_CHECK(distance(frame(room, out, 0), frame(room, a, 48)) < 3);
    CAF_CHECK(distance(frame(room, out, 11), frame(room, a, 59)) > 20);
    CAF_CHECK(distance(frame(room, out, 6), frame(room, out, 11)) > 5);
  }
}

CAF_TEST(clips of any size and rate fill the frame) {
  film_room room;
  auto tall = room.clip("tall.mp4", {180, 320}, 30, 60);
  auto slow = room.clip("slow.mp4", {640, 360}, 24, 60);
  auto large = room.clip("large.mp4", {500, 301 / 2 * 2}, 60, 130);
  CAF_CHECK_EQUAL(
    encode(room, {body(tall, 0, 40), body(slow, 33, 30), body(large, 5, 45)}),
    caf::none);
  for (auto [name, frames] :
       {std::pair{"out0.mp4", 40}, {"out1.mp4", 30}, {"out2.mp4", 45}}) {
    auto info = probe(room.file(name), counting::decoded);
    CAF_REQUIRE(info.engaged());
    auto& x = info->streams.front();
    CAF_CHECK_EQUAL(x.frames, frames);
    CAF_CHECK_EQUAL(x.width, 320);
    CAF_CHECK_EQUAL(x.height, 180);
    CAF_CHECK(x.square_pixels);
    CAF_CHECK_EQUAL(info->streams.size(), 1u);
  }
}

CAF_TEST(the same work makes the same bytes alone or together) {
  film_room room;
  auto a = room.clip("a.mp4", {320, 180}, 30, 90);
  auto b = room.clip("b.mp4", {320, 180}, 30, 90, 2);
  auto fade = transition(a, 70, b, 12, transition_kind::fade);
  CAF_CHECK_EQUAL(encode(room, {body(a, 0, 70), fade}), caf::none);
  auto first = room.text(room.file("out0.mp4"));
  auto second = room.text(room.file("out1.mp4"));
  CAF_CHECK_EQUAL(encode(room, {fade, body(a, 0, 70)}), caf::none);
  CAF_CHECK(room.text(room.file("out1.mp4")) == first);
  CAF_CHECK(room.text(room.file("out0.mp4")) == second);
}

CAF_TEST(what cannot be encoded is refused and leaves nothing behind) {
  film_room room;
  auto a = room.clip("a.mp4", {320, 180}, 30, 20);
  CAF_CHECK(encode(room, {}) == ec::invalid_argument);
  CAF_CHECK(encode(room, {body(a, 0, 0)}) == ec::invalid_argument);
  auto odd = body(a, 0, 10);
  odd.size.width = 321;
  CAF_CHECK(encode(room, {odd}) == ec::invalid_argument);
  CAF_REQUIRE(!room.dir.write("words.mp4", "no clip at all"));
  CAF_CHECK(encode(room, {body(room.file("words.mp4"), 0, 10)}) == ec::poison);
  CAF_REQUIRE(
    !room.dir.write("list.mp4", "ffconcat version 1.0\nfile a.mp4\n"));
  CAF_CHECK(encode(room, {body(room.file("list.mp4"), 0, 10)}) == ec::poison);
  room.watch.stop = true;
  CAF_CHECK(encode(room, {body(a, 0, 10)}) == ec::canceled);
  for (auto& entry : std::filesystem::directory_iterator(room.dir.path()))
    CAF_CHECK(entry.path().filename().string().find(".part-")
              == std::string::npos);
}
