#pragma once

#include "actors/model/call.hpp"
#include "actors/model/campaign.hpp"
#include "actors/model/fault_point.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace adcraft {

// -- changes: each is one compare-and-set -------------------------------------

/// Writes a brand, its pictures and all; the same id again changes nothing.
struct put_brand {
  std::string id;
  std::string owner;
  brand what;
};

/// Writes a draft campaign; the same id again changes nothing.
struct put_campaign {
  campaign_row row;
  brief what;
};

/// Moves a campaign from one status to `row`'s, with its reason and crashes.
/// Under an epoch it is a supervisor's: the row's node is written, and a flag
/// that a person has raised since is a `conflict`. Without, it is a person's
/// wish: the row's flags are written, and a claim since is a `conflict`.
struct change_campaign {
  campaign_status from = campaign_status::draft;
  campaign_row row;
};

/// Takes a campaign for `row.node` under `row.epoch`, which must be one more
/// than the stored epoch, and counts a crash until it ends well. One that
/// belongs to another node that lives is a `conflict`.
struct claim_campaign {
  campaign_row row;
};

/// Writes the storyline of a campaign.
struct put_storyline {
  std::string campaign;
  storyline what;
};

/// Writes a planned job; the same id again changes nothing.
struct put_job {
  job_row row;
};

struct change_job {
  job_state from = job_state::planned;
  job_row row;
};

/// Writes the intent of a call. Fails with `conflict` while the job has a live
/// call, whoever tries.
struct put_call {
  call_row row;
};

struct change_call {
  call_state from = call_state::reserved;
  call_row row;
};

/// Writes an asset; the same id again changes nothing.
struct put_asset {
  asset_row row;
};

/// Writes or replaces a deliverable.
struct put_deliverable {
  deliverable_row row;
};

/// Moves money of a campaign and writes the ledger.
struct move_money {
  enum kind : uint8_t { reserve, settle, release };
  kind what = reserve;
  std::string campaign;
  std::string call;
  micros promised = 0;
  micros actual = 0;
};

/// The lease of this process: one row per boot. Who leaves gives its campaigns
/// back, and none of them counts that as a crash.
struct beat_node {
  std::string incarnation;
  /// Machine and data directory.
  std::string host;
  /// Earlier processes on this data directory are dead: its lock proves it.
  bool first = false;
  /// Beats run out this long after the database's clock.
  int64_t lease_micros = 10'000'000;
  bool leaving = false;
};

/// An outbox row was handed on.
struct published {
  std::string outbox_id;
};

using change
  = std::variant<put_brand, put_campaign, change_campaign, claim_campaign,
                 put_storyline, put_job, change_job, put_call, change_call,
                 put_asset, put_deliverable, move_money, beat_node, published>;

/// What happened, for people and for listeners.
struct event_draft {
  std::string job;
  std::string call;
  /// Such as "job.running".
  std::string type;
  /// JSON object.
  std::string data = "{}";
};

/// A hint for other rooms or nodes, sent after the commit, at least once.
struct outbox_draft {
  std::string topic;
  std::string key;
};

/// Changes that happen together or not at all.
struct transition {
  fault_site site = fault_site::commit_job;
  std::string campaign;
  /// The writer's fencing epoch; 0 for services, which are not fenced.
  int64_t epoch = 0;
  std::vector<change> changes;
  std::vector<event_draft> events;
  std::vector<outbox_draft> outbox;
};

/// What a commit wrote.
struct commit_receipt {
  /// Number of the last event of the campaign.
  int64_t seq = 0;
};

// -- reads --------------------------------------------------------------------

struct event_row {
  std::string campaign;
  int64_t seq = 0;
  std::string job;
  std::string call;
  std::string type;
  std::string data;
  int64_t at = 0;
};

struct outbox_row {
  std::string id;
  std::string topic;
  std::string key;
};

/// One line of a list.
struct campaign_line {
  std::string id;
  std::string brand_title;
  std::string title;
  campaign_status status = campaign_status::draft;
  std::string reason;
  int64_t updated_at = 0;
};

/// The only truth.
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

  /// @returns ids of campaigns that should run and belong to no living node.
  virtual caf::expected<std::vector<std::string>>
  claimable(const std::string& incarnation) = 0;

  virtual caf::expected<std::vector<outbox_row>> unpublished(size_t most) = 0;

  virtual caf::expected<std::vector<event_row>>
  events_after(const std::string& campaign, int64_t seq, size_t most) = 0;

  virtual caf::expected<std::vector<campaign_line>> campaigns(size_t most) = 0;
};

using store_ptr = std::unique_ptr<store>;

/// Opens a store on the calling thread.
using store_factory = std::function<caf::expected<store_ptr>()>;

} // namespace adcraft
