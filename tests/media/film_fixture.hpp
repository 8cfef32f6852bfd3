#pragma once

#include "io/media/compose.hpp"
#include "io/media/ffmpeg.hpp"
#include "io/media/inspect.hpp"
#include "io/media/segment.hpp"
#include "io/media/sound.hpp"
#include "io/media/work_dir.hpp"

#include <caf/test/unit_test.hpp>

#include <atomic>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// Small films that a test makes itself.
namespace adcraft::media::fixture {

/// Nobody watches, nobody stops.
struct quiet_watch : render_watch {
  void progress(double done) override {
    backwards = backwards || done < last;
    last = done;
  }
  bool stop_requested() const override {
    return stop;
  }
  double last = 0;
  bool backwards = false;
  bool stop = false;
};

inline work_dir fresh_dir() {
  auto result = work_dir::beside("/tmp/adcraft-test");
  if (!result)
    CAF_FAIL("no directory: " << render(result.error()));
  return std::move(*result);
}

/// A directory of the test's own, for as long as the test lasts.
struct film_room {
  work_dir dir = fresh_dir();
  quiet_watch watch;

  std::string file(const std::string& name) const {
    return dir.file(name);
  }

  void ffmpeg(const arguments& words) {
    auto done = run_ffmpeg({words, dir.path(), 0}, &watch);
    if (!done)
      CAF_FAIL("ffmpeg: " << render(done.error()));
  }

  /// A clip with something moving in it; `seed` changes what.
  std::string clip(const std::string& name, frame_size size, int fps,
                   int frames, int seed = 1) {
    auto out = file(name);
    ffmpeg({"-f", "lavfi", "-i",
            "gradients=s=" + std::to_string(size.width) + "x"
              + std::to_string(size.height) + ":r=" + std::to_string(fps)
              + ":speed=0.05:n=4:seed=" + std::to_string(seed),
            "-frames:v", std::to_string(frames), "-vf",
            "noise=alls=6:allf=t,format=yuv420p", "-c:v", "libx264", "-preset",
            "ultrafast", "-crf", "20", out});
    return out;
  }

  /// Somebody speaks; placed at `from` samples of the film.
  placed_voice voice(const std::string& name, int64_t from, int64_t samples) {
    auto out = file(name);
    ffmpeg({"-f", "lavfi", "-i",
            "flite=voice=slt:text=The lamp that knows when evening comes and "
            "when the day begins again",
            "-t", number(static_cast<double>(samples) / 48000), out});
    return {out,
            from,
            samples,
            {{"The", 0.05, 0.2},
             {"lamp", 0.2, 0.6},
             {"that", 0.6, 0.8},
             {"knows", 0.8, 1.1}}};
  }

  /// A chord with some life in it, equal in both channels' level.
  std::string music(const std::string& name, double seconds) {
    auto out = file(name);
    ffmpeg({"-f", "lavfi", "-i",
            "aevalsrc='0.2*sin(2*PI*220*t)+0.1*sin(2*PI*277*t)*(1+sin(9*t))|"
            "0.2*sin(2*PI*220*t)+0.1*sin(2*PI*330*t)*(1+sin(7*t))':s=44100:d="
              + number(seconds),
            out});
    return out;
  }

  std::string text(const std::string& path) const {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
  }
};

inline caf::expected<std::string> as_it_is(const std::string& key) {
  return key;
}

inline bool has(const film_report& x, const std::string& rule) {
  for (auto& finding : x.findings)
    if (finding.rule == rule)
      return true;
  return false;
}

/// All broken rules, for the message of a failed check.
inline std::string rules_of(const film_report& x) {
  std::string result;
  for (auto& finding : x.findings)
    result += finding.rule + " (" + finding.measured + ") ";
  return result;
}

/// What a film of a test is to be.
struct film_plan {
  frame_size size = {320, 180};
  frame_layout layout = layout_of(ratio::wide, {320, 180});
  int fps = 30;
  /// Frames of each scene.
  std::vector<int> scenes = {60, 60, 60};
  transition_kind kind = transition_kind::fade;
  int transition = 12;
  bool with_voice = true;
  bool with_music = true;
};

inline timeline cut_of(const film_plan& x) {
  storyline story;
  story.fps = x.fps;
  for (size_t i = 0; i < x.scenes.size(); ++i) {
    scene one;
    one.number = static_cast<uint32_t>(i + 1);
    one.frames = x.scenes[i];
    one.into_next = x.kind;
    one.into_next_frames = x.transition;
    story.scenes.push_back(one);
  }
  return lay_out(story);
}

/// Makes clips, a voice at 0.4 s and a bed for `x`.
inline composition_spec inputs_of(film_room& room, const film_plan& x,
                                  const std::string& name = "a") {
  composition_spec result;
  result.size = x.size;
  result.layout = x.layout;
  result.cut = cut_of(x);
  result.encode.preset = "ultrafast";
  result.title = "A film";
  auto seconds = static_cast<double>(result.cut.frames) / x.fps;
  for (size_t i = 0; i < x.scenes.size(); ++i)
    result.clips.push_back(room.clip(name + std::to_string(i) + ".mp4", x.size,
                                     x.fps, result.cut.slots[i].clip_frames(),
                                     static_cast<int>(i) + 1));
  auto spoken = std::min<int64_t>(result.cut.samples() * 2 / 5, 120000);
  if (x.with_voice)
    result.voices.push_back(room.voice(name + ".wav", 19200, spoken));
  if (x.with_music)
    result.music = room.music(name + "-bed.wav", seconds + 0.5);
  return result;
}

/// Tools without any memory that count what they make.
struct plain_tools {
  explicit plain_tools(film_room& room) : room_(room) {
    // nop
  }

  compose_tools get() {
    compose_tools result;
    result.segments
      = [this](const std::vector<segment_spec>& all,
               render_watch& w) -> caf::expected<std::vector<std::string>> {
      std::vector<segment_work> work;
      std::vector<std::string> files;
      for (auto& x : all) {
        files.push_back(
          room_.file("segment" + std::to_string(++made) + ".mp4"));
        work.push_back({x, files.back()});
      }
      if (auto err = encode_segments(work, as_it_is, w))
        return err;
      return files;
    };
    result.sound = [this](const sound_spec& x,
                          render_watch& w) -> caf::expected<std::string> {
      auto out = room_.file("sound" + std::to_string(++made) + ".m4a");
      auto facts = make_sound(x, as_it_is, out, w);
      if (!facts)
        return std::move(facts.error());
      return out;
    };
    return result;
  }

  std::atomic<int> made{0};

private:
  film_room& room_;
};

/// Composes `x` as `name`.
inline std::string film(film_room& room, const composition_spec& x,
                        const std::string& name) {
  plain_tools tools{room};
  auto out = room.file(name);
  auto err = compose(x, tools.get(), out, room.watch);
  if (err)
    CAF_FAIL("compose: " << render(err));
  return out;
}

inline film_report inspected(film_room& room, const std::string& path,
                             const film_expectation& x) {
  quiet_watch watch;
  auto report = inspect(path, x, as_it_is, watch);
  if (!report)
    CAF_FAIL("inspect: " << render(report.error()));
  (void)room;
  return *report;
}

} // namespace adcraft::media::fixture
