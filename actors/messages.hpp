#pragma once

#include "actors/model/wish.hpp"
#include "actors/ports/http_engine.hpp"
#include "actors/ports/images.hpp"
#include "actors/ports/landing.hpp"
#include "actors/ports/library.hpp"
#include "actors/ports/provider.hpp"
#include "actors/ports/renderer.hpp"
#include "actors/ports/store.hpp"

#include <caf/allowed_unsafe_message_type.hpp>
#include <caf/type_id.hpp>
#include <caf/typed_actor.hpp>
#include <caf/typed_event_based_actor.hpp>
#include <caf/typed_response_promise.hpp>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What the rooms say to each other. All of it stays in this process, hence
/// plain structs.
namespace adcraft {

struct id_list {
  std::vector<std::string> ids;
};

struct call_lookup {
  std::optional<call_row> call;
};

struct asset_lookup {
  std::optional<asset_row> asset;
};

struct outbox_list {
  std::vector<outbox_row> rows;
};

struct event_list {
  std::vector<event_row> rows;
};

struct due_list {
  std::vector<due_delivery> rows;
};

struct webhook_list {
  std::vector<webhook_row> rows;
};

struct delivery_list {
  std::vector<delivery_row> rows;
};

struct campaign_page {
  page<campaign_line> lines;
};

struct brand_page {
  page<brand_row> lines;
};

struct call_list {
  std::vector<call_row> rows;
};

struct key_lookup {
  std::optional<key_row> key;
};

struct node_list {
  std::vector<node_row> rows;
};

/// A call that wants to be let through the gate of its provider.
struct slot_wish {
  std::string call;
  std::string campaign;
  /// Whose campaign: users take turns, then their campaigns.
  std::string owner;
  std::string model;
};

/// What an answer of a vendor says to the gate.
struct gate_news {
  enum kind : uint8_t {
    fine,      ///< it does its work, whatever it thinks of this call
    slow_down, ///< it wants fewer requests
    troubled,  ///< it is broken or busy, or did not answer
    unsent,    ///< nothing left this machine
  };
  std::string call;
  std::string model;
  kind what = fine;
  /// Nothing more may be sent before; 0: it does not say.
  std::chrono::milliseconds retry_after{0};
  /// The pause is for every model of the account.
  bool whole_account = false;
  /// It is about a request that can cost money, not about a poll.
  bool is_submit = false;
};

/// A model as its gate sees it.
struct gate_model {
  std::string model;
  /// closed (calls pass), open (none) or half_open (one at a time).
  std::string breaker;
  /// Of the last minute.
  size_t calls = 0;
  size_t troubled = 0;
  /// In trouble since the breaker began to open, those that made it open
  /// included; 0 while it is closed.
  size_t failures = 0;
  /// Open: how long until it tries one call; else 0.
  std::chrono::milliseconds tries_in{0};
  /// Half open: that call is on its way.
  bool is_probing = false;
  /// How long the vendor wants no request for this model alone.
  std::chrono::milliseconds paused_for{0};
};

/// How a gate stands, for operators.
struct gate_report {
  std::string provider;
  size_t running = 0;
  size_t waiting = 0;
  /// Calls it lets run at once at the moment.
  size_t slots = 0;
  /// Those it lets run while the vendor asks for nothing less: the share of
  /// this node.
  size_t most = 0;
  /// Nodes that share the account.
  uint64_t nodes = 1;
  /// Requests a minute, the share of this node; 0: without a limit.
  double per_minute = 0;
  /// Requests it may let through now.
  double tokens = 0;
  /// How long nothing is let through; 0: it is open.
  std::chrono::milliseconds paused_for{0};
  /// How long the longest has waited.
  std::chrono::milliseconds oldest_wait{0};
  std::vector<gate_model> models;
};

/// An output to be brought home.
struct fetch_order {
  std::string call;
  /// Where it lies at the vendor; a URL that is empty: it has landed already.
  http_request from;
  /// Microseconds since 1970: what vanishes first is fetched first.
  int64_t expires_at = 0;
};

/// How that went.
struct fetch_outcome {
  std::string call;
  landed_file file;
  /// None if there is a file. `not_found`: the vendor has it no more; `poison`:
  /// what came is nothing that can be used; else it is worth another try.
  caf::error error;
};

/// What a call needs before it is sent: files it shows, and room for what will
/// come.
struct outfit {
  std::string call;
  /// Data URL of every storage key.
  std::map<std::string, std::string> addresses;
  /// Where bytes go that come in the answer.
  std::string place;
  /// `environment`: the disk is full; `not_found`: a file is gone.
  caf::error error;
};

/// How a render ended.
struct render_outcome {
  std::string recipe;
  render_result result;
  /// None if there is a result.
  caf::error error;
};

/// One order on its way to a worker. The flag is the one thing rooms share:
/// a worker cannot read its mailbox while it draws.
struct render_task {
  render_order order;
  caf::strong_actor_ptr client;
  std::shared_ptr<std::atomic<bool>> stop;
};

struct inspection_outcome {
  std::string job;
  std::string asset;
  /// JSON; empty if the inspection itself could not be done.
  std::string report;
  /// The broken rule in one sentence; empty if it passed.
  std::string reason;
};

/// The idempotency key under which a wish has its effect once; none if empty.
struct wish_key {
  std::string user;
  std::string key;
};

/// Somebody's wish about a campaign.
struct campaign_wish {
  scope who;
  std::string campaign;
  /// The version they saw; 0: whatever it is.
  int64_t from_version = 0;
  /// Say what would happen, and change nothing.
  bool dry_run = false;
  wish_key key;
  wish::any what;
};

/// One job that a wish makes again or for the first time.
struct planned_job {
  job_row job;
  micros price = 0;
};

/// What a wish came to.
struct wish_receipt {
  /// The campaign as it is afterwards.
  campaign_view after;
  /// What will be made once it runs, and what that costs.
  std::vector<planned_job> planned;
};

/// A draft somebody wants; brand and brief are checked already.
struct new_draft {
  std::string id;
  scope who;
  std::string brand;
  adcraft::brief brief;
  micros cap = 0;
  /// A campaign to copy storyline and pictures of; empty: none.
  std::string like;
  wish_key key;
};

/// What a person wants of a brand. Patches as in `model/wish.hpp`.
struct brand_wish {
  enum kind : uint8_t { create, edit, set_images, set_logo, remove };
  kind what = create;
  scope who;
  std::string brand;
  int64_t from_version = 0;
  /// With `create` and `edit`: JSON.
  std::string patch;
  /// With `set_images`: all of them, in their order.
  std::vector<brand_image> images;
  /// With `set_logo`: a storage key, or empty.
  std::string logo;
  wish_key key;
};

/// A file from outside, whole.
struct picture_upload {
  enum purpose : uint8_t {
    picture,
    logo,  ///< becomes PNG and may be small
    media, ///< a picture or a film
  };
  std::string bytes;
  purpose what = picture;
};

/// A file that was brought in, checked and stored.
struct imported_file {
  std::string key;
  std::string mime;
  int width = 0;
  int height = 0;
};

/// A brand and a brief that somebody brought.
struct new_campaign {
  /// Made from the content, so that the same again is the same campaign.
  std::string id;
  std::string owner;
  brand what;
  adcraft::brief brief;
  micros cap = 0;
};

/// What a listener hears.
struct campaign_news {
  std::string campaign;
  campaign_status status = campaign_status::generating;
  /// 0 to 1.
  double progress = 0;
  std::string reason;
  /// The job that moved; empty if only the campaign did.
  std::string job;
  job_kind kind = job_kind::storyline;
  uint32_t scene = 0;
  std::string shape;
  job_state state = job_state::planned;
  /// 0 to 1, of that job.
  double job_progress = 0;
  /// Jobs of the campaign, and how many are settled.
  size_t jobs = 0;
  size_t settled = 0;
  /// Seconds left, as far as one can tell; negative: unknown yet.
  double eta = -1;
};

} // namespace adcraft

#define ADCRAFT_LOCAL(type) CAF_ALLOW_UNSAFE_MESSAGE_TYPE(adcraft::type)

ADCRAFT_LOCAL(asset_lookup)
ADCRAFT_LOCAL(brand_page)
ADCRAFT_LOCAL(brand_row)
ADCRAFT_LOCAL(brand_wish)
ADCRAFT_LOCAL(call_list)
ADCRAFT_LOCAL(call_lookup)
ADCRAFT_LOCAL(call_row)
ADCRAFT_LOCAL(campaign_news)
ADCRAFT_LOCAL(campaign_page)
ADCRAFT_LOCAL(campaign_query)
ADCRAFT_LOCAL(campaign_row)
ADCRAFT_LOCAL(campaign_view)
ADCRAFT_LOCAL(campaign_wish)
ADCRAFT_LOCAL(commit_receipt)
ADCRAFT_LOCAL(delivery_list)
ADCRAFT_LOCAL(due_list)
ADCRAFT_LOCAL(event_list)
ADCRAFT_LOCAL(fetch_order)
ADCRAFT_LOCAL(fetch_outcome)
ADCRAFT_LOCAL(gate_news)
ADCRAFT_LOCAL(gate_report)
ADCRAFT_LOCAL(house_tally)
ADCRAFT_LOCAL(http_answer)
ADCRAFT_LOCAL(http_request)
ADCRAFT_LOCAL(id_list)
ADCRAFT_LOCAL(imported_file)
ADCRAFT_LOCAL(inbox_row)
ADCRAFT_LOCAL(inspection_outcome)
ADCRAFT_LOCAL(job_row)
ADCRAFT_LOCAL(key_lookup)
ADCRAFT_LOCAL(new_campaign)
ADCRAFT_LOCAL(new_draft)
ADCRAFT_LOCAL(node_list)
ADCRAFT_LOCAL(outbox_list)
ADCRAFT_LOCAL(outfit)
ADCRAFT_LOCAL(picture_upload)
ADCRAFT_LOCAL(render_order)
ADCRAFT_LOCAL(render_outcome)
ADCRAFT_LOCAL(render_task)
ADCRAFT_LOCAL(scope)
ADCRAFT_LOCAL(slot_wish)
ADCRAFT_LOCAL(transition)
ADCRAFT_LOCAL(webhook_list)
ADCRAFT_LOCAL(wish_receipt)

#undef ADCRAFT_LOCAL

CAF_BEGIN_TYPE_ID_BLOCK(adcraft, caf::first_custom_type_id)

  CAF_ADD_TYPE_ID(adcraft, (adcraft::asset_lookup))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::brand_page))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::brand_row))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::brand_wish))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::call_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::call_lookup))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::call_row))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_news))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_page))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_query))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_row))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_view))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_wish))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::commit_receipt))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::delivery_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::due_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::ec))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::event_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::fetch_order))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::fetch_outcome))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::gate_news))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::gate_report))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::house_tally))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::http_answer))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::http_request))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::id_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::imported_file))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::inbox_row))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::inspection_outcome))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::job_row))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::key_lookup))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::new_campaign))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::new_draft))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::node_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::outbox_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::outfit))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::picture_upload))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::render_order))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::render_outcome))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::render_task))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::scope))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::slot_wish))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::transition))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::webhook_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::wish_receipt))

  CAF_ADD_ATOM(adcraft, adcraft::atom, acquire, "acquire")
  CAF_ADD_ATOM(adcraft, adcraft::atom, answered, "answered")
  CAF_ADD_ATOM(adcraft, adcraft::atom, asleep, "asleep")
  CAF_ADD_ATOM(adcraft, adcraft::atom, begin, "begin")
  CAF_ADD_ATOM(adcraft, adcraft::atom, brand, "brand")
  CAF_ADD_ATOM(adcraft, adcraft::atom, brands, "brands")
  CAF_ADD_ATOM(adcraft, adcraft::atom, calls, "calls")
  CAF_ADD_ATOM(adcraft, adcraft::atom, campaigns, "campaigns")
  CAF_ADD_ATOM(adcraft, adcraft::atom, cancel, "cancel")
  CAF_ADD_ATOM(adcraft, adcraft::atom, claimable, "claimable")
  CAF_ADD_ATOM(adcraft, adcraft::atom, commit, "commit")
  CAF_ADD_ATOM(adcraft, adcraft::atom, committed, "committed")
  CAF_ADD_ATOM(adcraft, adcraft::atom, control, "control")
  CAF_ADD_ATOM(adcraft, adcraft::atom, create, "create")
  CAF_ADD_ATOM(adcraft, adcraft::atom, deliver, "deliver")
  CAF_ADD_ATOM(adcraft, adcraft::atom, deliveries, "deliveries")
  CAF_ADD_ATOM(adcraft, adcraft::atom, draft, "draft")
  CAF_ADD_ATOM(adcraft, adcraft::atom, drain, "drain")
  CAF_ADD_ATOM(adcraft, adcraft::atom, due, "due")
  CAF_ADD_ATOM(adcraft, adcraft::atom, ended, "ended")
  CAF_ADD_ATOM(adcraft, adcraft::atom, equip, "equip")
  CAF_ADD_ATOM(adcraft, adcraft::atom, equipped, "equipped")
  CAF_ADD_ATOM(adcraft, adcraft::atom, events, "events")
  CAF_ADD_ATOM(adcraft, adcraft::atom, exchange, "exchange")
  CAF_ADD_ATOM(adcraft, adcraft::atom, fetch, "fetch")
  CAF_ADD_ATOM(adcraft, adcraft::atom, fetched, "fetched")
  CAF_ADD_ATOM(adcraft, adcraft::atom, flush, "flush")
  CAF_ADD_ATOM(adcraft, adcraft::atom, found, "found")
  CAF_ADD_ATOM(adcraft, adcraft::atom, generate, "generate")
  CAF_ADD_ATOM(adcraft, adcraft::atom, granted, "granted")
  CAF_ADD_ATOM(adcraft, adcraft::atom, heard, "heard")
  CAF_ADD_ATOM(adcraft, adcraft::atom, held, "held")
  CAF_ADD_ATOM(adcraft, adcraft::atom, hint, "hint")
  CAF_ADD_ATOM(adcraft, adcraft::atom, hold, "hold")
  CAF_ADD_ATOM(adcraft, adcraft::atom, idle, "idle")
  CAF_ADD_ATOM(adcraft, adcraft::atom, import_it, "import_it")
  CAF_ADD_ATOM(adcraft, adcraft::atom, inbox, "inbox")
  CAF_ADD_ATOM(adcraft, adcraft::atom, inspect, "inspect")
  CAF_ADD_ATOM(adcraft, adcraft::atom, inspected, "inspected")
  CAF_ADD_ATOM(adcraft, adcraft::atom, keep, "keep")
  CAF_ADD_ATOM(adcraft, adcraft::atom, kept, "kept")
  CAF_ADD_ATOM(adcraft, adcraft::atom, key, "key")
  CAF_ADD_ATOM(adcraft, adcraft::atom, landed, "landed")
  CAF_ADD_ATOM(adcraft, adcraft::atom, leave, "leave")
  CAF_ADD_ATOM(adcraft, adcraft::atom, load, "load")
  CAF_ADD_ATOM(adcraft, adcraft::atom, look, "look")
  CAF_ADD_ATOM(adcraft, adcraft::atom, made_from, "made_from")
  CAF_ADD_ATOM(adcraft, adcraft::atom, newest, "newest")
  CAF_ADD_ATOM(adcraft, adcraft::atom, news, "news")
  CAF_ADD_ATOM(adcraft, adcraft::atom, nodes, "nodes")
  CAF_ADD_ATOM(adcraft, adcraft::atom, nudge, "nudge")
  CAF_ADD_ATOM(adcraft, adcraft::atom, picture, "picture")
  CAF_ADD_ATOM(adcraft, adcraft::atom, prepare, "prepare")
  CAF_ADD_ATOM(adcraft, adcraft::atom, progress, "progress")
  CAF_ADD_ATOM(adcraft, adcraft::atom, read, "read")
  CAF_ADD_ATOM(adcraft, adcraft::atom, receive, "receive")
  CAF_ADD_ATOM(adcraft, adcraft::atom, relay, "relay")
  CAF_ADD_ATOM(adcraft, adcraft::atom, release, "release")
  CAF_ADD_ATOM(adcraft, adcraft::atom, render, "render")
  CAF_ADD_ATOM(adcraft, adcraft::atom, rendered, "rendered")
  CAF_ADD_ATOM(adcraft, adcraft::atom, reopen, "reopen")
  CAF_ADD_ATOM(adcraft, adcraft::atom, report, "report")
  CAF_ADD_ATOM(adcraft, adcraft::atom, resend, "resend")
  CAF_ADD_ATOM(adcraft, adcraft::atom, shared, "shared")
  CAF_ADD_ATOM(adcraft, adcraft::atom, spent, "spent")
  CAF_ADD_ATOM(adcraft, adcraft::atom, stop, "stop")
  CAF_ADD_ATOM(adcraft, adcraft::atom, subscribe, "subscribe")
  CAF_ADD_ATOM(adcraft, adcraft::atom, tally, "tally")
  CAF_ADD_ATOM(adcraft, adcraft::atom, tick, "tick")
  CAF_ADD_ATOM(adcraft, adcraft::atom, unsent, "unsent")
  CAF_ADD_ATOM(adcraft, adcraft::atom, webhooks, "webhooks")
  CAF_ADD_ATOM(adcraft, adcraft::atom, wish, "wish")
  CAF_ADD_ATOM(adcraft, adcraft::atom, work, "work")

CAF_END_TYPE_ID_BLOCK(adcraft)
