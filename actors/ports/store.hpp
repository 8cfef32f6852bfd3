#pragma once

#include "actors/ports/changes.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace adcraft {

struct outbox_row {
  std::string id;
  std::string topic;
  std::string key;
};

struct due_delivery {
  delivery_row what;
  webhook_row to;
};

/// The only truth, as the rooms that make ads see it; people read through the
/// `library`.
///
/// Calls block, never throw, and stay on the thread that opened the store.
/// Adapter: `io/sql/sql_store.hpp` over SQLite or PostgreSQL; what it promises
/// is tested by `tests/contract/store.hpp`.
class store {
public:
  virtual ~store() = default;

  /// Commits `xs` in one database transaction; one that fails drops only
  /// itself. In the order of `xs`: its receipt, or `conflict` (a row is not
  /// where it should be), `fenced` (a newer epoch owns the campaign),
  /// `over_budget`, `unavailable` (try again: nothing was written).
  virtual std::vector<caf::expected<commit_receipt>>
  commit(const std::vector<transition>& xs) = 0;

  /// @returns the campaign with all that belongs to it, or `not_found`.
  virtual caf::expected<campaign_view> load(const std::string& campaign) = 0;

  /// @returns the live call of a job, else its newest, else nothing.
  virtual caf::expected<std::optional<call_row>>
  newest_call(const std::string& job) = 0;

  /// @returns an asset made from `recipe`, if there is one.
  virtual caf::expected<std::optional<asset_row>>
  asset_made_from(const std::string& recipe) = 0;

  /// @returns ids of campaigns that should run and belong to no living node;
  ///   none for one that drains or is dead itself.
  virtual caf::expected<std::vector<std::string>>
  claimable(const std::string& incarnation) = 0;

  virtual caf::expected<std::vector<outbox_row>> unpublished(size_t most) = 0;

  /// @returns deliveries whose time has come by `now`, the oldest of each
  ///   campaign and webhook, with the webhook they go to.
  virtual caf::expected<std::vector<due_delivery>> due_deliveries(int64_t now,
                                                                  size_t most)
    = 0;

  /// @returns those of a provider's names for calls that calls other than
  ///   `call` hold.
  virtual caf::expected<std::vector<std::string>>
  held_elsewhere(const std::string& provider,
                 const std::vector<std::string>& external_ids,
                 const std::string& call)
    = 0;

  /// @returns the names that its provider has reported for a call by itself,
  ///   none twice.
  virtual caf::expected<std::vector<std::string>>
  reported_for(const std::string& call) = 0;

  /// @returns the webhooks that hear of `type` in a campaign.
  virtual caf::expected<std::vector<webhook_row>>
  webhooks_for(const std::string& campaign, const std::string& type) = 0;
};

using store_ptr = std::unique_ptr<store>;

/// Opens a store on the calling thread.
using store_factory = std::function<caf::expected<store_ptr>()>;

} // namespace adcraft
