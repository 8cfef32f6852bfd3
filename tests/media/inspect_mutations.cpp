#define CAF_SUITE inspect_mutations

#include "io/media/inspect.hpp"

#include "tests/media/good_film.hpp"

using namespace adcraft;
using namespace adcraft::media;
using namespace adcraft::media::fixture;

CAF_TEST(the good film passes and so does a careful copy of it) {
  auto& x = base();
  auto report = x.inspected(x.path);
  CAF_CHECK_EQUAL(rules_of(report), "");
  CAF_CHECK(report.passed);
  CAF_CHECK_EQUAL(report.figures.frames, 180);
  CAF_CHECK_EQUAL(report.figures.samples, 288000);
  CAF_CHECK(report.figures.duck > 6);
  CAF_MESSAGE("figures " << to_json(report));
  CAF_CHECK_EQUAL(rules_of(x.inspected(x.again("null", "anull"))), "");
}

CAF_TEST(a dropped clip is found) {
  auto& x = base();
  film_plan plan;
  plan.scenes = {60, 60};
  auto shorter = inputs_of(x.room, plan, "two");
  x.rejects(film(x.room, shorter, "two.mp4"), {"frames"});
}

CAF_TEST(a frame too few or too many is found) {
  auto& x = base();
  x.rejects(x.again("trim=end_frame=179", ""), {"frames"});
  x.rejects(x.again("tpad=stop_mode=clone:stop=1", ""), {"frames"});
}

CAF_TEST(unplanned black is found) {
  auto& x = base();
  x.rejects(x.again("drawbox=c=black:t=fill:enable='between(n,80,84)'", ""),
            {"black"});
  x.rejects(x.again("drawbox=c=black:t=fill:enable='gte(n,174)'", ""),
            {"black"});
}

CAF_TEST(a picture that stands still is found) {
  auto& x = base();
  x.rejects(
    x.again("loop=loop=50:size=1:start=60,setpts=N/30/TB,trim=end_frame=180",
            ""),
    {"freeze"});
  x.rejects(
    x.again("loop=loop=60:size=1:start=130,setpts=N/30/TB,trim=end_frame=180",
            ""),
    {"freeze"});
}

CAF_TEST(an index at the end is found) {
  auto& x = base();
  x.rejects(
    x.remuxed({"-movflags", "+negative_cts_offsets", "-use_editlist", "0"}),
    {"box_order"});
}

CAF_TEST(an edit list is found) {
  auto& x = base();
  x.rejects(x.remuxed({"-movflags", "+faststart"}), {"edit_list"});
}

CAF_TEST(a picture that begins late is found) {
  auto& x = base();
  x.rejects(x.remuxed({"-movflags", "+faststart", "-use_editlist", "0"}),
            {"av_start"});
}

CAF_TEST(missing and surplus streams are found) {
  auto& x = base();
  x.rejects(x.remuxed(arguments{"-an"} + x.flags()), {"streams"});
  x.rejects(x.remuxed(arguments{"-map", "0:a"} + x.flags()), {"streams"});
}

CAF_TEST(other kinds of picture are found) {
  auto& x = base();
  x.rejects(x.again("null", "", {"-pix_fmt", "yuv444p"}), {"video_codec"});
  x.rejects(x.again("scale=480:270", ""), {"size"});
  x.rejects(x.again("setsar=4/3", ""), {"size"});
  x.rejects(x.again("fps=25", ""), {"fps"});
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
  x.rejects(out, {"truncated", "decode"});
  std::ofstream{out, std::ios::binary} << "no film at all, only words";
  x.rejects(out, {"truncated"});
}

CAF_TEST(a damaged stream is found) {
  auto& x = base();
  auto out = x.room.file("broken.mp4");
  auto all = x.room.text(x.path);
  for (auto at = all.size() / 2; at < all.size() / 2 + 60000; ++at)
    all[at] = static_cast<char>(at * at >> 5);
  std::ofstream{out, std::ios::binary} << all;
  x.rejects(out, {"decode"});
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
