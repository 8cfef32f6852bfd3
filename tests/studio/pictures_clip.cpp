#define CAF_SUITE pictures_clip

#include "io/embedded/studio/pictures/pictures.hpp"

#include "pictures_support.hpp"

#include "io/media/child.hpp"

#include <caf/test/unit_test.hpp>

using namespace adcraft;
using namespace adcraft::studio;
using namespace adcraft::studio::test;

namespace {

/// @returns all lines that a program prints.
std::string output_of(std::vector<std::string> argv) {
  std::string result;
  media::child_command x;
  x.argv = std::move(argv);
  x.on_line
    = [&](std::string_view line) { result += std::string{line} + "\n"; };
  auto ended = media::run_child(x);
  return ended ? result : render(ended.error());
}

std::string probe(const std::string& path, const std::string& entries) {
  return output_of({"ffprobe", "-v", "error", "-count_frames", "-show_entries",
                    "stream=" + entries, "-of", "default=nw=1:nk=0", path});
}

std::string decoded_hash(const std::string& path) {
  return output_of(
    {"ffmpeg", "-nostdin", "-v", "error", "-i", path, "-f", "md5", "-"});
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

} // namespace

CAF_TEST(a clip has exactly its frames and the right tags) {
  fresh_directory in;
  auto x = a_scene(treatment::split, ratio::wide, 180);
  x.frames = 37;
  x.pictures = {saved(in, "p.png", plain_picture(240, 300))};
  quiet_watch watch;
  CAF_REQUIRE(draw_clip(x, plain_paths(), in.at("clip.mp4"), watch));
  CAF_CHECK_EQUAL(watch.last, 1.0);
  auto text = probe(in.at("clip.mp4"),
                    "codec_name,codec_type,width,height,pix_fmt,color_range,"
                    "color_space,color_transfer,color_primaries,r_frame_rate,"
                    "nb_read_frames");
  for (auto part :
       {"codec_name=h264", "width=320", "height=180", "pix_fmt=yuv420p",
        "color_range=tv", "color_space=bt709", "color_transfer=bt709",
        "color_primaries=bt709", "r_frame_rate=30/1", "nb_read_frames=37"})
    CAF_CHECK(has(text, part));
  CAF_CHECK(!has(text, "audio"));
}

CAF_TEST(the same spec makes the same frames) {
  fresh_directory in;
  auto picture = saved(in, "p.png", plain_picture(240, 300));
  for (auto look : {treatment::cutout, treatment::kinetic}) {
    auto x = a_scene(look, ratio::wide, 180);
    x.frames = 12;
    x.pictures = {picture};
    quiet_watch watch;
    CAF_REQUIRE(draw_clip(x, plain_paths(), in.at("a.mp4"), watch));
    CAF_REQUIRE(draw_clip(x, plain_paths(), in.at("b.mp4"), watch));
    auto hash = decoded_hash(in.at("a.mp4"));
    CAF_CHECK(has(hash, "MD5="));
    CAF_CHECK_EQUAL(hash, decoded_hash(in.at("b.mp4")));
    x.seed = 99;
    CAF_REQUIRE(draw_clip(x, plain_paths(), in.at("c.mp4"), watch));
    CAF_CHECK(hash != decoded_hash(in.at("c.mp4")));
  }
}

CAF_TEST(a still is a jpeg of the frame size) {
  fresh_directory in;
  auto x = a_scene(treatment::parallax, ratio::portrait, 180);
  x.pictures = {saved(in, "p.png", busy_picture(240, 300))};
  quiet_watch watch;
  CAF_REQUIRE(draw_still(x, plain_paths(), in.at("still.jpg"), watch));
  auto text = probe(in.at("still.jpg"), "codec_name,width,height");
  CAF_CHECK(has(text, "codec_name=mjpeg"));
  CAF_CHECK(has(text, "width=180"));
  CAF_CHECK(has(text, "height=224"));
}

CAF_TEST(a picture that is missing or broken is named) {
  fresh_directory in;
  auto x = a_scene(treatment::cutout, ratio::wide, 180);
  quiet_watch watch;
  x.pictures = {in.at("missing.jpg")};
  auto missing = draw_still(x, plain_paths(), in.at("s.jpg"), watch);
  CAF_REQUIRE(!missing);
  CAF_CHECK(missing.error() == ec::not_found);
  std::filesystem::copy_file("/proc/self/status", in.at("broken.jpg"));
  x.pictures = {in.at("broken.jpg")};
  auto broken = draw_clip(x, plain_paths(), in.at("s.mp4"), watch);
  CAF_REQUIRE(!broken);
  CAF_CHECK(broken.error() == ec::poison);
  CAF_CHECK(has(render(broken.error()), "broken.jpg"));
  CAF_CHECK(!std::filesystem::exists(in.at("s.mp4")));
}

CAF_TEST(a spec that can never be drawn names its field) {
  fresh_directory in;
  quiet_watch watch;
  auto refused = [&](const picture_spec& x, const std::string& field) {
    auto result = draw_still(x, plain_paths(), in.at("s.jpg"), watch);
    CAF_REQUIRE(!result);
    CAF_CHECK(result.error() == ec::invalid_argument);
    CAF_CHECK(has(render(result.error()), field));
  };
  auto x = a_scene(treatment::cutout, ratio::wide, 180);
  x.size.width = 321;
  refused(x, "size");
  x = a_scene(treatment::cutout, ratio::wide, 180);
  x.colors.accent = "coral";
  refused(x, "colors.accent");
  x = a_scene(treatment::cutout, ratio::wide, 180);
  x.frames = 0;
  refused(x, "frames");
}

CAF_TEST(a clip that is stopped leaves nothing behind) {
  fresh_directory in;
  auto x = a_scene(treatment::kinetic, ratio::wide, 180);
  x.frames = 2000;
  quiet_watch watch;
  watch.stop = true;
  auto result = draw_clip(x, plain_paths(), in.at("clip.mp4"), watch);
  CAF_REQUIRE(!result);
  CAF_CHECK(result.error() == ec::canceled);
  CAF_CHECK(!std::filesystem::exists(in.at("clip.mp4")));
}
