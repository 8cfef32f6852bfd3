#pragma once

#include "config/intake/intake.hpp"

#include <caf/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace adcraft::test {

/// A folder of its own with `front.png`, `side.png` and `logo.png` in it.
struct briefs_fixture {
  briefs_fixture() {
    char name[] = "/tmp/adcraft_intake_XXXXXX";
    folder = mkdtemp(name);
    for (auto file : {"front.png", "side.png", "logo.png"})
      put(file, picture(220));
  }

  ~briefs_fixture() {
    std::filesystem::remove_all(folder);
  }

  std::string put(const std::string& name, const std::string& bytes) const {
    auto path = folder + "/" + name;
    std::filesystem::create_directories(
      std::filesystem::path{path}.parent_path());
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
  }

  /// The header of a PNG; enough for whoever does not decode.
  static std::string picture(uint32_t side) {
    auto word = [](uint32_t x) {
      return std::string{char(x >> 24), char(x >> 16), char(x >> 8), char(x)};
    };
    auto ihdr = "IHDR" + word(side) + word(side)
                + std::string{"\x08\x02\x00\x00\x00", 5};
    uint32_t crc = ~0u;
    for (unsigned char c : ihdr) {
      crc ^= c;
      for (auto i = 0; i < 8; ++i)
        crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0u);
    }
    return "\x89PNG\r\n\x1a\n" + word(13) + ihdr + word(~crc) + word(0) + "IDAT"
           + word(0x35af061e);
  }

  static nlohmann::json minimal() {
    return {{"brand",
             {{"title", "Lumen"},
              {"description", "A lamp."},
              {"images", {{{"path", "front.png"}}, {{"path", "side.png"}}}}}}};
  }

  caf::expected<raw_campaign> read(const nlohmann::json& x) const {
    return read_brief_file(put("brief.json", x.dump()));
  }

  /// The sentence that refuses `x`, or nothing; the folder's name is left out.
  std::string problem(const nlohmann::json& x) const {
    auto y = read(x);
    return y ? "" : local(render(y.error()));
  }

  std::string local(std::string x) const {
    for (size_t i; (i = x.find(folder + "/")) != std::string::npos;)
      x.erase(i, folder.size() + 1);
    return x;
  }

  std::string folder;
};

} // namespace adcraft::test
