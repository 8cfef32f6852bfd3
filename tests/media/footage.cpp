#define CAF_SUITE footage

#include "io/media/footage.hpp"

#include "io/media/probe.hpp"

#include "tests/media/film_fixture.hpp"

#include <filesystem>

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

/// Keeps files in the room they come from.
struct shelf : storage {
  explicit shelf(const film_room& x) : room(x) {
    // nop
  }

  caf::expected<stored_file> put(const std::string& path,
                                 const std::string&) override {
    std::filesystem::rename(path, room.file("kept.mp4"));
    ++kept;
    return stored_file{"kept.mp4", 0, {}};
  }

  caf::expected<std::string> path_of(const std::string& key) const override {
    return room.file(key);
  }

  const film_room& room;
  int kept = 0;
};

struct desk {
  film_room room;
  shelf files{room};

  /// A film as a camera writes it: with sound, and with words about it.
  std::string film(const std::string& name, const arguments& options,
                   double seconds = 1, const char* size = "320x240") {
    room.ffmpeg(arguments{"-f", "lavfi", "-i",
                          std::string{"testsrc2=s="} + size + ":r=25", "-f",
                          "lavfi", "-i", "sine=440", "-t", number(seconds),
                          "-metadata", "title=secret place", "-metadata",
                          "location=+47.3-008.5/", "-pix_fmt", "yuv420p"}
                + options + arguments{room.file(name)});
    return room.file(name);
  }

  /// The sentence that refuses a file, or nothing.
  std::string problem(const std::string& path,
                      const footage_rules& rules = {}) {
    auto x = check_footage(path, files, room.watch, rules);
    if (!x)
      CAF_CHECK(x.error() == ec::poison);
    return x ? "" : render(x.error());
  }
};

const arguments quick = {"-c:v", "libx264", "-preset", "ultrafast"};

} // namespace

CAF_TEST(a film becomes clean whatever container it comes in) {
  desk x;
  struct {
    const char* name;
    arguments options;
  } table[] = {
    {"a.mp4", quick},
    {"a.mov", quick},
    {"a.mkv", quick},
    {"a.webm", {"-c:v", "libvpx", "-cpu-used", "8", "-c:a", "libvorbis"}},
    {"b.mp4", {"-c:v", "mpeg4"}},
    {"no-extension", quick + arguments{"-f", "mp4"}},
  };
  for (auto& t : table) {
    auto path = x.film(t.name, t.options);
    CAF_MESSAGE(t.name);
    auto made = check_footage(path, x.files, x.room.watch);
    if (!made)
      CAF_FAIL(render(made.error()));
    CAF_CHECK_EQUAL(made->key, "kept.mp4");
    CAF_CHECK_EQUAL(made->mime, "video/mp4");
    CAF_CHECK_EQUAL(made->width, 320);
    CAF_CHECK_EQUAL(made->height, 240);
    CAF_CHECK(made->seconds > 0.95 && made->seconds < 1.05);
    auto info = probe(x.room.file("kept.mp4"));
    CAF_REQUIRE(info);
    CAF_CHECK_EQUAL(info->streams.size(), 1u);
    CAF_CHECK_EQUAL(info->streams[0].codec, "h264");
    CAF_CHECK_EQUAL(info->streams[0].pixels, "yuv420p");
    CAF_CHECK_EQUAL(info->streams[0].rate, 30 * info->streams[0].rate_base);
    auto bytes = x.room.text(x.room.file("kept.mp4"));
    CAF_CHECK_EQUAL(bytes.find("secret"), std::string::npos);
    CAF_CHECK_EQUAL(bytes.find("+47.3"), std::string::npos);
    CAF_CHECK(std::filesystem::exists(path));
  }
}

CAF_TEST(a film is turned upright and its pixels are made square) {
  desk x;
  x.film("flat.mp4", quick, 1);
  x.room.ffmpeg({"-i", x.room.file("flat.mp4"), "-c", "copy", "-metadata:s:v",
                 "rotate=90", x.room.file("turned.mp4")});
  auto turned = check_footage(x.room.file("turned.mp4"), x.files, x.room.watch);
  CAF_REQUIRE(turned);
  CAF_CHECK_EQUAL(turned->width, 240);
  CAF_CHECK_EQUAL(turned->height, 320);
  auto wide = check_footage(
    x.film("wide.mp4", quick + arguments{"-vf", "setsar=4/3"}, 1), x.files,
    x.room.watch);
  CAF_REQUIRE(wide);
  CAF_CHECK_EQUAL(wide->width, 426);
  auto odd = check_footage(x.film("odd.mp4", {"-c:v", "mpeg4"}, 1, "321x241"),
                           x.files, x.room.watch);
  CAF_REQUIRE(odd);
  CAF_CHECK_EQUAL(odd->width % 2 + odd->height % 2, 0);
}

CAF_TEST(errors name what is wrong) {
  desk x;
  CAF_CHECK_EQUAL(x.problem(x.film("short.mp4", quick, 0.4)),
                  "footage: it lasts 0.4 s: cut it to 1 to 60 s");
  CAF_CHECK_EQUAL(x.problem(x.film("long.mp4", quick, 61, "200x200")),
                  "footage: it lasts 61.0 s: cut it to 1 to 60 s");
  CAF_CHECK_EQUAL(x.problem(x.film("large.mp4", quick, 1, "4100x240")),
                  "footage: it has 4100 x 240 pixels: export it with at most "
                  "4096 on the longer side");
  CAF_CHECK_EQUAL(x.problem(x.film("small.mp4", quick, 1, "320x180")),
                  "footage: it has 320 x 180 pixels: bring one of at least "
                  "200 on the shorter side");
  CAF_CHECK_EQUAL(x.problem(x.film("m.mov", {"-c:v", "mjpeg"}, 1)),
                  "footage: its picture is coded as mjpeg: export it as H.264 "
                  "and bring that");
  x.room.ffmpeg(
    {"-f", "lavfi", "-i", "sine=440", "-t", "2", x.room.file("sound.mp4")});
  CAF_CHECK_EQUAL(x.problem(x.room.file("sound.mp4")),
                  "footage: this file has sound at most, no picture: bring a "
                  "film");
  footage_rules tiny;
  tiny.max_bytes = 1'000'000;
  CAF_REQUIRE(!x.room.dir.write("heavy", std::string(2'500'000, 'x')));
  CAF_CHECK_EQUAL(x.problem(x.room.file("heavy"), tiny),
                  "footage: this file has 2 MB: bring one of at most 1 MB");
  auto gone = check_footage(x.room.file("gone"), x.files, x.room.watch);
  CAF_CHECK(!gone && gone.error() == ec::not_found);
  CAF_CHECK_EQUAL(x.files.kept, 0);
}

CAF_TEST(what is no film is not opened) {
  desk x;
  auto good = x.room.text(x.film("good.mp4", quick));
  std::pair<const char*, std::string> table[] = {
    {"empty", ""},
    {"text", "hello"},
    {"list.m3u8", "#EXTM3U\n#EXTINF:2,\ngood.mp4\n"},
    {"list.ffconcat", "ffconcat version 1.0\nfile good.mp4\n"},
    {"half.mp4", good.substr(0, good.size() / 2)},
  };
  for (auto& [name, bytes] : table) {
    CAF_REQUIRE(!x.room.dir.write(name, bytes));
    CAF_MESSAGE(name);
    CAF_CHECK_NOT_EQUAL(x.problem(x.room.file(name)), "");
  }
  CAF_CHECK_EQUAL(x.problem(x.film("a.avi", quick)),
                  "footage: this is no film that can be read: bring an MP4, "
                  "MOV, MKV or WebM file");
  CAF_CHECK_EQUAL(x.files.kept, 0);
}

CAF_TEST(a check can be stopped) {
  desk x;
  auto path = x.film("a.mp4", quick);
  x.room.watch.stop = true;
  auto stopped = check_footage(path, x.files, x.room.watch);
  CAF_CHECK(!stopped && stopped.error() == ec::canceled);
}
