#include "tests/sim/media.hpp"
#include "tests/sim/child.hpp"
#include "tests/sim/hash.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace adcraft::sim {

namespace {

namespace fs = std::filesystem;

std::string name_for(const medium& x) {
  std::ostringstream result;
  result << x.kind << ' ' << x.width << ' ' << x.height << ' ' << x.seconds
         << ' ' << x.tint << ' ' << x.sound << ' ' << x.speed << ' ' << x.text;
  return x.kind + "-" + sha256_hex(result.str()).substr(0, 20) + "." + x.suffix;
}

/// What takes as long to say.
std::string as_many_words_as(const std::string& text) {
  std::istringstream in{text};
  std::string result;
  for (std::string word; in >> word;)
    result += "again ";
  return result;
}

bytes read(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream result;
  result << in.rdbuf();
  return std::make_shared<std::string>(result.str());
}

} // namespace

std::string type_of(const std::string& suffix) {
  static const std::map<std::string, std::string> all{
    {"mp4", "video/mp4"},   {"png", "image/png"},   {"jpg", "image/jpeg"},
    {"jpeg", "image/jpeg"}, {"webp", "image/webp"}, {"mp3", "audio/mpeg"},
    {"wav", "audio/wav"},   {"opus", "audio/opus"}, {"aac", "audio/aac"},
    {"flac", "audio/flac"}, {"pcm", "audio/pcm"}};
  auto i = all.find(suffix);
  return i == all.end() ? "application/octet-stream" : i->second;
}

studio::studio(const std::string& folder, bool tiny)
  : folder_(folder + "/media"), tiny_(tiny) {
  fs::create_directories(folder_);
  thread_ = std::thread{[this] { run(); }};
}

studio::~studio() {
  {
    std::lock_guard lock{mutex_};
    closed_ = true;
    moved_.notify_all();
  }
  thread_.join();
}

medium studio::fitted(medium x) const {
  if (tiny_ && x.kind == "image")
    x.width = x.height = 64;
  // What is alike is made once; clips and voices stay as long as they were.
  if (tiny_)
    x.tint = 0;
  if (tiny_ && x.kind == "speech")
    x.text = as_many_words_as(x.text);
  return x;
}

void studio::prepare(const medium& wanted) {
  auto x = fitted(wanted);
  std::lock_guard lock{mutex_};
  if (made_.count(name_for(x)) > 0)
    return;
  ahead_.push_back(x);
  moved_.notify_all();
}

void studio::run() {
  std::unique_lock lock{mutex_};
  for (;;) {
    moved_.wait(lock, [this] { return closed_ || !ahead_.empty(); });
    if (closed_)
      return;
    auto x = ahead_.front();
    ahead_.pop_front();
    lock.unlock();
    try {
      get(x);
    } catch (const std::exception&) {
      // nop: whoever fetches it will hear of it
    }
    lock.lock();
  }
}

bytes studio::get(const medium& wanted) {
  auto x = fitted(wanted);
  auto name = name_for(x);
  std::promise<bytes> mine;
  std::shared_future<bytes> result;
  {
    std::lock_guard lock{mutex_};
    auto i = made_.find(name);
    if (i != made_.end())
      result = i->second;
    else
      made_[name] = mine.get_future().share();
  }
  if (result.valid())
    return result.get();
  try {
    auto made = make(x, folder_ + "/" + name);
    mine.set_value(made);
    return made;
  } catch (...) {
    mine.set_exception(std::current_exception());
    std::lock_guard lock{mutex_};
    made_.erase(name);
    throw;
  }
}

bytes studio::make(const medium& x, const std::string& path) {
  if (fs::exists(path))
    return read(path);
  benches_.acquire();
  try {
    auto text = path + ".txt";
    if (!x.text.empty())
      std::ofstream{text} << x.text;
    auto part = path + ".part";
    run_child(recipe(x, part, text));
    fs::rename(part, path);
    fs::remove(text);
  } catch (...) {
    benches_.release();
    throw;
  }
  benches_.release();
  return read(path);
}

} // namespace adcraft::sim
