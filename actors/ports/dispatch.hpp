#pragma once

#include "actors/model/error.hpp"

#include <functional>
#include <memory>
#include <string>

namespace adcraft {

/// Carries hints between rooms and nodes: "look at this campaign". Hints may
/// be lost or come twice; the store is the truth.
///
/// Never throws; any thread. Adapter: `io/embedded/local_dispatch.hpp`.
class dispatch {
public:
  virtual ~dispatch() = default;

  /// Sends a hint to whoever listens to `topic`, here or elsewhere.
  virtual caf::error publish(const std::string& topic, const std::string& key)
    = 0;

  /// Calls `hear` with the key of each hint; on the publisher's thread.
  virtual void listen(const std::string& topic,
                      std::function<void(const std::string& key)> hear)
    = 0;
};

using dispatch_ptr = std::shared_ptr<dispatch>;

} // namespace adcraft
