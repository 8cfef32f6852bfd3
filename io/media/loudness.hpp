#pragma once

#include "actors/model/error.hpp"

#include <string>
#include <vector>

namespace adcraft::media {

/// How loud a piece of sound is, by EBU R 128.
struct loudness {
  /// Integrated, LUFS; -70 is silence.
  double integrated = -70;
  /// dBTP, the louder channel; only if it was measured.
  double peak = -120;
};

/// The filters that measure what passes through and write to the file `log`.
/// A true peak costs as much as all the rest.
std::string measure_loudness(const std::string& log, bool true_peak);

/// Reads what `measure_loudness` wrote.
/// @returns the figures, or `internal` if there is no such file.
caf::expected<loudness> read_loudness(const std::string& log);

/// Reads raw float samples. @returns them, or `internal`.
caf::expected<std::vector<float>> read_floats(const std::string& path);

} // namespace adcraft::media
