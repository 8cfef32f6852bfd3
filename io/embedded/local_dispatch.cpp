#include "io/embedded/local_dispatch.hpp"

namespace adcraft {

caf::error local_dispatch::publish(const std::string& topic,
                                   const std::string& key) {
  std::lock_guard lock{mutex_};
  auto [first, last] = ears_.equal_range(topic);
  for (auto i = first; i != last; ++i)
    i->second(key);
  return {};
}

void local_dispatch::listen(const std::string& topic,
                            std::function<void(const std::string&)> hear) {
  std::lock_guard lock{mutex_};
  ears_.emplace(topic, std::move(hear));
}

} // namespace adcraft
