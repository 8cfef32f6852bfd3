#include "tests/http/live.hpp"

#include <cstdlib>
#include <stdexcept>

namespace adcraft::test {

using namespace http;
using namespace std::chrono_literals;

namespace {

response text(std::string x) {
  return {200, "text/plain", std::move(x), {}};
}

response problem(int status, const std::string& detail) {
  return {
    status, "application/problem+json", "{\"detail\":\"" + detail + "\"}", {}};
}

} // namespace

later::~later() {
  {
    std::lock_guard guard{mutex_};
    done_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void later::run(std::chrono::milliseconds delay, std::function<void()> what) {
  {
    std::lock_guard guard{mutex_};
    plan_.emplace(clock::now() + delay, std::move(what));
  }
  changed_.notify_one();
}

void later::loop() {
  std::unique_lock guard{mutex_};
  while (!done_) {
    if (plan_.empty()) {
      changed_.wait(guard);
    } else if (auto first = plan_.begin(); first->first > clock::now()) {
      auto when = first->first;
      changed_.wait_until(guard, when);
    } else {
      auto what = std::move(first->second);
      plan_.erase(first);
      guard.unlock();
      what();
      what = nullptr;
      guard.lock();
    }
  }
}

bool eventually(const std::function<bool()>& what) {
  for (auto i = 0; i < 5'000; ++i) {
    if (what())
      return true;
    std::this_thread::sleep_for(2ms);
  }
  return false;
}

size_t open_descriptors() {
  size_t result = 0;
  for ([[maybe_unused]] auto& x :
       std::filesystem::directory_iterator{"/proc/self/fd"})
    ++result;
  return result;
}

std::string get(std::string_view target, std::string_view headers) {
  std::string result{"GET "};
  return result.append(target)
    .append(" HTTP/1.1\r\nHost: x\r\n")
    .append(headers)
    .append("\r\n");
}

live_door::live_door(door_options x) {
  x.port = 0;
  door_answers own{problem, [this](const route& from, const std::string& what) {
                     std::lock_guard guard{mutex};
                     thrown.push_back(from.pattern + " " + what);
                   }};
  auto opened = door::open(x, routes(), own);
  if (!opened)
    throw std::runtime_error{"the door does not open"};
  door = std::move(*opened);
}

std::vector<reply_ptr> live_door::streams() const {
  std::lock_guard guard{mutex};
  return open_streams;
}

std::vector<reply_ptr> live_door::kept() const {
  std::lock_guard guard{mutex};
  return kept_replies;
}

void live_door::forget() {
  std::vector<reply_ptr> streams;
  std::vector<reply_ptr> replies;
  std::lock_guard guard{mutex};
  streams.swap(open_streams);
  replies.swap(kept_replies);
}

std::vector<route> live_door::routes() {
  auto say = [](const exchange& x, std::string what) {
    x.out->send(text(std::move(what)));
  };
  auto body = [say](exchange x) {
    say(x, x.asked.method + " " + x.asked.param("id") + " " + x.asked.body);
  };
  return {
    {"GET", "/hello", [say](exchange x) { say(x, "hello"); }},
    {"POST", "/items/:id", body, 1'000},
    {"PUT", "/items/:id", body, 1'000},
    {"PATCH", "/items/:id", body, 1'000},
    {"DELETE", "/items/:id", body, 1'000},
    {"PUT", "/big",
     [say](exchange x) { say(x, std::to_string(x.asked.body.size())); },
     16 << 20},
    {"GET", "/items/:id/parts/:part",
     [say](exchange x) {
       say(x, x.asked.param("id") + "|" + x.asked.param("part") + "|"
                + x.asked.asked("q") + "|" + x.asked.peer);
     }},
    {"GET", "/late/:ms",
     [this, say](exchange x) {
       auto delay = std::atoi(x.asked.param("ms").c_str());
       soon.run(std::chrono::milliseconds{delay},
                [say, x] { say(x, x.asked.asked("id") + "E"); });
     }},
    {"GET", "/never",
     [this](exchange x) {
       std::lock_guard guard{mutex};
       kept_replies.push_back(x.out);
     }},
    {"GET", "/drop", [](exchange) {}},
    {"GET", "/throw", [](exchange) { throw std::runtime_error{"secret"}; }},
    {"GET", "/throwint", [](exchange) { throw 42; }},
    {"GET", "/twice",
     [say](exchange x) {
       say(x, "first");
       say(x, "second");
       throw std::runtime_error{"too late"};
     }},
    {"GET", "/none",
     [](exchange x) {
       x.out->send({204, "", "ignored", {}});
     }},
    {"GET", "/kb/:kb",
     [say](exchange x) {
       auto kb = std::strtoul(x.asked.param("kb").c_str(), nullptr, 10);
       say(x, std::string(kb << 10, 'x'));
     }},
    {"GET", "/file/:name/:first/:size",
     [this](exchange x) {
       auto& a = x.asked;
       x.out->send({206, "video/mp4", "", {}},
                   {folder + "/" + a.param("name"),
                    std::strtoull(a.param("first").c_str(), nullptr, 10),
                    std::strtoull(a.param("size").c_str(), nullptr, 10)});
     }},
    {"GET", "/stream/:most",
     [this](exchange x) {
       auto most = std::strtoul(x.asked.param("most").c_str(), nullptr, 10);
       x.out->open({200, "text/event-stream", "", {}}, most,
                   [this] { ++closed; });
       x.out->push("retry: 2000\n\n");
       std::lock_guard guard{mutex};
       open_streams.push_back(x.out);
     }},
    {"OPTIONS", "/cors",
     [](exchange x) {
       x.out->send({204, "", "", {{"Access-Control-Allow-Origin", "*"}}});
     }},
  };
}

} // namespace adcraft::test
