#pragma once

#include "http/front/door.hpp"

#include "tests/http/raw_client.hpp"
#include "tests/support/folder.hpp"

#include <condition_variable>
#include <thread>

namespace adcraft::test {

/// A thread that does things a little later, in the place of an actor.
class later {
public:
  ~later();

  void run(std::chrono::milliseconds delay, std::function<void()> what);

private:
  using clock = std::chrono::steady_clock;

  void loop();

  std::mutex mutex_;
  std::condition_variable changed_;
  bool done_ = false;
  std::multimap<clock::time_point, std::function<void()>> plan_;
  std::thread thread_{[this] { loop(); }};
};

/// Waits until `what` holds, ten seconds at most. @returns whether it does.
bool eventually(const std::function<bool()>& what);

/// How many descriptors this process has open.
size_t open_descriptors();

/// A door with a route for everything that a handler may do, on a free port
/// of loopback.
struct live_door : folder_fixture {
  explicit live_door(http::door_options x = {});

  std::vector<http::route> routes();

  raw_client client(int buffer = 0) const {
    return raw_client{door->port(), buffer};
  }

  /// Opens a connection for one request.
  std::string ask(std::string_view bytes) const {
    return client().ask(bytes);
  }

  /// The open streams, in the order in which they came.
  std::vector<http::reply_ptr> streams() const;

  /// Replies that nobody answers.
  std::vector<http::reply_ptr> kept() const;

  void forget();

  mutable std::mutex mutex;
  std::vector<http::reply_ptr> open_streams;
  std::vector<http::reply_ptr> kept_replies;
  std::vector<std::string> thrown;
  std::atomic<int> closed{0};
  later soon;
  std::unique_ptr<http::door> door;
};

/// "GET /hello HTTP/1.1" with a host, as bytes.
std::string get(std::string_view target, std::string_view headers = {});

} // namespace adcraft::test
