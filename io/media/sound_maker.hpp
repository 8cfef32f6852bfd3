#pragma once

#include "io/media/ffmpeg.hpp"
#include "io/media/sound.hpp"
#include "io/media/stems.hpp"

namespace adcraft::media {

/// One making of a sound, pass by pass; used by `make_sound` alone. Leaves the
/// finished file `sound.m4a` in its directory.
class sound_maker {
public:
  sound_maker(const sound_spec& x, const work_dir& dir, render_watch& watch)
    : x_(x), dir_(dir), watch_(watch) {
    // nop
  }

  /// Makes the sound of a film in which nothing is heard.
  caf::error silence();

  /// Puts the bed under the voices. @returns the loudness of the mix.
  caf::expected<loudness> mix(const stems& parts);

  /// Makes master and AAC anew until both limits are kept, or until it is
  /// clear that they cannot be: then the peak is, and inspection has a say.
  /// @param measured the loudness of the mix.
  caf::expected<sound_facts> master(double measured);

private:
  /// Writes `sound.m4a`. The oversampled limiter sees the peaks between the
  /// samples. @returns the loudness of what goes into the encoder.
  caf::expected<loudness> limited(double gain, double limit);

  /// What a viewer's decoder makes of it.
  caf::expected<loudness> delivered();

  caf::error run(const arguments& in, const arguments& out);

  const sound_spec& x_;
  const work_dir& dir_;
  render_watch& watch_;
  std::string mixed_;
};

} // namespace adcraft::media
