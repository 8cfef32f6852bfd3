#include "config/cli/commands.hpp"

#include "config/cli/doctor_sellers.hpp"
#include "io/media/child.hpp"

#include <filesystem>
#include <iostream>

namespace adcraft {

namespace {

/// Runs a program and looks for a word in what it says.
finding check_program(const std::string& what, std::vector<std::string> argv,
                      const std::string& word, const std::string& package) {
  std::string first;
  auto found = word.empty();
  media::child_command x;
  x.argv = std::move(argv);
  x.limits.wall = std::chrono::seconds{20};
  x.on_line = [&](std::string_view line) {
    if (first.empty())
      first = line;
    found = found || line.find(word) != std::string_view::npos;
  };
  auto ran = media::run_child(x);
  if (!ran || !found)
    return {what, false, "missing: apt-get install " + package};
  return {what, true, word.empty() ? first.substr(0, 60) : "found"};
}

finding check_fonts() {
  return check_program("font Inter", {"fc-list", ":family=Inter"}, "Inter",
                       "fonts-inter fontconfig");
}

finding check_soundfont() {
  for (auto path : {"/usr/share/sounds/sf2/FluidR3_GM.sf2",
                    "/usr/share/sounds/sf2/default-GM.sf2"})
    if (std::filesystem::exists(path))
      return {"soundfont", true, path};
  return {"soundfont", false, "missing: apt-get install fluid-soundfont-gm"};
}

finding check_data(const settings& x) {
  std::error_code code;
  auto space = std::filesystem::space(x.data, code);
  auto gib = static_cast<double>(space.available) / (1 << 30);
  auto text
    = x.data + ", " + std::to_string(static_cast<int>(gib)) + " GiB free";
  return {"data directory", gib >= 1,
          gib >= 1 ? text : text + ": free at least 1 GiB"};
}

} // namespace

int doctor(const settings& x) {
  std::vector<finding> all = {
    check_program("ffmpeg", {"ffmpeg", "-version"}, "", "ffmpeg"),
    check_program("ffmpeg: H.264", {"ffmpeg", "-hide_banner", "-encoders"},
                  "libx264", "ffmpeg"),
    check_program("ffmpeg: captions", {"ffmpeg", "-hide_banner", "-filters"},
                  " ass ", "ffmpeg"),
    check_program("festival", {"festival", "--version"}, "", "festival"),
    check_program("voice", {"festival", "-b", "(print (voice.list))"},
                  "cmu_us_slt_arctic_hts", "festvox-us-slt-hts"),
    check_program("fluidsynth", {"fluidsynth", "--version"}, "", "fluidsynth"),
    check_soundfont(),
    check_fonts(),
    check_program("fonts for other scripts", {"fc-list", ":lang=ja"}, "",
                  "fonts-noto-cjk fonts-noto-core"),
  };
  if (auto parts = open_parts(x)) {
    all.push_back(check_data(x));
    for (auto& f : check_sellers(x, *parts))
      all.push_back(std::move(f));
    parts->net->close();
  } else {
    all.push_back({"data directory", false, render(parts.error())});
  }
  auto well = true;
  for (auto& f : all) {
    std::cout << (f.well ? "  ok   " : "  FAIL ") << f.what << ": " << f.text
              << "\n";
    well = well && f.well;
  }
  std::cout << (well ? "Everything is in place.\n"
                     : "Mend the lines marked FAIL, then run this again.\n");
  return well ? 0 : 1;
}

} // namespace adcraft
