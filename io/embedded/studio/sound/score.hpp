#pragma once

#include "io/embedded/studio/sound/harmony.hpp"
#include "io/embedded/studio/specs.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft::studio {

/// Ticks of a quarter note.
inline constexpr int ticks_per_beat = 480;

/// The players, each on a MIDI channel of its own.
enum class player : uint8_t { pad, comp, arp, strings, bass, bell, drums };

/// Every player, in the order of the enum.
inline constexpr player all_players[]
  = {player::pad,  player::comp, player::arp,  player::strings,
     player::bass, player::bell, player::drums};

struct note {
  player who = player::pad;
  int start = 0;  ///< ticks
  int length = 1; ///< ticks
  int pitch = 60;
  int velocity = 80;
  bool operator==(const note&) const = default;
};

/// How loud a player is from a tick on (MIDI expression, 0 to 127).
struct swell {
  player who = player::pad;
  int start = 0;
  int value = 100;
  bool operator==(const swell&) const = default;
};

/// A player's instrument and place.
struct seat {
  player who = player::pad;
  int program = 0; ///< General MIDI, from 0
  int volume = 100;
  int pan = 64;
  int reverb = 40;
};

/// A chord and where it sounds, in ticks.
struct chord_span {
  int start = 0;
  int length = 0;
  chord what;
};

/// A composed piece.
struct score {
  double bpm = 100;
  int tonic = 0; ///< pitch class
  /// Steps of the scale above the tonic.
  std::vector<int> scale;
  std::vector<seat> seats;
  std::vector<note> notes;
  std::vector<swell> swells;
  std::vector<chord_span> chords;
  /// Where the last chord stands, and where the film ends.
  int landing = 0;
  int end = 0;
  double seconds_at(int tick) const noexcept {
    return tick * 60.0 / (bpm * ticks_per_beat);
  }
};

/// Composes a bed for `x`, decided by its seed alone. It begins with a hit at
/// tick 0, follows the energy curve with its players, stays out of the range
/// of a speaking voice with its melody, and lands on the tonic 1.4
/// to 2.2 seconds before the film ends. `x` must have frames. Pure.
score compose(const music_spec& x);

} // namespace adcraft::studio
