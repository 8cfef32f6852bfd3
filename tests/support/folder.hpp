#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace adcraft::test {

/// A folder of its own, gone with the test.
struct folder_fixture {
  folder_fixture() {
    char name[] = "/tmp/adcraft_test_XXXXXX";
    folder = mkdtemp(name);
  }

  ~folder_fixture() {
    std::filesystem::remove_all(folder);
  }

  folder_fixture(const folder_fixture&) = delete;
  folder_fixture& operator=(const folder_fixture&) = delete;

  /// Writes a file of this folder. @returns its path.
  std::string put(const std::string& name, const std::string& bytes) const {
    auto path = folder + "/" + name;
    std::filesystem::create_directories(
      std::filesystem::path{path}.parent_path());
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
  }

  static std::string bytes_of(const std::string& path) {
    std::ostringstream result;
    result << std::ifstream{path, std::ios::binary}.rdbuf();
    return result.str();
  }

  static bool exists(const std::string& path) {
    return std::filesystem::exists(path);
  }

  /// How many files lie below a folder of this one.
  size_t files_in(const std::string& name) const {
    size_t result = 0;
    for (auto& x :
         std::filesystem::recursive_directory_iterator{folder + "/" + name})
      result += x.is_regular_file() ? 1 : 0;
    return result;
  }

  std::string folder;
};

} // namespace adcraft::test
