// What composition costs beside a bare encode of the same frames.
//
// Five scenes of six seconds, 1280x720 at 30 frames, with voice, bed, word by
// word captions and four transitions of twelve frames. `full` makes the film
// from its clips; `tail` is what is left when the clip and the voice of the
// last scene arrive last; `one scene` is what a new clip for the third scene
// costs. The yardstick is x264 alone, with the settings of the segments, fed
// with the decoded frames of the same clips; `decode` is what those cost alone,
// as no film is made without. Ratios are medians of rounds in which everything
// runs once. An argument is the directory to keep it all in.

#include "io/media/compose.hpp"
#include "io/media/ffmpeg.hpp"
#include "io/media/segment.hpp"
#include "io/media/work_dir.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <mutex>

using namespace adcraft;
using namespace adcraft::media;

namespace {

constexpr int scenes = 5;
constexpr int fps = 30;
constexpr int clip_frames = 192;
constexpr int rounds = 3;

struct nobody : render_watch {
  void progress(double) override {
    // nop
  }
  bool stop_requested() const override {
    return false;
  }
};

nobody watch;

struct cost {
  double wall = 0;
  double cpu = 0;
};

double seconds(const timeval& x) {
  return static_cast<double>(x.tv_sec) + static_cast<double>(x.tv_usec) / 1e6;
}

double cpu_now() {
  double result = 0;
  for (auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage x{};
    getrusage(who, &x);
    result += seconds(x.ru_utime) + seconds(x.ru_stime);
  }
  return result;
}

void require(const caf::error& err, const char* what) {
  if (!err)
    return;
  std::fprintf(stderr, "%s: %s\n", what, render(err).c_str());
  std::exit(1);
}

template <class Work>
cost cost_of(Work work) {
  auto cpu = cpu_now();
  auto begin = std::chrono::steady_clock::now();
  work();
  std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  return {wall.count(), cpu_now() - cpu};
}

void ffmpeg(const arguments& words, const char* what) {
  auto done = run_ffmpeg({words, "", 0}, &watch);
  require(done ? caf::error{} : done.error(), what);
}

/// Slow zooms, moving colours and grain, as a camera would have it; one key
/// frame per clip, as most models deliver.
void make_clip(const std::string& out, int i) {
  const char* sources[] = {
    "mandelbrot=s=1280x720:r=30:end_scale=0.01:start_x=-0.74:start_y=0.13",
    "gradients=s=1280x720:r=30:n=6:speed=0.02:seed=3",
    "mandelbrot=s=1280x720:r=30:start_scale=0.5:end_scale=0.001:"
    "start_x=-1.25:start_y=0.02",
    "life=s=160x90:r=30:seed=5:mold=10:life_color=#ffaa55:"
    "death_color=#2255aa,scale=1280:720:flags=bicubic,boxblur=3",
    "gradients=s=1280x720:r=30:n=4:speed=0.01:seed=9",
    "mandelbrot=s=1280x720:r=30:start_scale=1:end_scale=0.01:start_x=-0.1:"
    "start_y=0.9",
  };
  ffmpeg({"-f", "lavfi", "-i", sources[i], "-vf",
          i % 3 == 1 ? "noise=alls=3:allf=t,format=yuv420p"
                     : "noise=alls=2:allf=t,format=yuv420p",
          "-frames:v", std::to_string(clip_frames), "-c:v", "libx264",
          "-preset", "veryfast", "-crf", "18", out},
         "clip");
}

placed_voice make_voice(const std::string& out, int i) {
  const char* words[] = {"This",  "is",   "the",     "lamp", "that",
                         "knows", "when", "evening", "comes"};
  placed_voice result{out, (i * 180 + 15) * int64_t{1600}, 5 * 48000, {}};
  std::string text;
  for (auto n = 0; n < 9; ++n) {
    text += std::string{words[n]} + " ";
    result.words.push_back({words[n], 0.1 + 0.28 * n, 0.36 + 0.28 * n});
  }
  ffmpeg({"-f", "lavfi", "-i", "flite=voice=slt:text=" + text, out}, "voice");
  return result;
}

storyline plan() {
  storyline result;
  result.fps = fps;
  for (uint32_t i = 0; i < scenes; ++i) {
    scene x;
    x.number = i + 1;
    x.frames = 180;
    x.into_next = i % 2 ? transition_kind::slide : transition_kind::fade;
    x.into_next_frames = 12;
    result.scenes.push_back(x);
  }
  return result;
}

composition_spec make_inputs(const std::string& dir) {
  composition_spec result;
  result.size = {1280, 720};
  result.layout = layout_of(ratio::wide, result.size);
  result.cut = lay_out(plan());
  result.encode.crf = 23;
  result.title = "Benchmark";
  for (auto i = 0; i <= scenes; ++i) {
    auto clip = dir + "/clip" + std::to_string(i) + ".mp4";
    if (!std::filesystem::exists(clip))
      make_clip(clip, i);
    if (i == scenes)
      break;
    result.clips.push_back(clip);
    result.voices.push_back(
      make_voice(dir + "/voice" + std::to_string(i) + ".wav", i));
  }
  result.music = dir + "/music.wav";
  ffmpeg({"-f", "lavfi", "-i",
          "aevalsrc='0.2*sin(2*PI*220*t)+0.15*sin(2*PI*277.2*t)*(1+sin(PI*t))"
          "+0.1*sin(2*PI*330*t)':s=44100:d=31",
          "-ac", "2", result.music},
         "music");
  return result;
}

/// What was made before, by what it was made from.
class cache {
public:
  explicit cache(std::string dir) : dir_(std::move(dir)) {
    // nop
  }

  void clear() {
    segments_.clear();
    sounds_.clear();
  }

  compose_tools tools() {
    compose_tools result;
    result.segments = [this](const std::vector<segment_spec>& all,
                             render_watch& w) { return get(all, w); };
    result.sound
      = [this](const sound_spec& x, render_watch& w) { return get(x, w); };
    return result;
  }

private:
  template <class T>
  std::string find(std::vector<std::pair<T, std::string>>& all, const T& x) {
    std::lock_guard guard{mutex_};
    for (auto& [spec, path] : all)
      if (spec == x)
        return path;
    return {};
  }

  template <class T>
  void add(std::vector<std::pair<T, std::string>>& all, const T& x,
           const std::string& path) {
    std::lock_guard guard{mutex_};
    all.emplace_back(x, path);
  }

  std::string name(const char* extension) {
    std::lock_guard guard{mutex_};
    return dir_ + "/made" + std::to_string(made_++) + extension;
  }

  caf::expected<std::vector<std::string>>
  get(const std::vector<segment_spec>& all, render_watch& w) {
    std::vector<segment_work> missing;
    for (auto& x : all)
      if (find(segments_, x).empty())
        missing.push_back({x, name(".mp4")});
    if (!missing.empty())
      if (auto err = encode_segments(missing, paths_, w))
        return err;
    for (auto& x : missing)
      add(segments_, x.spec, x.out);
    std::vector<std::string> result;
    for (auto& x : all)
      result.push_back(find(segments_, x));
    return result;
  }

  caf::expected<std::string> get(const sound_spec& x, render_watch& w) {
    auto path = find(sounds_, x);
    if (!path.empty())
      return path;
    path = name(".m4a");
    auto facts = make_sound(x, paths_, path, w);
    if (!facts)
      return std::move(facts.error());
    add(sounds_, x, path);
    return path;
  }

  std::string dir_;
  std::mutex mutex_;
  int made_ = 0;
  std::vector<std::pair<segment_spec, std::string>> segments_;
  std::vector<std::pair<sound_spec, std::string>> sounds_;
  key_to_path paths_
    = [](const std::string& key) { return caf::expected<std::string>{key}; };
};

/// The frames of all slots, decoded, in one file.
void decode(const composition_spec& x, const std::string& out) {
  arguments words;
  std::string graph;
  for (size_t i = 0; i < scenes; ++i) {
    auto n = std::to_string(i);
    auto first = x.cut.slots[i].head;
    words = words + clip_input(x.clips[i]);
    graph += "[" + n + ":v]trim=start_frame=" + std::to_string(first)
             + ":end_frame=" + std::to_string(first + 180)
             + ",setpts=PTS-STARTPTS[s" + n + "];";
  }
  for (auto i = 0; i < scenes; ++i)
    graph += "[s" + std::to_string(i) + "]";
  ffmpeg(words
           + arguments{"-filter_complex", graph + "concat=n=5", "-f",
                       "rawvideo", "-pix_fmt", "yuv420p", out},
         "decode");
}

void encode(const std::string& raw, const std::string& out) {
  ffmpeg({"-f",
          "rawvideo",
          "-s",
          "1280x720",
          "-r",
          "30",
          "-pix_fmt",
          "yuv420p",
          "-i",
          raw,
          "-c:v",
          "libx264",
          "-profile:v",
          "high",
          "-level:v",
          "4.1",
          "-preset",
          "veryfast",
          "-crf",
          "23",
          "-maxrate",
          "12M",
          "-bufsize",
          "24M",
          "-g",
          "15",
          "-keyint_min",
          "15",
          "-sc_threshold",
          "0",
          "-bf",
          "2",
          "-flags:v",
          "+cgop+bitexact",
          "-threads:v",
          "2",
          "-f",
          "mp4",
          out},
         "encode");
}

double median(std::vector<double> x) {
  std::sort(x.begin(), x.end());
  return x[x.size() / 2];
}

/// One kind of run, measured against the yardstick of its round.
struct series {
  std::vector<double> wall;
  std::vector<double> cpu;

  void add(const cost& x, const cost& bare, const char* name) {
    wall.push_back(x.wall / bare.wall);
    cpu.push_back(x.cpu / bare.cpu);
    std::printf("  %-10s %6.2f s wall (%.2f), %6.2f s CPU (%.2f)\n", name,
                x.wall, wall.back(), x.cpu, cpu.back());
    std::fflush(stdout);
  }
};

} // namespace

int main(int argc, char** argv) {
  auto held = work_dir::beside("bench_compose");
  require(held ? caf::error{} : held.error(), "directory");
  auto dir = argc > 1 ? absolute(argv[1]) : held->path();
  std::printf("making clips, voices and a bed\n");
  auto x = make_inputs(dir);
  decode(x, dir + "/frames.yuv");
  cache made{dir};
  auto tools = made.tools();
  auto out = dir + "/film.mp4";
  auto make = [&](const composition_spec& spec) {
    return cost_of([&] { require(compose(spec, tools, out, watch), "film"); });
  };
  auto before = x; // while the last clip and voice are missing
  before.clips.back() = x.clips.front();
  before.voices.pop_back();
  auto changed = x;
  changed.clips[2] = dir + "/clip5.mp4";
  series decoded;
  series full;
  series tail;
  series one;
  for (auto i = 0; i < rounds; ++i) {
    std::printf("round %d\n", i + 1);
    auto bare
      = cost_of([&] { encode(dir + "/frames.yuv", dir + "/bare.mp4"); });
    std::printf("  %-10s %6.2f s wall,        %6.2f s CPU\n", "bare x264",
                bare.wall, bare.cpu);
    decoded.add(cost_of([&] { decode(x, "/dev/null"); }), bare, "decode");
    made.clear();
    full.add(make(x), bare, "full");
    one.add(make(changed), bare, "one scene");
    made.clear();
    make(before);
    tail.add(make(x), bare, "tail");
  }
  std::printf(
    "{\"cpu_full\":%.3f,\"wall_full\":%.3f,\"wall_tail\":%.3f,"
    "\"wall_one_scene\":%.3f}\n",
    median(full.cpu), median(full.wall), median(tail.wall), median(one.wall));
}
