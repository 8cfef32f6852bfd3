#include "io/media/mp4.hpp"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace adcraft::media {

namespace {

constexpr uint64_t largest_index = uint64_t{64} << 20;

/// Big-endian numbers from a stretch of bytes; beyond its end all is 0.
class byte_reader {
public:
  explicit byte_reader(std::string_view bytes) : bytes_(bytes) {
    // nop
  }

  uint64_t at(size_t position, size_t size) const {
    uint64_t result = 0;
    if (position + size > bytes_.size())
      return 0;
    for (auto c : bytes_.substr(position, size))
      result = result << 8 | static_cast<uint8_t>(c);
    return result;
  }

  uint32_t word(size_t position) const {
    return static_cast<uint32_t>(at(position, 4));
  }

  /// How many entries of `size` bytes after `position` there can be.
  size_t entries(size_t counted_at, size_t position, size_t size) const {
    auto room = bytes_.size() > position ? bytes_.size() - position : 0;
    return std::min<size_t>(word(counted_at), room / size);
  }

private:
  std::string_view bytes_;
};

/// Times of one track, from its tables of durations and offsets.
struct time_tables {
  std::vector<int64_t> decoded;
  std::vector<int64_t> offsets;
};

class index_walker {
public:
  explicit index_walker(mp4_layout& result) : result_(result) {
    // nop
  }

  void walk(std::string_view bytes, int depth) {
    while (bytes.size() >= 8 && depth < 16) {
      byte_reader reader{bytes};
      auto size = std::min<uint64_t>(reader.word(0), bytes.size());
      if (size < 8)
        return;
      visit(std::string{bytes.substr(4, 4)}, bytes.substr(8, size - 8), depth);
      bytes.remove_prefix(size);
    }
  }

private:
  void visit(const std::string& name, std::string_view body, int depth) {
    if (name == "trak") {
      result_.tracks.emplace_back();
      times_ = {};
      walk(body, depth + 1);
      finish(result_.tracks.back());
      return;
    }
    if (name == "edts" || name == "mdia" || name == "minf" || name == "stbl") {
      walk(body, depth + 1);
      return;
    }
    if (name == "elst")
      result_.edit_list = true;
    if (!result_.tracks.empty())
      leaf(name, body, result_.tracks.back());
  }

  void leaf(const std::string& name, std::string_view body, mp4_track& track) {
    byte_reader reader{body};
    if (name == "mdhd")
      track.timescale = reader.word(reader.at(0, 1) == 1 ? 20 : 12);
    else if (name == "hdlr" && track.handler.empty() && body.size() >= 12)
      track.handler = body.substr(8, 4);
    else if (name == "stsz")
      track.packets = reader.word(8);
    else if (name == "stts")
      durations(reader, track);
    else if (name == "ctts")
      offsets(reader);
  }

  void durations(const byte_reader& x, mp4_track& track) {
    for (size_t i = 0; i < x.entries(4, 8, 8); ++i)
      for (uint32_t n = 0; n < x.word(8 + 8 * i) && room(times_.decoded); ++n) {
        times_.decoded.push_back(static_cast<int64_t>(track.ticks));
        track.ticks += x.word(12 + 8 * i);
      }
  }

  void offsets(const byte_reader& x) {
    for (size_t i = 0; i < x.entries(4, 8, 8); ++i)
      for (uint32_t n = 0; n < x.word(8 + 8 * i) && room(times_.offsets); ++n)
        times_.offsets.push_back(static_cast<int32_t>(x.word(12 + 8 * i)));
  }

  static bool room(const std::vector<int64_t>& x) {
    return x.size() < (size_t{1} << 22);
  }

  /// The order in which packets are shown is not the one they are stored in.
  void finish(mp4_track& track) const {
    auto shown = times_.decoded;
    for (size_t i = 0; i < std::min(shown.size(), times_.offsets.size()); ++i)
      shown[i] += times_.offsets[i];
    std::sort(shown.begin(), shown.end());
    if (shown.empty())
      return;
    track.first = shown.front();
    track.step = shown.size() > 1 ? shown[1] - shown[0]
                                  : static_cast<int64_t>(track.ticks);
    for (size_t i = 1; i < shown.size(); ++i)
      if (shown[i] - shown[i - 1] != track.step)
        track.step = 0;
  }

  mp4_layout& result_;
  time_tables times_;
};

std::string read_at(std::ifstream& in, uint64_t position, uint64_t size) {
  std::string result(size, '\0');
  in.clear();
  in.seekg(static_cast<std::streamoff>(position));
  in.read(result.data(), static_cast<std::streamsize>(size));
  result.resize(static_cast<size_t>(in.gcount()));
  return result;
}

/// Size of the box that begins with `head`; 0 in the file means "to the end".
uint64_t size_of_box(const byte_reader& head, uint64_t rest) {
  auto size = uint64_t{head.word(0)};
  return size == 1 ? head.at(8, 8) : size == 0 ? rest : size;
}

} // namespace

bool mp4_layout::index_first() const {
  auto index = std::find(boxes.begin(), boxes.end(), "moov");
  auto media = std::find(boxes.begin(), boxes.end(), "mdat");
  return index != boxes.end() && index < media;
}

const mp4_track* mp4_layout::first(const std::string& handler) const {
  for (auto& x : tracks)
    if (x.handler == handler)
      return &x;
  return nullptr;
}

caf::expected<mp4_layout> read_mp4(const std::string& path) {
  std::ifstream in{path, std::ios::binary | std::ios::ate};
  if (!in)
    return fail(ec::not_found, path + " cannot be opened");
  auto total = static_cast<uint64_t>(in.tellg());
  mp4_layout result;
  for (uint64_t position = 0; position < total;) {
    auto head = read_at(in, position, 16);
    auto size = size_of_box(byte_reader{head}, total - position);
    if (head.size() < 8 || size < 8 || result.boxes.size() > 1000)
      return fail(ec::poison, path + " is not a sound MP4 file");
    result.boxes.push_back(head.substr(4, 4));
    result.truncated = result.truncated || size > total - position;
    if (result.boxes.back() == "moov" && size <= largest_index)
      index_walker{result}.walk(read_at(in, position + 8, size - 8), 0);
    if (size > total - position)
      break;
    position += size;
  }
  if (result.boxes.empty() || result.boxes.front() != "ftyp")
    return fail(ec::poison, path + " is not an MP4 file");
  return result;
}

} // namespace adcraft::media
