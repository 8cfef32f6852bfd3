#include "io/embedded/studio/sound/music_style.hpp"

#include <algorithm>

namespace adcraft::studio {

namespace {

// General MIDI percussion.
enum : int {
  kick = 36,
  rim = 37,
  snare = 38,
  clap = 39,
  hat = 42,
  low_tom = 45,
  open_hat = 46,
  tambourine = 54,
  low_conga = 64,
  high_conga = 63,
  cabasa = 69,
  maracas = 70,
  high_block = 76,
  low_block = 77,
  triangle = 81,
};

const std::vector<int> major = {0, 2, 4, 5, 7, 9, 11};
const std::vector<int> minor = {0, 2, 3, 5, 7, 8, 10};
const std::vector<int> mixolydian = {0, 2, 4, 5, 7, 9, 10};

// clang-format off
const music_style styles[] = {
  {.emotion = "warm", .bpm = 84, .scale = major, .tonics = {0, 2, 7, 9},
   .progressions = {"0:add9 7/11 9:m7 5:add9", "5:maj7 0/4 2:m7 7:sus4"},
   .cadence = "7:sus4", .last = "0:add9",
   .programs = {89, 4, 25, 48, 33, 11, 0},
   .comp = "x.........o.....", .comp_full = "x.....o...x...o.",
   .arp = "0.2.1.3.2.1.3.2.",
   .bass = "R.........5.....", .bass_full = "R.....R...5...8.",
   .light = {{cabasa, 44, "o.x.o.x.o.x.o.x."}, {kick, 62, "x.........x....."}},
   .full = {{kick, 88, "X.....o...x....."}, {rim, 72, "....x.......x..."},
            {hat, 50, "x.o.x.o.x.o.x.o."}, {cabasa, 44, "o.x.o.x.o.x.o.xo"}},
   .hit = 104},
  {.emotion = "calm", .bpm = 70, .scale = major, .tonics = {0, 5, 7, 2},
   .progressions = {"0:add9 5:maj7 9:m7 5:add9", "0:maj7 4:m7 5:maj7 7:sus4"},
   .cadence = "7:sus4", .last = "0:add9",
   .programs = {89, 0, 46, 49, 35, 11, 0},
   .comp = "x...............", .comp_full = "x.......o.......",
   .arp = "0...1...2...3...",
   .bass = "R...............", .bass_full = "R.......5.......",
   .light = {{maracas, 34, "..o...o...o...o."}},
   .full = {{kick, 58, "x.........o....."}, {rim, 46, "........x......."},
            {maracas, 38, "o.x.o.x.o.x.o.x."}},
   .drive = -0.12, .hit = 92},
  {.emotion = "joyful", .bpm = 112, .scale = major, .tonics = {0, 2, 7, 4},
   .progressions = {"0 5:add9 9:m7 7", "0 7/11 9:m 5"},
   .cadence = "7", .last = "0",
   .programs = {89, 0, 25, 45, 33, 9, 0},
   .comp = "x..x..x...x..x..", .comp_full = "X..x..x.x.x..x..",
   .arp = "0.2.3.2.1.2.3.2.",
   .bass = "R.....R.5.......", .bass_full = "R..R..R.5..5..8.",
   .light = {{tambourine, 48, "..x...x...x...x."}, {kick, 74, "x.......x......."}},
   .full = {{kick, 98, "X.....x.X......."}, {clap, 84, "....X.......X..."},
            {tambourine, 56, "o.x.o.x.o.x.o.xo"}, {hat, 48, "x.o.x.o.x.o.x.o."}},
   .drive = 0.05, .hit = 114},
  {.emotion = "energetic", .bpm = 124, .scale = minor, .tonics = {9, 4, 2, 11},
   .progressions = {"0:m 8 3 10", "0:m 5:m7 8:maj7 10"},
   .cadence = "10", .last = "0:m",
   .programs = {90, 28, 27, 48, 38, 14, 16},
   .comp = "x.x.x.x.x.x.x.x.", .comp_full = "X.xxx.xxX.xxx.xx",
   .arp = "0.1.2.3.2.1.2.3.",
   .bass = "R...R...R...R...", .bass_full = "R.R.R.R.R.R.5.8.",
   .light = {{kick, 92, "X...x...X...x..."}, {hat, 54, "..x...x...x...x."}},
   .full = {{kick, 106, "X...X...X...X..."}, {snare, 94, "....X.......X..."},
            {hat, 60, "x.x.x.x.x.x.x.xx"}, {open_hat, 56, "..x...x...x...x."},
            {low_tom, 64, "..............o."}},
   .drive = 0.12, .hit = 122},
  {.emotion = "confident", .bpm = 98, .scale = mixolydian, .tonics = {2, 4, 7, 9},
   .progressions = {"0:sus2 10 5:add9 0", "0 7:m7 10:add9 5"},
   .cadence = "10", .last = "0",
   .programs = {89, 0, 28, 48, 34, 47, 8},
   .comp = "x.....x.........", .comp_full = "X.....X...x.....",
   .arp = "0.0.3.0.2.0.3.2.",
   .bass = "R.....R...R.....", .bass_full = "R..R..R...R.5.8.",
   .light = {{kick, 92, "X.....x........."}, {clap, 64, "............x..."}},
   .full = {{kick, 108, "X.....X...x....."}, {snare, 92, "....X.......X..."},
            {low_tom, 74, "..............xx"}, {hat, 52, "x.o.x.o.x.o.x.o."}},
   .drive = 0.05, .hit = 120},
  {.emotion = "playful", .bpm = 106, .scale = major, .tonics = {0, 5, 7, 10},
   .progressions = {"0:6 9:7! 2:m7 7:7", "0:6 4:m7 5:6 7:7"},
   .cadence = "7:7", .last = "0:6",
   .programs = {89, 45, 12, 45, 32, 13, 0},
   .comp = "..x...x...x...x.", .comp_full = "..x..xx...x..xx.",
   .arp = "0..2..1.3..2..1.",
   .bass = "R.......5.......", .bass_full = "R...5...R...5.8.",
   .light = {{high_block, 52, "x.....o...x....."}, {maracas, 42, "o.x.o.x.o.x.o.x."}},
   .full = {{kick, 86, "X.......x..o...."}, {rim, 72, "....x.......x..."},
            {high_block, 54, "x..o....x.o....."}, {low_block, 50, "......x.......x."},
            {maracas, 48, "o.x.o.x.o.x.o.xo"}},
   .swing = 0.22, .hit = 108},
  {.emotion = "elegant", .bpm = 78, .scale = minor, .tonics = {9, 2, 4, 7},
   .progressions = {"0:madd9 8:maj7 3:maj7 10:sus4", "0:m7 5:m7 10:7 3:maj7"},
   .cadence = "7:7!", .last = "0:madd9",
   .programs = {89, 0, 46, 49, 32, 8, 0},
   .comp = "x.......o.......", .comp_full = "x.....o...o.....",
   .arp = "0.1.2.3.4.3.2.1.",
   .bass = "R...............", .bass_full = "R.....5...8.....",
   .light = {{triangle, 36, "o..............."}, {maracas, 34, "....o.......o..."}},
   .full = {{kick, 68, "x.......o......."}, {rim, 48, "....o.......x..."},
            {cabasa, 40, "o.o.x.o.o.o.x.o."}, {high_conga, 44, "......o........."},
            {low_conga, 44, "..............o."}},
   .drive = -0.08, .hit = 98},
};
// clang-format on

} // namespace

const music_style& style_of(std::string_view emotion) {
  auto same = [=](auto& x) { return x.emotion == emotion; };
  auto i = std::find_if(std::begin(styles), std::end(styles), same);
  return i == std::end(styles) ? styles[0] : *i;
}

music_style arranged(music_style x, uint32_t take) {
  enum : size_t { comp = 1, arp = 2, bell = 5 };
  constexpr double tempi[] = {1, 0.95, 1.05};
  auto other = take - 1;
  if (other % 2 == 1) {
    std::swap(x.progressions[0], x.progressions[1]);
    std::swap(x.programs[comp], x.programs[arp]);
  } else if (other > 0) {
    x.programs[arp] = x.programs[bell];
  }
  x.bpm *= tempi[other % std::size(tempi)];
  return x;
}

} // namespace adcraft::studio
