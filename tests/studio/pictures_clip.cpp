#define CAF_SUITE pictures_clip

#include "io/embedded/studio/pictures/pictures.hpp"

#include "pictures_support.hpp"

#include "io/media/child.hpp"

#include <caf/test/unit_test.hpp>

#include <algorithm>
#include <cmath>

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

/// Mean difference of two frames, 0 to 255.
double difference(const surface& a, const surface& b) {
  auto sum = 0.0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      for (auto shift : {0, 8, 16})
        sum += std::abs(static_cast<int>((a.row(y)[x] >> shift) & 255)
                        - static_cast<int>((b.row(y)[x] >> shift) & 255));
  return sum / (3.0 * a.width() * a.height());
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

CAF_TEST(another take is another composition) {
  fresh_directory in;
  auto plain = saved(in, "p.png", plain_picture(240, 300));
  auto busy = saved(in, "b.png", busy_picture(320, 240));
  for (auto look : all_treatments)
    for (auto shape : {ratio::wide, ratio::tall}) {
      auto x = a_scene(look, shape, 180);
      if (look == treatment::end_card)
        x.role = scene_role::call_to_action;
      x.pictures = {look == treatment::parallax ? busy : plain};
      std::vector<surface> takes;
      for (x.take = 1; x.take <= 3; ++x.take) {
        auto art = prepare(x, plain_paths());
        CAF_REQUIRE(art);
        auto frame = surface::opaque(x.size.width, x.size.height);
        (*art)->draw(frame, settled(x));
        takes.push_back(std::move(frame));
      }
      // Grain alone would be a difference of less than two.
      auto first = difference(takes[0], takes[1]);
      auto second = difference(takes[1], takes[2]);
      auto third = difference(takes[0], takes[2]);
      CAF_MESSAGE("treatment " << static_cast<int>(look) << " differs by "
                               << first << ", " << second << ", " << third);
      CAF_CHECK(std::min({first, second, third}) > 3);
    }
}

CAF_TEST(a film of their own plays below the words) {
  fresh_directory in;
  // Half a second, at another size and rate.
  media::child_command make;
  make.argv = {"ffmpeg",
               "-nostdin",
               "-v",
               "error",
               "-f",
               "lavfi",
               "-i",
               "color=0x808080:s=400x300:r=24:d=0.5",
               "-c:v",
               "libx264",
               "-pix_fmt",
               "yuv420p",
               in.at("own.mp4")};
  CAF_REQUIRE(media::run_child(make));
  auto light = [&](const std::string& path) {
    auto text
      = output_of({"ffmpeg", "-nostdin", "-v", "error", "-i", path, "-vf",
                   "crop=16:16:300:4,signalstats,metadata=print:file=-",
                   "-frames:v", "1", "-f", "null", "-"});
    auto at = text.find("YAVG=");
    return at == std::string::npos ? -1.0 : std::stod(text.substr(at + 5));
  };
  for (auto look : {treatment::closeup, treatment::end_card}) {
    auto x = a_scene(look, ratio::wide, 180);
    x.footage = in.at("own.mp4");
    x.frames = 40;
    quiet_watch watch;
    CAF_REQUIRE(draw_clip(x, plain_paths(), in.at("clip.mp4"), watch));
    auto text = probe(in.at("clip.mp4"),
                      "codec_type,width,height,r_frame_rate,"
                      "nb_read_frames,color_space");
    for (auto part : {"width=320", "height=180", "r_frame_rate=30/1",
                      "nb_read_frames=40", "color_space=bt709"})
      CAF_CHECK(has(text, part));
    CAF_CHECK(!has(text, "audio"));
    auto with_words = decoded_hash(in.at("clip.mp4"));
    if (look == treatment::closeup) {
      CAF_MESSAGE("where no words are, the film is as it was");
      CAF_CHECK(std::abs(light(in.at("clip.mp4")) - light(in.at("own.mp4")))
                <= 2);
    }
    x.headline = "Another";
    CAF_REQUIRE(draw_clip(x, plain_paths(), in.at("other.mp4"), watch));
    CAF_CHECK(with_words != decoded_hash(in.at("other.mp4")));
    CAF_REQUIRE(draw_still(x, plain_paths(), in.at("still.jpg"), watch));
  }
}

CAF_TEST(a film that cannot be shown is named) {
  fresh_directory in;
  std::filesystem::copy_file("/proc/self/status", in.at("broken.mp4"));
  auto x = a_scene(treatment::closeup, ratio::wide, 180);
  x.footage = in.at("broken.mp4");
  quiet_watch watch;
  auto broken = draw_clip(x, plain_paths(), in.at("s.mp4"), watch);
  CAF_REQUIRE(!broken);
  CAF_CHECK(broken.error() == ec::poison);
  x.footage = in.at("missing.mp4");
  auto missing = draw_still(x, plain_paths(), in.at("s.jpg"), watch);
  CAF_REQUIRE(!missing);
  CAF_CHECK(missing.error() == ec::not_found);
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
