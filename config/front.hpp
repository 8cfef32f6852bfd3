#pragma once

#include "config/house.hpp"
#include "http/front/door.hpp"

#include <atomic>
#include <memory>

namespace adcraft {

/// The front door of a house, open from here on.
class front {
public:
  /// @returns `environment` if the port is taken, `invalid_argument` for
  ///   settings that do not go together.
  static caf::expected<std::unique_ptr<front>> open(house& home,
                                                    const settings& x);

  /// Ends every connection.
  ~front();

  /// From now on nothing new is begun; reading goes on.
  void close();

  uint16_t port() const;

private:
  front() = default;

  std::shared_ptr<std::atomic<bool>> closing_;
  std::vector<caf::actor> rooms_;
  std::unique_ptr<http::door> door_;
};

} // namespace adcraft
