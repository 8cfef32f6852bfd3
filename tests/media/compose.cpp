#define CAF_SUITE compose

#include "io/media/compose.hpp"

#include "io/media/mp4.hpp"
#include "io/media/probe.hpp"
#include "io/media/specs_json.hpp"

#include "tests/media/film_fixture.hpp"

#include <set>
#include <sstream>
#include <thread>

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

namespace {

composition_spec four_scenes() {
  composition_spec result;
  film_plan plan;
  plan.scenes = {60, 70, 80, 60};
  result.size = plan.size;
  result.layout = plan.layout;
  result.cut = cut_of(plan);
  result.clips = {"a", "b", "c", "d"};
  for (auto& slot : result.cut.slots)
    result.voices.push_back({"voice",
                             (slot.from + 10) * int64_t{1600},
                             40000,
                             {{"Some", 0.1, 0.3}, {"words", 0.3, 0.7}}});
  return result;
}

std::set<std::string> recipes(const composition_spec& x) {
  std::set<std::string> result;
  for (auto& one : segment_specs(x))
    result.insert(to_json(one));
  return result;
}

size_t fresh(const composition_spec& before, const composition_spec& after) {
  auto known = recipes(before);
  size_t result = 0;
  for (auto& one : recipes(after))
    result += known.count(one) == 0;
  return result;
}

/// Hashes of the coded streams of a film.
std::string streams(film_room& room, const std::string& path) {
  room.ffmpeg(
    {"-i", path, "-map", "0", "-c", "copy", "-f", "streamhash", "hash.txt"});
  return room.text(room.file("hash.txt"));
}

/// Frame by frame hashes of the decoded picture.
std::string pictures(film_room& room, const arguments& input) {
  room.ffmpeg(input
              + arguments{"-map", "0:v", "-f", "framehash", "-hash", "md5",
                          "frames.txt"});
  std::istringstream in{room.text(room.file("frames.txt"))};
  std::string result;
  for (std::string line; std::getline(in, line);)
    if (line[0] != '#')
      result += line.substr(line.rfind(',')) + "\n";
  return result;
}

} // namespace

CAF_TEST(segments cover the film in order) {
  auto x = four_scenes();
  auto specs = segment_specs(x);
  CAF_REQUIRE_EQUAL(specs.size(), 7u);
  auto frames = 0;
  for (auto& one : specs)
    frames += one.cut.frames;
  CAF_CHECK_EQUAL(frames, 270);
  CAF_CHECK_EQUAL(specs[3].clip, "b");
  CAF_CHECK_EQUAL(specs[3].next_clip, "c");
  CAF_CHECK(!specs[2].captions.empty());
}

CAF_TEST(a new clip changes one body and two transitions) {
  auto x = four_scenes();
  auto y = x;
  y.clips[1] = "new";
  CAF_CHECK_EQUAL(fresh(x, y), 3u);
  y = x;
  y.clips[0] = "new";
  CAF_CHECK_EQUAL(fresh(x, y), 2u);
}

CAF_TEST(a new word changes the stretches that show it) {
  auto x = four_scenes();
  auto y = x;
  y.voices[2].words[0].text = "Other";
  CAF_CHECK_EQUAL(fresh(x, y), 1u);
  y = x;
  y.title = "Another";
  y.music = "another bed";
  CAF_CHECK_EQUAL(fresh(x, y), 0u);
}

CAF_TEST(scenes that only move keep their segments) {
  auto x = four_scenes();
  auto y = four_scenes();
  film_plan plan;
  plan.scenes = {66, 70, 80, 60};
  y.cut = cut_of(plan);
  for (size_t i = 0; i < y.voices.size(); ++i)
    y.voices[i].from = (y.cut.slots[i].from + 10) * int64_t{1600};
  // Its body is longer and its transition begins later in its clip.
  CAF_CHECK_EQUAL(fresh(x, y), 2u);
}

CAF_TEST(words do not change the sound) {
  auto x = four_scenes();
  auto y = x;
  y.voices[1].words[0].text = "Other";
  CAF_CHECK(sound_of(x) == sound_of(y));
  CAF_CHECK_EQUAL(sound_of(x).samples, 270 * 1600);
}

CAF_TEST(a film is whole and its joins do not show) {
  film_room room;
  auto x = inputs_of(room, {});
  x.encode.preset = "superfast"; // the fastest one has no High profile
  auto path = film(room, x, "film.mp4");
  auto file = read_mp4(path);
  CAF_REQUIRE(file.engaged());
  CAF_CHECK(file->index_first());
  CAF_CHECK(!file->edit_list);
  CAF_CHECK_EQUAL(file->first("vide")->packets, 180u);
  CAF_CHECK_EQUAL(file->first("vide")->first, 0);
  CAF_CHECK_EQUAL(file->first("vide")->step, 512);
  CAF_CHECK_EQUAL(file->first("soun")->ticks, 288000u);
  auto info = probe(path, counting::decoded);
  CAF_REQUIRE(info.engaged());
  CAF_CHECK_EQUAL(info->first("video")->frames, 180);
  CAF_CHECK_EQUAL(info->first("video")->profile, "High");
  // Every picture is the one that its segment has.
  std::string parts;
  auto specs = segment_specs(x);
  for (size_t i = 0; i < specs.size(); ++i) {
    auto out = room.file("part.mp4");
    CAF_CHECK_EQUAL(encode_segments({{specs[i], out}}, as_it_is, room.watch),
                    caf::none);
    parts += pictures(room, {"-i", out});
  }
  CAF_CHECK(pictures(room, {"-i", path}) == parts);
}

CAF_TEST(the same inputs make the same streams) {
  film_room room;
  film_plan plan;
  plan.scenes = {40, 40};
  auto x = inputs_of(room, plan);
  auto first = streams(room, film(room, x, "one.mp4"));
  CAF_CHECK_EQUAL(first, streams(room, film(room, x, "two.mp4")));
  CAF_CHECK(room.text(room.file("one.mp4")) == room.text(room.file("two.mp4")));
}

CAF_TEST(the title is in the file and nothing else is) {
  film_room room;
  film_plan plan;
  plan.scenes = {30, 30};
  auto x = inputs_of(room, plan);
  x.title = "Light=\"that\"; knows\\you";
  room.ffmpeg({"-i", film(room, x, "film.mp4"), "-fflags", "+bitexact", "-f",
               "ffmetadata", "meta.txt"});
  auto meta = room.text(room.file("meta.txt"));
  CAF_CHECK(meta.find("title=Light\\=\"that\"\\; knows\\\\you")
            != std::string::npos);
  CAF_CHECK(meta.find("encoder=") == std::string::npos);
  CAF_CHECK(meta.find("creation_time") == std::string::npos);
}

CAF_TEST(the first error stops the film and a person can stop it too) {
  film_room room;
  auto x = four_scenes();
  compose_tools tools;
  tools.sound = [](auto&, auto&) { return caf::expected<std::string>{"x"}; };
  tools.segments = [](auto&, auto&) {
    return caf::expected<std::vector<std::string>>{
      fail(ec::poison, "the third clip is broken")};
  };
  auto err = compose(x, tools, room.file("film.mp4"), room.watch);
  CAF_CHECK_EQUAL(render(err), "the third clip is broken");
  tools.segments = [](auto& all, render_watch& w) {
    while (!w.stop_requested())
      std::this_thread::yield();
    return caf::expected<std::vector<std::string>>{
      std::vector<std::string>(all.size())};
  };
  room.watch.stop = true;
  err = compose(x, tools, room.file("film.mp4"), room.watch);
  CAF_CHECK(err == ec::canceled);
}

CAF_TEST(a film that does not add up is refused) {
  film_room room;
  compose_tools tools;
  auto x = four_scenes();
  x.clips.pop_back();
  CAF_CHECK(compose(x, tools, "film.mp4", room.watch) == ec::invalid_argument);
  x = four_scenes();
  x.cut.segments.pop_back();
  CAF_CHECK(compose(x, tools, "film.mp4", room.watch) == ec::invalid_argument);
  x = four_scenes();
  x.cut.segments.back().scene = 9;
  CAF_CHECK(compose(x, tools, "film.mp4", room.watch) == ec::invalid_argument);
  CAF_CHECK(segment_specs(x).empty());
}
