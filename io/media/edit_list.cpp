#include "io/media/edit_list.hpp"

#include "io/media/spec_reader.hpp"

#include <algorithm>

namespace adcraft::media {

namespace {

using nlohmann::json;

constexpr int sample_rate = 48000;

json otio_time(int64_t value, int rate) {
  return {{"OTIO_SCHEMA", "RationalTime.1"},
          {"value", static_cast<double>(value)},
          {"rate", static_cast<double>(rate)}};
}

json range_of(int64_t from, int64_t length, int rate) {
  return {{"OTIO_SCHEMA", "TimeRange.1"},
          {"start_time", otio_time(from, rate)},
          {"duration", otio_time(length, rate)}};
}

json item(const char* schema, const std::string& name, const json& range) {
  return {{"OTIO_SCHEMA", schema},    {"name", name},
          {"source_range", range},    {"effects", json::array()},
          {"markers", json::array()}, {"metadata", json::object()},
          {"enabled", true}};
}

json clip_of(const std::string& name, const std::string& file,
             const json& available, const json& used) {
  auto result = item("Clip.2", name, used);
  result["active_media_reference_key"] = "DEFAULT_MEDIA";
  result["media_references"]["DEFAULT_MEDIA"]
    = {{"OTIO_SCHEMA", "ExternalReference.1"},
       {"name", name},
       {"target_url", file},
       {"available_range", available},
       {"available_image_bounds", nullptr},
       {"metadata", json::object()}};
  return result;
}

json track_of(const std::string& name, const char* kind, json children) {
  auto result = item("Track.1", name, nullptr);
  result["kind"] = kind;
  result["children"] = std::move(children);
  return result;
}

/// What stands between two clips; the format knows only dissolves by name.
json transition_of(const segment& x, int before, int after, int fps) {
  auto fade = x.kind == transition_kind::fade;
  return {{"OTIO_SCHEMA", "Transition.1"},
          {"name", to_string(x.kind)},
          {"transition_type", fade ? "SMPTE_Dissolve" : "Custom_Transition"},
          {"in_offset", otio_time(before, fps)},
          {"out_offset", otio_time(after, fps)},
          {"metadata", json::object()}};
}

json pictures(const edit_list& x) {
  auto children = json::array();
  auto fps = x.cut.fps;
  for (auto& s : x.cut.segments) {
    auto& slot = x.cut.slots[s.scene];
    if (s.transition) {
      auto after = x.cut.slots[s.scene + 1].head;
      children.push_back(transition_of(s, slot.tail, after, fps));
    } else {
      auto& clip = x.clips[s.scene];
      children.push_back(clip_of(clip.name, clip.file,
                                 range_of(0, slot.clip_frames(), fps),
                                 range_of(slot.head, slot.frames, fps)));
    }
  }
  return track_of("Pictures", "Video", std::move(children));
}

/// Sounds that follow one another; where nothing is heard there is a gap.
json sounds(const std::string& name, const std::vector<edit_list::sound>& all) {
  auto children = json::array();
  int64_t at = 0;
  for (auto& x : all) {
    if (x.from > at)
      children.push_back(
        item("Gap.1", "", range_of(0, x.from - at, sample_rate)));
    auto whole = range_of(0, x.samples, sample_rate);
    children.push_back(clip_of(x.name, x.file, whole, whole));
    at = x.from + x.samples;
  }
  return track_of(name, "Audio", std::move(children));
}

/// As few tracks as keep sounds from lying over one another.
std::vector<std::vector<edit_list::sound>>
apart(std::vector<edit_list::sound> all) {
  std::stable_sort(all.begin(), all.end(),
                   [](auto& a, auto& b) { return a.from < b.from; });
  std::vector<std::vector<edit_list::sound>> result;
  for (auto& x : all) {
    auto free = std::find_if(result.begin(), result.end(), [&](auto& track) {
      return track.back().from + track.back().samples <= x.from;
    });
    if (free == result.end())
      free = result.insert(free, std::vector<edit_list::sound>{});
    free->push_back(x);
  }
  return result;
}

} // namespace

std::string as_otio(const edit_list& x) {
  auto tracks = json::array({pictures(x)});
  for (auto& track : apart(x.voices))
    tracks.push_back(sounds("Voices", track));
  for (auto& track : apart(x.music))
    tracks.push_back(sounds("Music", track));
  auto stack = item("Stack.1", "tracks", nullptr);
  stack["children"] = std::move(tracks);
  return written({{"OTIO_SCHEMA", "Timeline.1"},
                  {"name", x.title},
                  {"global_start_time", otio_time(0, x.cut.fps)},
                  {"tracks", std::move(stack)},
                  {"metadata", json::object()}});
}

} // namespace adcraft::media
