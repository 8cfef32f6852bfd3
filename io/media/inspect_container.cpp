#include "io/media/inspect_parts.hpp"

#include "io/media/mp4.hpp"
#include "io/media/probe.hpp"

#include <cmath>
#include <filesystem>

namespace adcraft::media {

namespace {

std::string text(int64_t x) {
  return std::to_string(x);
}

void inspect_boxes(const mp4_layout& file, film_notes& notes) {
  if (file.truncated)
    notes.find("truncated", "a box ends beyond the file", "a whole file",
               "The file was cut off");
  if (!file.index_first())
    notes.find("box_order", "mdat before moov", "moov before mdat",
               "A player must load the whole file before it can begin");
  if (file.edit_list)
    notes.find("edit_list", "an edit list", "none",
               "YouTube and Instagram do not accept edit lists");
}

void inspect_picture(const stream_info& x, film_notes& notes) {
  auto& wanted = notes.wanted();
  auto progressive
    = x.fields == "progressive" || x.fields == "unknown" || x.fields.empty();
  if (x.codec != "h264" || x.pixels != "yuv420p" || !progressive)
    notes.find("video_codec", x.codec + " " + x.pixels + " " + x.fields,
               "h264 yuv420p progressive",
               "Not every platform plays this picture stream");
  if (x.width != wanted.size.width || x.height != wanted.size.height
      || !x.square_pixels)
    notes.find("size",
               text(x.width) + "x" + text(x.height)
                 + (x.square_pixels ? "" : ", pixels not square"),
               text(wanted.size.width) + "x" + text(wanted.size.height),
               "The picture has the wrong size");
  if (x.rate != wanted.fps * x.rate_base)
    notes.find("fps", text(x.rate) + "/" + text(x.rate_base), text(wanted.fps),
               "The film has the wrong frame rate");
}

void inspect_sound(const stream_info& x, film_notes& notes) {
  if (x.codec != "aac" || x.profile != "LC" || x.sample_rate != 48000
      || x.channels != 2)
    notes.find("audio_codec",
               x.codec + " " + x.profile + " " + text(x.sample_rate) + " Hz "
                 + text(x.channels) + " channels",
               "aac LC 48000 Hz 2 channels",
               "Not every platform plays this sound stream");
}

/// Every frame at its own time; nothing early, late or twice.
void inspect_frames(const mp4_track& x, film_notes& notes) {
  auto step = notes.wanted().fps > 0 ? x.timescale / notes.wanted().fps : 0;
  if (x.step != static_cast<int64_t>(step) && x.packets > 1)
    notes.find("fps",
               x.step == 0 ? "frames at uneven distances"
                           : text(x.step) + " ticks of " + text(x.timescale),
               text(notes.wanted().fps) + " a second",
               "Frames do not follow one another at one rate");
  if (x.first != 0)
    notes.find("av_start",
               shown(1000.0 * static_cast<double>(x.first) / x.timescale, 1)
                 + " ms",
               "0 ms", "The picture does not begin at the beginning");
}

void inspect_lengths(const mp4_track& picture, const mp4_track& sound,
                     film_notes& notes) {
  if (sound.first != 0)
    notes.find(
      "av_start",
      shown(1000.0 * static_cast<double>(sound.first) / sound.timescale, 1)
        + " ms",
      "0 ms", "The sound does not begin at the beginning");
  auto samples = static_cast<int64_t>(sound.ticks) * 48000 / sound.timescale;
  notes.report.figures.samples = samples;
  auto wanted = notes.wanted().samples;
  if (samples != wanted)
    notes.find("samples", text(samples), text(wanted),
               "The sound has the wrong length");
  auto a = static_cast<double>(picture.ticks) / picture.timescale;
  auto b = static_cast<double>(sound.ticks) / sound.timescale;
  if (std::abs(a - b) > 0.0005)
    notes.find("av_length", shown(a, 3) + " s and " + shown(b, 3) + " s",
               "the same", "Picture and sound are not equally long");
}

void inspect_limits(const std::string& path, film_notes& notes) {
  std::error_code code;
  auto bytes = std::filesystem::file_size(path, code);
  notes.report.figures.bytes = code ? 0 : bytes;
  auto most = notes.wanted().most_bytes;
  if (code || bytes > most)
    notes.find("file_size", code ? "no file" : text(int64_t(bytes)),
               "at most " + text(int64_t(most)),
               "The file is too large for the platforms");
  auto seconds = notes.report.figures.seconds;
  if (seconds > notes.wanted().most_seconds)
    notes.find("duration", shown(seconds, 3) + " s",
               "at most " + shown(notes.wanted().most_seconds, 1) + " s",
               "The film is too long for the platforms");
}

void inspect_tracks(const mp4_layout& file, film_notes& notes) {
  inspect_boxes(file, notes);
  auto picture = file.first("vide");
  auto sound = file.first("soun");
  if (picture && picture->timescale > 0)
    inspect_frames(*picture, notes);
  if (!picture || !sound || !picture->timescale || !sound->timescale)
    return;
  inspect_lengths(*picture, *sound, notes);
  notes.report.figures.seconds
    = static_cast<double>(picture->ticks) / picture->timescale;
}

} // namespace

caf::expected<film_streams> inspect_container(const std::string& path,
                                              film_notes& notes,
                                              render_watch& watch) {
  if (auto file = read_mp4(path))
    inspect_tracks(*file, notes);
  else
    notes.find("truncated", render(file.error()), "an MP4 file",
               "The file is no MP4 file");
  inspect_limits(path, notes);
  auto info = probe(path, counting::off, &watch);
  if (!info && info.error() != ec::poison)
    return std::move(info.error());
  if (!info) {
    notes.find("decode", render(info.error()), "a file that can be read",
               "The file cannot be opened");
    return film_streams{};
  }
  auto pictures = info->count("video");
  auto sounds = info->count("audio");
  if (pictures != 1 || sounds != 1 || info->streams.size() != 2)
    notes.find("streams",
               text(int64_t(pictures)) + " of picture, " + text(int64_t(sounds))
                 + " of sound, " + text(int64_t(info->streams.size()))
                 + " in all",
               "one of picture and one of sound",
               "The file has other streams than a film has");
  if (auto picture = info->first("video"))
    inspect_picture(*picture, notes);
  if (auto sound = info->first("audio"))
    inspect_sound(*sound, notes);
  return film_streams{pictures > 0, sounds > 0};
}

} // namespace adcraft::media
