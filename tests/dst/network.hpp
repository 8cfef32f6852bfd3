#pragma once

#include "actors/ports/http_engine.hpp"
#include "tests/dst/atelier.hpp"
#include "tests/dst/dice.hpp"

#include <map>
#include <string>

namespace adcraft::dst {

class process;
class world;

/// What a request is for.
enum class errand : uint8_t {
  create,
  speak,
  read,
  stop,
  list,
  file,
  elsewhere,
};

errand errand_of(const http_request& x);

/// Everything between processes and vendors: requests travel, are lost, torn
/// and late, and arrive even when their sender has died meanwhile.
class network {
public:
  explicit network(world& in);

  /// Carries an exchange of a process; `done` is called at most once, and never
  /// after the process has ended.
  void send(process& from, http_request what, http_callback done);

  /// Brings what a vendor reports of a prediction to the front door.
  void report(const prediction& x, dice& by);

private:
  /// How one exchange goes.
  struct way {
    int sender = 0;
    uint64_t number = 0;
    http_request what;
    errand why = errand::read;
    int64_t until = 0; // its sender waits no longer
  };

  void travel(const way& x);
  void arrive(const way& x);
  http_answer served(const way& x);
  http_answer believed(const way& x);
  void end(const way& x, int64_t pause, http_answer answer);
  void cut(const way& x, int64_t pause, http_end how, bool sent);
  void deliver(const std::string& call, const std::string& delivery,
               const std::string& body, int tries);
  void forge(const prediction& x, const std::string& call, dice& by);

  world& in_;
  dice by_;
  uint64_t last_ = 0;
  uint64_t last_delivery_ = 0;
  /// What webhooks said last, for those who believe it.
  std::map<std::string, std::string> said_; // by prediction
};

/// Where the vendor may report about a call, with the call's secret in it.
std::string report_url_of(const std::string& call);

} // namespace adcraft::dst
