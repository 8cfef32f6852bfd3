#pragma once

#include "actors/interfaces.hpp"
#include "actors/ports/storage.hpp"
#include "config/house_parts.hpp"
#include "io/embedded/render_cache.hpp"

#include <caf/actor_system.hpp>

#include <map>
#include <memory>
#include <string>

namespace adcraft {

/// The whole house: adapters chosen by the settings, rooms, and the threads
/// they live on. One per process and data directory.
class house {
public:
  /// Opens everything, takes the lease and starts whatever was left undone.
  /// @returns the house; `environment` if the directory is in use, cannot be
  ///   written, or holds a database of a newer version.
  static caf::expected<std::unique_ptr<house>> open(const settings& x);

  /// The same with adapters that were opened before, such as others' own.
  static caf::expected<std::unique_ptr<house>> open(const settings& x,
                                                    house_parts parts);

  /// Closes: children end, the lease is given back, and whatever does not
  /// end within fifteen seconds is left behind: the process ends with 70.
  ~house();

  caf::actor_system& system();
  const campaign_service_actor& campaigns() const;
  const brand_service_actor& brands() const;
  const library_actor& library() const;
  const progress_hub_actor& hub() const;
  const store_actor& store() const;
  const render_desk_actor& desk() const;
  const picture_room_actor& pictures() const;
  const webhook_outbox_actor& webhooks() const;
  const webhook_inbox_actor& inbox() const;
  const node_actor& node() const;

  /// Of paid providers, by provider; none on a node that makes no ads.
  std::map<std::string, provider_gate_actor> paid_gates() const;

  const house_parts& parts() const;
  const storage_ptr& files() const;
  const std::shared_ptr<render_cache>& cache() const;

private:
  struct inside;

  explicit house(std::unique_ptr<inside> x);

  std::unique_ptr<inside> in_;
};

} // namespace adcraft
