#define CAF_SUITE studio_midi

#include "io/embedded/studio/sound/midi.hpp"

#include <caf/test/unit_test.hpp>

#include <cmath>
#include <map>

using namespace adcraft;
using namespace adcraft::studio;

namespace {

/// Reads a MIDI file back; `good` falls at the first thing that is wrong.
struct reader {
  explicit reader(const std::string& x) : bytes(x) {
    // nop
  }
  const std::string& bytes;
  size_t at = 0;
  bool good = true;
  int tempo = 0;
  int notes = 0;
  int last_end = 0;
  std::map<int, int> programs;

  int byte() {
    good = good && at < bytes.size();
    return good ? static_cast<unsigned char>(bytes[at++]) : 0;
  }
  int number(int count) {
    int result = 0;
    while (count-- > 0)
      result = result << 8 | byte();
    return result;
  }
  int variable() {
    int result = 0;
    for (int i = 0; i < 4; ++i) {
      auto x = byte();
      result = result << 7 | (x & 0x7f);
      if (x < 0x80)
        return result;
    }
    good = false;
    return 0;
  }
  bool tag(const std::string& name) {
    auto result = bytes.compare(at, 4, name) == 0;
    at += 4;
    return result;
  }
  void meta(bool& ended) {
    auto kind = byte();
    auto size = variable();
    if (kind == 0x51)
      tempo = number(size);
    else
      at += static_cast<size_t>(size);
    ended = kind == 0x2f;
  }
  void track() {
    good = good && tag("MTrk");
    auto size = number(4);
    auto end = at + static_cast<size_t>(size);
    auto now = 0;
    auto ended = false;
    std::map<int, int> sounding;
    while (good && at < end) {
      now += variable();
      auto status = byte();
      if (status == 0xff) {
        meta(ended);
        continue;
      }
      auto first = byte();
      auto second = status >> 4 == 0xc ? 0 : byte();
      good = good && status >= 0x80 && first < 0x80 && second < 0x80;
      if (status >> 4 == 0xc)
        programs[status & 15] = first;
      if (status >> 4 == 9) {
        good = good && second > 0 && sounding[first]++ == 0;
        ++notes;
      }
      if (status >> 4 == 8) {
        good = good && --sounding[first] == 0;
        last_end = std::max(last_end, now);
      }
    }
    for (auto& [pitch, count] : sounding)
      good = good && count == 0;
    good = good && ended && at == end;
  }
};

} // namespace

CAF_TEST(what is written can be read back) {
  for (auto emotion : known_emotions) {
    music_spec x{610, 25, emotion, "steady", {{0, 0.4}, {200, 0.9}}, 3};
    auto piece = compose(x);
    auto bytes = midi_file(piece);
    reader in{bytes};
    CAF_CHECK(in.tag("MThd"));
    CAF_CHECK_EQUAL(in.number(4), 6);
    CAF_CHECK_EQUAL(in.number(2), 1);
    auto tracks = in.number(2);
    CAF_CHECK_EQUAL(tracks, 8);
    CAF_CHECK_EQUAL(in.number(2), ticks_per_beat);
    for (int i = 0; i < tracks; ++i)
      in.track();
    CAF_CHECK(in.good);
    CAF_CHECK_EQUAL(in.at, bytes.size());
    CAF_CHECK_EQUAL(in.notes, static_cast<int>(piece.notes.size()));
    CAF_CHECK(in.last_end <= piece.end);
    CAF_CHECK(std::abs(60e6 / in.tempo - piece.bpm) < 0.01);
    for (auto& seat : piece.seats)
      CAF_CHECK_EQUAL(
        in.programs[seat.who == player::drums ? 9 : static_cast<int>(seat.who)],
        seat.program);
  }
}

CAF_TEST(the same score gives the same bytes) {
  music_spec x{600, 30, "joyful", "fast", {}, 5};
  auto first = midi_file(compose(x));
  CAF_CHECK(first == midi_file(compose(x)));
  x.seed = 6;
  CAF_CHECK(first != midi_file(compose(x)));
}
