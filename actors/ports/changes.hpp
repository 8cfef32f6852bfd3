#pragma once

#include "actors/model/call.hpp"
#include "actors/model/campaign.hpp"
#include "actors/model/fault_point.hpp"
#include "actors/model/webhook.hpp"

#include <string>
#include <variant>
#include <vector>

namespace adcraft {

/// Each change is one compare-and-set.

/// Writes a brand, its pictures and all; the same id again changes nothing.
struct put_brand {
  std::string id;
  std::string owner;
  brand what;
};

/// Replaces a brand; one that was edited meanwhile, or is another owner's, is
/// a `conflict`.
struct edit_brand {
  std::string id;
  std::string owner;
  int64_t from_version = 0;
  brand what;
};

/// Takes a brand out of every list; campaigns keep what they need of it.
struct remove_brand {
  std::string id;
  std::string owner;
};

/// Writes a draft campaign; the same id again changes nothing.
struct put_campaign {
  campaign_row row;
  brief what;
};

/// Moves a campaign from one status to `row`'s. With an epoch it yields to a
/// flag that came in since, without one to a claim since and to a removal.
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

/// Keeps the brand as it is now for this campaign: later edits of the brand
/// change nothing in it.
struct pin_brand {
  std::string campaign;
};

/// Edits of a campaign raise its version; one that was edited meanwhile is a
/// `conflict`. A cap below what is spent and promised is `over_budget`.
struct put_brief {
  std::string campaign;
  int64_t from_version = 0;
  brief what;
  micros cap = 0;
};

/// Writes the storyline of a campaign. `from_version` 0: whatever it is, for
/// a supervisor that takes in what was written.
struct put_storyline {
  std::string campaign;
  storyline what;
  int64_t from_version = 0;
  /// Asset it was taken from; empty if a person wrote it.
  std::string asset = {};
};

/// The pictures of a campaign, all of them, in their order.
struct put_pictures {
  std::string campaign;
  int64_t from_version = 0;
  std::vector<brand_image> what;
};

/// Adds a line to the guided brief; the same ordinal again changes nothing.
struct put_chat {
  std::string campaign;
  chat_line what;
};

/// Takes a campaign out of every list and every read by its owner.
struct remove_campaign {
  std::string id;
};

/// Writes a job, whatever its state; the same id again changes nothing.
struct put_job {
  job_row row;
};

/// Moves a job on. Its wish stays as it is: see `change_wish`.
struct change_job {
  job_state from = job_state::planned;
  job_row row;
};

/// Notes what a person decided about a job, or clears it once its supervisor
/// has carried it out. Nothing else of the job moves: its asset may be writing
/// it at the same moment.
struct change_wish {
  std::string job;
  /// The wish it had; empty for none.
  std::string from;
  std::string to;
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

/// What may be spent besides a campaign's own budget, in micro-dollars; 0:
/// there is no limit. They hold for whatever is promised and spent, on all
/// nodes together.
struct spending_caps {
  /// By one call.
  micros call = 0;
  /// For the campaigns of one user, in a day of UTC.
  micros user_day = 0;
  /// At one provider, in an hour of UTC.
  micros provider_hour = 0;
};

/// What a vendor reported of a call by itself.
struct inbox_row {
  std::string provider;
  /// The vendor's, the same when it reports again.
  std::string delivery;
  std::string call;
  /// The vendor's word for the call.
  std::string external_id;
  /// The vendor's word for how it stands; for the log alone.
  std::string status;
};

/// Moves money of a campaign and writes the ledger. A promise that a cap
/// leaves no room for is `over_budget`, naming the cap.
struct move_money {
  enum kind : uint8_t { reserve, settle, release };
  kind what = reserve;
  std::string campaign;
  std::string call;
  micros promised = 0;
  micros actual = 0;
  /// Of a promise: which provider would get it, and what else limits it.
  std::string provider = {};
  spending_caps caps = {};
};

/// What a provider has reported of a call by itself; the same delivery again is
/// a `conflict`, so that nothing follows from it twice.
struct put_inbox {
  inbox_row row;
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
  /// Forgets hints that were handed on and reports that came a week ago.
  bool tidies = false;
};

/// An outbox row was handed on.
struct published {
  std::string outbox_id;
};

/// A node finishes what it has and claims nothing more.
struct drain_node {
  std::string incarnation;
};

/// A link that shows a finished campaign to whoever has it; replaces an
/// earlier one. An empty token takes it away.
struct put_share {
  std::string campaign;
  std::string token;
  /// Microseconds since 1970.
  int64_t expires_at = 0;
};

/// Where a person wants events sent; its owner may change url and events.
struct put_webhook {
  webhook_row row;
};

/// Takes a webhook away, with its deliveries.
struct remove_webhook {
  std::string id;
  std::string owner;
};

/// A message to be delivered; the same id again, the same event for the same
/// webhook again, or a webhook that is gone changes nothing.
struct put_delivery {
  delivery_row row;
};

/// Moves a delivery on, unless it was moved meanwhile: `from_attempts` is how
/// many it had.
struct change_delivery {
  int from_attempts = 0;
  delivery_row row;
};

/// Takes an idempotency key before its request has any effect. Fails with
/// `conflict` if it is taken.
struct claim_key {
  std::string user;
  std::string key;
  std::string body_hash;
};

/// The effect of the request that holds this key; fails with `conflict` if it
/// had its effect already, so that nothing happens twice.
struct use_key {
  std::string user;
  std::string key;
};

/// The answer that the same request gets again; the first one stays.
struct answer_key {
  std::string user;
  std::string key;
  int status = 0;
  std::string response;
};

/// Gives a key back whose request had no effect; one that had is kept.
struct drop_key {
  std::string user;
  std::string key;
};

using change = std::variant<
  put_brand, edit_brand, remove_brand, put_campaign, change_campaign,
  claim_campaign, pin_brand, put_brief, put_storyline, put_pictures, put_chat,
  remove_campaign, put_job, change_job, change_wish, put_call, change_call,
  put_asset, put_deliverable, move_money, beat_node, drain_node, published,
  put_share, put_webhook, remove_webhook, put_delivery, change_delivery,
  claim_key, use_key, answer_key, drop_key, put_inbox>;

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

} // namespace adcraft
