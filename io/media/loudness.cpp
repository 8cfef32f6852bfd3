#include "io/media/loudness.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>

namespace adcraft::media {

namespace {

/// The number behind `key` in a line such as "lavfi.r128.I=-14.0", or NaN.
double value_of(const std::string& line, const std::string& key) {
  if (line.compare(0, key.size(), key) != 0)
    return NAN;
  auto text = line.c_str() + line.find('=') + 1;
  char* end = nullptr;
  auto result = std::strtod(text, &end);
  return end == text ? NAN : result;
}

} // namespace

std::string measure_loudness(const std::string& log, bool true_peak) {
  return std::string{"ebur128=metadata=1:framelog=verbose"}
         + (true_peak ? ":peak=true" : "")
         + ",ametadata=mode=print:file=" + log;
}

caf::expected<loudness> read_loudness(const std::string& log) {
  std::ifstream in{log};
  if (!in)
    return fail(ec::internal, log + ": the loudness was not measured");
  loudness result;
  double peak = 0;
  for (std::string line; std::getline(in, line);) {
    auto integrated = value_of(line, "lavfi.r128.I=");
    if (std::isfinite(integrated))
      result.integrated = std::max(-70.0, integrated);
    auto one = value_of(line, "lavfi.r128.true_peaks_ch");
    if (std::isfinite(one))
      peak = std::max(peak, one);
  }
  if (peak > 0)
    result.peak = 20 * std::log10(peak);
  return result;
}

caf::expected<std::vector<float>> read_floats(const std::string& path) {
  std::ifstream in{path, std::ios::binary | std::ios::ate};
  if (!in)
    return fail(ec::internal, path + ": the samples were not written");
  std::vector<float> result(static_cast<size_t>(in.tellg()) / sizeof(float));
  in.seekg(0);
  in.read(reinterpret_cast<char*>(result.data()),
          static_cast<std::streamsize>(result.size() * sizeof(float)));
  if (!in)
    return fail(ec::environment, path + " cannot be read back");
  return result;
}

} // namespace adcraft::media
