#include "tests/sim/media.hpp"

#include <algorithm>
#include <cstdio>

namespace adcraft::sim {

namespace {

using words = std::vector<std::string>;

/// Two colors of the backdrop and one of what moves before it.
constexpr const char* palettes[tints][3]
  = {{"1f2a44", "d98e5f", "f7e3b5"}, {"0b3d3a", "7fc8a9", "f4f1de"},
     {"2d1e2f", "e85d75", "ffd6ba"}, {"14213d", "5fa8d3", "fca311"},
     {"283618", "a3b18a", "fefae0"}, {"3d0c11", "d97d54", "ffe8d6"},
     {"10002b", "9d4edd", "e0aaff"}, {"022b3a", "1f7a8c", "e1e5f2"},
     {"40241a", "c08552", "fff3e0"}, {"1b263b", "778da9", "e0e1dd"},
     {"2b2d42", "ef233c", "edf2f4"}, {"004b23", "70e000", "f8ffe5"}};

/// Frequencies of four chords.
constexpr double chords[4][3] = {{220.0, 261.6, 329.6},
                                 {174.6, 220.0, 261.6},
                                 {196.0, 246.9, 293.7},
                                 {164.8, 207.7, 246.9}};

std::string number(double x) {
  char text[32];
  std::snprintf(text, sizeof(text), "%.4f", x);
  return text;
}

/// A slow backdrop and a disc with a soft edge.
words picture_inputs(const medium& x) {
  auto& p = palettes[x.tint % tints];
  auto size = std::to_string(x.width) + "x" + std::to_string(x.height);
  auto disc = std::max(std::min(x.width, x.height) / 3, 8);
  auto half = number(disc / 2.0);
  return {"-f", "lavfi", "-i",
          "gradients=s=" + size + ":r=24:c0=0x" + p[0] + ":c1=0x" + p[1]
            + ":x0=0:y0=0:x1=" + std::to_string(x.width - 1)
            + ":y1=" + std::to_string(x.height - 1)
            + ":nb_colors=2:speed=0.004",
          "-f", "lavfi", "-i",
          std::string{"color=c=0x"} + p[2] + ":s=" + std::to_string(disc) + "x"
            + std::to_string(disc)
            + ":r=24:d=0.04,format=rgba,geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)'"
              ":a='255*clip(("
            + half + "-2-hypot(X-" + half + ",Y-" + half
            + "))/2,0,1)',loop=loop=-1:size=1"};
}

/// How the disc goes its way; another one for each palette.
std::string picture_graph(const medium& x) {
  auto pace = number(0.8 + 0.1 * (x.tint % 5));
  return "[0][1]overlay=x='(W-w)/2+W/3.4*sin(" + pace + "*t+"
         + std::to_string(x.tint) + ")':y='(H-h)/2+H/3.4*cos(0.7*t+"
         + std::to_string(x.tint) + ")',format=yuv420p[v]";
}

/// Plucked chords, two seconds each, with a bass.
std::string music_of(int tint) {
  std::string sum;
  for (auto i = 0; i < 4; ++i) {
    auto& c = chords[(i + tint) % 4];
    auto begin = std::to_string(2 * i);
    auto within = "between(mod(t,8)," + begin + "," + begin + "+1.9999)";
    sum += (i == 0 ? "" : "+") + within + "*(";
    for (auto note = 0; note < 3; ++note)
      sum += "0.14*sin(2*PI*" + number(c[note]) + "*t)*exp(-3*mod(t+"
             + number(0.25 * note) + ",0.5))+";
    sum += "0.2*sin(PI*" + number(c[0]) + "*t)*exp(-1.5*mod(t,1)))";
  }
  return "aevalsrc=exprs='" + sum + "':s=44100:c=mono";
}

words codec_of(const std::string& suffix) {
  if (suffix == "mp3")
    return {"-c:a", "libmp3lame", "-b:a", "128k", "-f", "mp3"};
  if (suffix == "pcm")
    return {"-ar", "24000", "-f", "s16le"};
  if (suffix == "opus")
    return {"-c:a", "libopus", "-f", "ogg"};
  return {"-f", suffix == "aac" ? "adts" : suffix};
}

words image_end(const std::string& suffix) {
  words result{"-map", "[v]", "-frames:v", "1", "-f", "image2", "-c:v"};
  result.push_back(suffix == "png"    ? "png"
                   : suffix == "webp" ? "libwebp"
                                      : "mjpeg");
  return result;
}

words clip_end(const medium& x) {
  words result{"-map",     "[v]",  "-c:v", "libx264",   "-preset",
               "veryfast", "-crf", "27",   "-movflags", "+faststart"};
  if (x.sound != "none")
    result.insert(result.end(), {"-map", "2:a", "-c:a", "aac", "-b:a", "96k"});
  result.insert(result.end(), {"-t", number(x.seconds), "-f", "mp4"});
  return result;
}

void add(words& to, const words& more) {
  to.insert(to.end(), more.begin(), more.end());
}

words clip_or_image(const medium& x) {
  auto result = picture_inputs(x);
  auto clip = x.kind == "video";
  if (clip && x.sound == "music")
    add(result, {"-f", "lavfi", "-i", music_of(x.tint)});
  if (clip && x.sound == "room")
    add(result, {"-f", "lavfi", "-i", "anoisesrc=c=brown:a=0.02:r=44100"});
  add(result, {"-filter_complex", picture_graph(x)});
  add(result, clip ? clip_end(x) : image_end(x.suffix));
  return result;
}

} // namespace

words recipe(const medium& x, const std::string& path,
             const std::string& text) {
  words result{"ffmpeg", "-nostdin", "-hide_banner", "-v",
               "error",  "-y",       "-threads",     "1"};
  if (x.kind == "image" || x.kind == "video") {
    add(result, clip_or_image(x));
  } else if (x.kind == "speech") {
    add(result, {"-f", "lavfi", "-i", "flite=voice=slt:textfile=" + text, "-af",
                 "atempo=" + number(std::clamp(x.speed, 0.5, 2.0))});
    add(result, codec_of(x.suffix));
  } else {
    add(result,
        {"-f", "lavfi", "-i", music_of(x.tint), "-t", number(x.seconds)});
    add(result, codec_of(x.suffix));
  }
  result.push_back(path);
  return result;
}

} // namespace adcraft::sim
