#define CAF_SUITE inspect_mutations

#include "io/media/inspect.hpp"

#include "tests/media/film_fixture.hpp"

#include <filesystem>

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

/// One good film of six seconds, from which all broken ones are made.
struct good_film {
  film_room room;
  composition_spec spec = inputs_of(room, {});
  std::string path = film(room, spec, "good.mp4");
  film_expectation wanted = expectation_of(spec);

  /// Decodes the film, filters it, and encodes it as well as `compose` does.
  std::string again(const std::string& picture, const std::string& sound,
                    const arguments& options = {}) {
    auto out = room.file("broken.mp4");
    auto samples = std::to_string(wanted.samples);
    auto words = arguments{"-i", path, "-vf",
                           picture.empty() ? "null" : picture, "-af",
                           "atrim=end_sample=" + samples + ","
                             + (sound.empty() ? "anull" : sound)
                             + ",atrim=start_sample=1024,asetpts=N/SR/TB",
                           "-c:v", "libx264", "-preset", "ultrafast", "-bf",
                           "2", "-pix_fmt", "yuv420p",
                           "-video_track_timescale", "15360", "-c:a", "aac",
                           "-b:a", "192k"};
    room.ffmpeg(words + options + flags() + arguments{out});
    return out;
  }

  /// Puts the same streams into another container.
  std::string remuxed(const arguments& options) {
    auto out = room.file("broken.mp4");
    room.ffmpeg(arguments{"-i", path, "-map", "0", "-c", "copy"} + options
                + arguments{out});
    return out;
  }

  static arguments flags() {
    return {"-movflags", "+faststart+negative_cts_offsets", "-use_editlist",
            "0"};
  }

  film_report inspected(const std::string& file) {
    return fixture::inspected(room, file, wanted);
  }

  void rejects(const std::string& file, const std::string& rule) {
    auto report = inspected(file);
    CAF_CHECK(!report.passed);
    if (!has(report, rule))
      CAF_ERROR("wanted " << rule << ", got " << rules_of(report));
    else
      CAF_MESSAGE(rule << ": " << rules_of(report));
  }
};

good_film& base() {
  static good_film x;
  return x;
}

} // namespace

CAF_TEST(the good film passes and so does a careful copy of it) {
  auto& x = base();
  auto report = x.inspected(x.path);
  CAF_CHECK_EQUAL(rules_of(report), "");
  CAF_CHECK(report.passed);
  CAF_CHECK_EQUAL(report.figures.frames, 180);
  CAF_CHECK_EQUAL(report.figures.samples, 288000);
  CAF_CHECK(report.figures.duck > 6);
  CAF_MESSAGE("figures " << to_json(report));
  CAF_CHECK_EQUAL(rules_of(x.inspected(x.again("", ""))), "");
}

CAF_TEST(a dropped clip is found) {
  auto& x = base();
  film_plan plan;
  plan.scenes = {60, 60};
  auto shorter = inputs_of(x.room, plan, "two");
  x.rejects(film(x.room, shorter, "two.mp4"), "frames");
}

CAF_TEST(a frame too few or too many is found) {
  auto& x = base();
  x.rejects(x.again("trim=end_frame=179", ""), "frames");
  x.rejects(x.again("tpad=stop_mode=clone:stop=1", ""), "frames");
}

CAF_TEST(sound of another length is found) {
  auto& x = base();
  x.rejects(x.again("", "atrim=end_sample=286000"), "samples");
  x.rejects(x.again("", "atrim=end_sample=286000"), "av_length");
}

CAF_TEST(unplanned silence is found) {
  auto& x = base();
  x.rejects(x.again("", "volume=0:enable='gte(t,4.5)'"), "silence");
}

CAF_TEST(unplanned black is found) {
  auto& x = base();
  x.rejects(x.again("drawbox=c=black:t=fill:enable='between(n,80,84)'", ""),
            "black");
  x.rejects(x.again("drawbox=c=black:t=fill:enable='gte(n,174)'", ""),
            "black");
}

CAF_TEST(a picture that stands still is found) {
  auto& x = base();
  x.rejects(x.again("loop=loop=50:size=1:start=60,setpts=N/30/TB,trim=end_frame=180", ""),
            "freeze");
  x.rejects(x.again("loop=loop=60:size=1:start=130,setpts=N/30/TB,trim=end_frame=180", ""),
            "freeze");
}

CAF_TEST(a voice that comes late or drifts is found) {
  auto& x = base();
  x.rejects(x.again("", "adelay=60:all=1,atrim=end_sample=288000"), "sync");
  x.rejects(x.again("", "atempo=0.98,atrim=end_sample=288000"), "sync");
}

CAF_TEST(a voice that is not there is found) {
  auto& x = base();
  auto mute = x.spec;
  mute.voices.clear();
  x.rejects(film(x.room, mute, "mute.mp4"), "sync");
}

CAF_TEST(an index at the end is found) {
  auto& x = base();
  x.rejects(x.remuxed({"-movflags", "+negative_cts_offsets", "-use_editlist",
                       "0"}),
            "box_order");
}

CAF_TEST(an edit list is found) {
  auto& x = base();
  x.rejects(x.remuxed({"-movflags", "+faststart"}), "edit_list");
}

CAF_TEST(a picture that begins late is found) {
  auto& x = base();
  x.rejects(x.remuxed({"-movflags", "+faststart", "-use_editlist", "0"}),
            "av_start");
}

CAF_TEST(missing and surplus streams are found) {
  auto& x = base();
  x.rejects(x.remuxed(arguments{"-an"} + x.flags()), "streams");
  x.rejects(x.remuxed(arguments{"-map", "0:a"} + x.flags()), "streams");
}

CAF_TEST(other kinds of sound are found) {
  auto& x = base();
  x.rejects(x.again("", "", {"-ac", "1"}), "audio_codec");
  x.rejects(x.again("", "", {"-ar", "44100"}), "audio_codec");
}

CAF_TEST(other kinds of picture are found) {
  auto& x = base();
  x.rejects(x.again("", "", {"-pix_fmt", "yuv444p"}), "video_codec");
  x.rejects(x.again("scale=480:270", ""), "size");
  x.rejects(x.again("setsar=4/3", ""), "size");
  x.rejects(x.again("fps=25", ""), "fps");
}

CAF_TEST(a film that is too loud or too quiet is found) {
  auto& x = base();
  x.rejects(x.again("", "volume=3dB,alimiter=limit=0.8:level=false"),
            "loudness");
  x.rejects(x.again("", "volume=-2dB"), "loudness");
  x.rejects(x.again("", "volume=8dB"), "true_peak");
}

CAF_TEST(music that does not give way is found) {
  auto& x = base();
  auto voice = x.spec.voices.front();
  auto out = x.room.file("broken.mp4");
  auto from = std::to_string(voice.from);
  x.room.ffmpeg(
    arguments{"-i", x.path, "-i", voice.key, "-i", x.spec.music,
              "-filter_complex",
              "[1:a]aresample=48000,aformat=channel_layouts=stereo,adelay="
                + from
                + "S:all=1,volume=6dB,apad[v];[2:a]aresample=48000,volume=-8dB"
                  "[m];[v][m]amix=inputs=2:normalize=0:duration=shortest,"
                  "atrim=start_sample=1024:end_sample=288000,"
                  "asetpts=N/SR/TB[a]",
              "-map", "0:v", "-map", "[a]", "-c:v", "copy", "-c:a", "aac",
              "-b:a", "192k"}
    + x.flags() + arguments{out});
  x.rejects(out, "ducking");
}

CAF_TEST(a caption or a logo outside the safe zone is found) {
  auto& x = base();
  auto wanted = x.wanted;
  wanted.boxes.push_back({"The logo", {300, 10, 40, 20}});
  auto report = fixture::inspected(x.room, x.path, wanted);
  CAF_CHECK(!report.passed);
  CAF_CHECK_EQUAL(report.findings.size(), 1u);
  CAF_CHECK(has(report, "safe_zone"));
}

CAF_TEST(a file that was cut off is found) {
  auto& x = base();
  auto out = x.room.file("broken.mp4");
  auto all = x.room.text(x.path);
  std::ofstream{out, std::ios::binary} << all.substr(0, all.size() * 4 / 5);
  x.rejects(out, "truncated");
  x.rejects(out, "decode");
  std::ofstream{out, std::ios::binary} << "no film at all, only words";
  x.rejects(out, "truncated");
}

CAF_TEST(a damaged stream is found) {
  auto& x = base();
  auto out = x.room.file("broken.mp4");
  auto all = x.room.text(x.path);
  for (auto at = all.size() / 2; at < all.size() / 2 + 60000; ++at)
    all[at] = static_cast<char>(at * at >> 5);
  std::ofstream{out, std::ios::binary} << all;
  x.rejects(out, "decode");
}

CAF_TEST(a file above the limits is found) {
  auto& x = base();
  auto wanted = x.wanted;
  wanted.most_bytes = 1000;
  wanted.most_seconds = 5;
  auto report = fixture::inspected(x.room, x.path, wanted);
  CAF_CHECK(has(report, "file_size"));
  CAF_CHECK(has(report, "duration"));
}
