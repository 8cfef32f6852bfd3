#pragma once

#include "actors/ports/dispatch.hpp"

#include <map>
#include <mutex>

namespace adcraft {

/// Hints within this process.
class local_dispatch : public dispatch {
public:
  caf::error publish(const std::string& topic, const std::string& key) override;
  void listen(const std::string& topic,
              std::function<void(const std::string& key)> hear) override;

private:
  std::mutex mutex_;
  std::multimap<std::string, std::function<void(const std::string&)>> ears_;
};

} // namespace adcraft
