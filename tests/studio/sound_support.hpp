#pragma once

#include "actors/ports/renderer.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace sound_test {

/// A fresh folder that is gone with the test.
struct scratch {
  std::string path;
  scratch() {
    char name[] = "/tmp/adcraft-sound-XXXXXX";
    path = mkdtemp(name);
  }
  scratch(const scratch&) = delete;
  scratch& operator=(const scratch&) = delete;
  ~scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  std::string operator/(const std::string& name) const {
    return path + "/" + name;
  }
  size_t files() const {
    std::filesystem::directory_iterator all{path};
    return static_cast<size_t>(std::distance(begin(all), end(all)));
  }
};

/// Remembers the progress; asks to stop if told to.
struct watch : adcraft::render_watch {
  double done = 0;
  bool backwards = false;
  bool stop = false;
  void progress(double x) override {
    backwards = backwards || x < done;
    done = x;
  }
  bool stop_requested() const override {
    return stop;
  }
};

inline std::string bytes_of(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace sound_test
