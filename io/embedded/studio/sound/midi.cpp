#include "io/embedded/studio/sound/midi.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace adcraft::studio {

namespace {

using std::string;

string big_endian(uint32_t x, int bytes) {
  string result;
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    result += static_cast<char>(x >> shift & 0xff);
  return result;
}

/// Seven bits a byte, the last one without the high bit.
string variable_length(uint32_t x) {
  string result(1, static_cast<char>(x & 0x7f));
  while (x >>= 7)
    result.insert(result.begin(), static_cast<char>(0x80 | (x & 0x7f)));
  return result;
}

struct event {
  int tick = 0;
  /// At the same tick: settings, then ends, then beginnings.
  int order = 0;
  string bytes;
};

string message(int status, int first, int second = -1) {
  string result{static_cast<char>(status), static_cast<char>(first)};
  if (second >= 0)
    result += static_cast<char>(second);
  return result;
}

string track(std::vector<event> events, int end) {
  std::stable_sort(events.begin(), events.end(), [](auto& a, auto& b) {
    return std::pair{a.tick, a.order} < std::pair{b.tick, b.order};
  });
  string body;
  int now = 0;
  for (auto& x : events) {
    body += variable_length(static_cast<uint32_t>(x.tick - now)) + x.bytes;
    now = x.tick;
  }
  body += variable_length(static_cast<uint32_t>(std::max(0, end - now)));
  body += string{"\xff\x2f\x00", 3};
  return "MTrk" + big_endian(static_cast<uint32_t>(body.size()), 4) + body;
}

int channel_of(player who) {
  return who == player::drums ? 9 : static_cast<int>(who);
}

std::vector<event> events_of(const score& x, const seat& at) {
  auto channel = channel_of(at.who);
  auto control = [=](int number, int value) {
    return message(0xb0 | channel, number, value);
  };
  std::vector<event> result
    = {{0, 0, message(0xc0 | channel, at.program)},
       {0, 0, control(7, at.volume)},
       {0, 0, control(10, at.pan)},
       {0, 0, control(91, at.reverb)},
       {0, 0, control(93, at.who == player::pad ? 30 : 6)}};
  for (auto& s : x.swells)
    if (s.who == at.who)
      result.push_back({s.start, 0, control(11, s.value)});
  for (auto& n : x.notes)
    if (n.who == at.who) {
      result.push_back(
        {n.start, 2, message(0x90 | channel, n.pitch, n.velocity)});
      result.push_back(
        {n.start + n.length, 1, message(0x80 | channel, n.pitch, 64)});
    }
  return result;
}

} // namespace

std::string midi_file(const score& x) {
  auto tail = static_cast<int>(2 * x.bpm / 60 * ticks_per_beat);
  auto tempo = static_cast<uint32_t>(std::lround(60e6 / x.bpm));
  std::vector<event> conductor
    = {{0, 0, string{"\xff\x51\x03", 3} + big_endian(tempo, 3)},
       {0, 0, string{"\xff\x58\x04\x04\x02\x18\x08", 7}}};
  auto result = "MThd" + big_endian(6, 4) + big_endian(1, 2)
                + big_endian(static_cast<uint32_t>(x.seats.size() + 1), 2)
                + big_endian(ticks_per_beat, 2)
                + track(conductor, x.end + tail);
  for (auto& seat : x.seats)
    result += track(events_of(x, seat), x.end + tail);
  return result;
}

} // namespace adcraft::studio
