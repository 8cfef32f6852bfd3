#include "io/media/zip.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>

namespace adcraft::media {

namespace {

constexpr uint64_t most_bytes = 0xffffffff;

using table = std::array<uint32_t, 256>;

constexpr table make_table() {
  table result{};
  for (uint32_t i = 0; i < 256; ++i) {
    auto x = i;
    for (auto bit = 0; bit < 8; ++bit)
      x = (x & 1) != 0 ? 0xedb88320 ^ (x >> 1) : x >> 1;
    result[i] = x;
  }
  return result;
}

constexpr auto crc_table = make_table();

uint32_t crc_after(uint32_t crc, std::string_view bytes) {
  crc = ~crc;
  for (unsigned char c : bytes)
    crc = crc_table[(crc ^ c) & 0xff] ^ (crc >> 8);
  return ~crc;
}

/// Little-endian numbers, as the format wants them.
std::string two(uint64_t x) {
  return {static_cast<char>(x), static_cast<char>(x >> 8)};
}

std::string four(uint64_t x) {
  return two(x) + two(x >> 16);
}

/// A file as the directory at the end names it.
struct placed {
  const zip_entry* what = nullptr;
  uint64_t from = 0;
  uint64_t bytes = 0;
  uint32_t crc = 0;
};

/// What both headers of a file say: version 2.0, UTF-8 name, stored, the first
/// of January 1980.
std::string facts(const placed& x) {
  return two(20) + two(0x0800) + two(0) + two(0) + two(0x21) + four(x.crc)
         + four(x.bytes) + four(x.bytes) + two(x.what->name.size()) + two(0);
}

/// One archive while it is written.
class archive {
public:
  archive(const std::string& out, render_watch& watch)
    : out_(out, std::ios::binary | std::ios::trunc), watch_(watch) {
    // nop
  }

  caf::error add(const zip_entry& x) {
    placed result{&x, at_, 0, 0};
    put("PK\x03\x04" + facts(result) + x.name);
    if (auto err = copy(x, result))
      return err;
    // Only now is known what the header should have said.
    out_.seekp(static_cast<std::streamoff>(result.from + 4));
    out_ << facts(result);
    out_.seekp(static_cast<std::streamoff>(at_));
    all_.push_back(result);
    return state();
  }

  caf::error finish() {
    auto from = at_;
    for (auto& x : all_)
      put("PK\x01\x02" + two(20) + facts(x) + two(0) + two(0) + two(0) + four(0)
          + four(x.from) + x.what->name);
    auto bytes = at_ - from;
    auto count = two(all_.size());
    put("PK\x05\x06" + two(0) + two(0) + count + count + four(bytes)
        + four(from) + two(0));
    out_.close();
    return state();
  }

private:
  void put(std::string_view bytes) {
    out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    at_ += bytes.size();
  }

  void put(std::string_view bytes, placed& to) {
    put(bytes);
    to.crc = crc_after(to.crc, bytes);
    to.bytes += bytes.size();
  }

  caf::error copy(const zip_entry& x, placed& to) {
    put(x.text, to);
    if (x.path.empty())
      return {};
    std::ifstream in{x.path, std::ios::binary};
    if (!in)
      return fail(ec::not_found, x.name + ": its file is gone");
    std::vector<char> chunk(size_t{1} << 20);
    while (in.read(chunk.data(), static_cast<std::streamsize>(chunk.size()))
           || in.gcount() > 0) {
      put({chunk.data(), static_cast<size_t>(in.gcount())}, to);
      if (auto err = state())
        return err;
    }
    return {};
  }

  caf::error state() const {
    if (watch_.stop_requested())
      return fail(ec::canceled, "the archive was stopped");
    if (at_ > most_bytes)
      return fail(ec::invalid_argument, "the archive would exceed 4 GiB");
    if (!out_)
      return fail(ec::environment,
                  "cannot write the archive: free some disk space");
    return {};
  }

  std::ofstream out_;
  render_watch& watch_;
  uint64_t at_ = 0;
  std::vector<placed> all_;
};

} // namespace

caf::error write_zip(const std::vector<zip_entry>& all, const std::string& out,
                     render_watch& watch) {
  archive x{out, watch};
  caf::error trouble;
  for (size_t i = 0; i < all.size() && !trouble; ++i) {
    trouble = x.add(all[i]);
    watch.progress(static_cast<double>(i + 1)
                   / static_cast<double>(all.size() + 1));
  }
  if (!trouble)
    trouble = x.finish();
  std::error_code code;
  if (trouble)
    std::filesystem::remove(out, code);
  else
    watch.progress(1);
  return trouble;
}

} // namespace adcraft::media
