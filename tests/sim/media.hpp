#pragma once

#include "tests/sim/wire.hpp"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <semaphore>
#include <thread>

namespace adcraft::sim {

/// What a file is to be. Two alike are one file.
struct medium {
  /// image, video, speech or music.
  std::string kind = "image";
  /// Such as "png" or "mp4".
  std::string suffix = "png";
  int width = 0;
  int height = 0;
  double seconds = 0;
  /// Which of some palettes.
  int tint = 0;
  /// Of a clip: none, room or music.
  std::string sound = "none";
  /// Of speech.
  std::string text;
  double speed = 1;
};

/// How many palettes there are.
constexpr int tints = 12;

/// @returns the arguments of ffmpeg that make `x` at `path`; `text` is a file
///   that holds the text of speech.
std::vector<std::string> recipe(const medium& x, const std::string& path,
                                const std::string& text);

/// "video/mp4" for "mp4".
std::string type_of(const std::string& suffix);

/// Makes files, once each, and keeps them in its folder. Any thread.
class studio {
public:
  /// @param tiny whether all images are one small one, and clips and voices of
  ///   one length are alike, so that few are made.
  studio(const std::string& folder, bool tiny);
  ~studio();

  studio(const studio&) = delete;
  studio& operator=(const studio&) = delete;

  /// Makes it beforehand, by and by.
  void prepare(const medium& x);

  /// Blocks while it is made. @throws std::runtime_error if it cannot be.
  bytes get(const medium& x);

private:
  void run();
  medium fitted(medium x) const;
  bytes make(const medium& x, const std::string& path);

  std::string folder_;
  bool tiny_;
  std::mutex mutex_;
  std::map<std::string, std::shared_future<bytes>> made_;
  /// More at a time would only make each slower.
  std::counting_semaphore<2> benches_{2};
  std::condition_variable moved_;
  std::deque<medium> ahead_;
  bool closed_ = false;
  std::thread thread_;
};

} // namespace adcraft::sim
