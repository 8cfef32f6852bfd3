#include "io/embedded/studio/sound/pcm.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>

namespace adcraft::studio {

namespace {

using std::string;

caf::expected<string> read_file(const string& path) {
  std::ifstream in{path, std::ios::binary};
  if (!in)
    return fail(ec::not_found, "no sound file at " + path);
  return string{std::istreambuf_iterator<char>{in}, {}};
}

caf::expected<caf::unit_t> write_file(const string& path, const string& bytes) {
  std::ofstream out{path, std::ios::binary | std::ios::trunc};
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out)
    return fail(ec::environment, "cannot write " + path
                                   + ": free some disk space and run again");
  return caf::unit;
}

uint32_t number_at(const string& x, size_t i, size_t bytes) {
  uint32_t result = 0;
  for (size_t k = 0; k < bytes && i + k < x.size(); ++k)
    result |= uint32_t{static_cast<unsigned char>(x[i + k])} << (8 * k);
  return result;
}

string bytes_of(uint32_t x, size_t bytes) {
  string result;
  for (size_t k = 0; k < bytes; ++k)
    result += static_cast<char>(x >> (8 * k) & 0xff);
  return result;
}

/// Where the chunk `name` begins and how long it is.
std::pair<size_t, size_t> chunk(const string& x, const char* name) {
  for (size_t i = 12; i + 8 <= x.size();) {
    auto size = size_t{number_at(x, i + 4, 4)};
    if (x.compare(i, 4, name) == 0)
      return {i + 8, std::min(size, x.size() - i - 8)};
    i += 8 + size + size % 2;
  }
  return {0, 0};
}

} // namespace

caf::expected<pcm> read_wav(const string& path) {
  auto file = read_file(path);
  if (!file)
    return std::move(file.error());
  auto [head, head_size] = chunk(*file, "fmt ");
  auto [data, size] = chunk(*file, "data");
  auto channels = number_at(*file, head + 2, 2);
  if (head_size < 16 || data == 0 || channels < 1 || channels > 2
      || number_at(*file, head + 14, 2) != 16)
    return fail(ec::poison, path + " is not a 16-bit RIFF sound file");
  pcm result{static_cast<int>(number_at(*file, head + 4, 4)),
             static_cast<int>(channels),
             {}};
  result.samples.reserve(size / 2);
  for (size_t i = 0; i + 1 < size; i += 2) {
    auto word = static_cast<int16_t>(number_at(*file, data + i, 2));
    result.samples.push_back(static_cast<float>(word) / 32768.0f);
  }
  return result;
}

caf::expected<caf::unit_t> write_wav(const string& path, const pcm& x) {
  auto size = static_cast<uint32_t>(x.samples.size() * 2);
  auto rate = static_cast<uint32_t>(x.rate);
  auto channels = static_cast<uint32_t>(x.channels);
  auto bytes = "RIFF" + bytes_of(36 + size, 4) + "WAVEfmt " + bytes_of(16, 4)
               + bytes_of(1, 2) + bytes_of(channels, 2) + bytes_of(rate, 4)
               + bytes_of(rate * channels * 2, 4) + bytes_of(channels * 2, 2)
               + bytes_of(16, 2) + "data" + bytes_of(size, 4);
  bytes.reserve(bytes.size() + size);
  for (auto sample : x.samples) {
    auto value = std::clamp(std::lround(sample * 32768.0f), -32768L, 32767L);
    bytes += static_cast<char>(value & 0xff);
    bytes += static_cast<char>(value >> 8 & 0xff);
  }
  return write_file(path, bytes);
}

caf::expected<pcm> read_floats(const string& path, int rate, int channels) {
  auto file = read_file(path);
  if (!file)
    return std::move(file.error());
  pcm result{rate, channels, std::vector<float>(file->size() / sizeof(float))};
  std::memcpy(result.samples.data(), file->data(),
              result.samples.size() * sizeof(float));
  return result;
}

caf::expected<caf::unit_t> write_floats(const string& path, const pcm& x) {
  string bytes(x.samples.size() * sizeof(float), '\0');
  std::memcpy(bytes.data(), x.samples.data(), bytes.size());
  return write_file(path, bytes);
}

} // namespace adcraft::studio
