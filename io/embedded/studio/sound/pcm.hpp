#pragma once

#include "actors/model/error.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace adcraft::studio {

/// Sound in memory: interleaved samples, full scale is 1.
struct pcm {
  int rate = 48000;
  int channels = 1;
  std::vector<float> samples;
  int64_t frames() const noexcept {
    return static_cast<int64_t>(samples.size()) / channels;
  }
  double seconds() const noexcept {
    return static_cast<double>(frames()) / rate;
  }
};

/// Reads a RIFF file of 16-bit samples.
/// @returns `poison` if it is none, `not_found` if it is not there.
caf::expected<pcm> read_wav(const std::string& path);

/// Writes a RIFF file of 16-bit samples, nothing else in it: the same sound
/// gives the same bytes. @returns `environment` if it cannot be written.
caf::expected<caf::unit_t> write_wav(const std::string& path, const pcm& x);

/// Reads bare 32-bit floats, as FFmpeg writes them.
caf::expected<pcm> read_floats(const std::string& path, int rate, int channels);

/// Writes bare 32-bit floats.
caf::expected<caf::unit_t> write_floats(const std::string& path, const pcm& x);

} // namespace adcraft::studio
