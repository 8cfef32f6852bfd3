#pragma once

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

struct campaign_list {
  std::vector<campaign_line> lines;
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
};

} // namespace adcraft

#define ADCRAFT_LOCAL(type) CAF_ALLOW_UNSAFE_MESSAGE_TYPE(adcraft::type)

ADCRAFT_LOCAL(asset_lookup)
ADCRAFT_LOCAL(call_lookup)
ADCRAFT_LOCAL(call_row)
ADCRAFT_LOCAL(campaign_list)
ADCRAFT_LOCAL(campaign_news)
ADCRAFT_LOCAL(campaign_row)
ADCRAFT_LOCAL(campaign_view)
ADCRAFT_LOCAL(commit_receipt)
ADCRAFT_LOCAL(event_list)
ADCRAFT_LOCAL(id_list)
ADCRAFT_LOCAL(inspection_outcome)
ADCRAFT_LOCAL(job_row)
ADCRAFT_LOCAL(new_campaign)
ADCRAFT_LOCAL(outbox_list)
ADCRAFT_LOCAL(render_order)
ADCRAFT_LOCAL(render_outcome)
ADCRAFT_LOCAL(render_task)
ADCRAFT_LOCAL(transition)

#undef ADCRAFT_LOCAL

CAF_BEGIN_TYPE_ID_BLOCK(adcraft, caf::first_custom_type_id)

  CAF_ADD_TYPE_ID(adcraft, (adcraft::asset_lookup))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::call_lookup))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::call_row))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_news))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_row))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::campaign_view))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::commit_receipt))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::ec))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::event_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::id_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::inspection_outcome))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::job_row))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::new_campaign))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::outbox_list))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::render_order))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::render_outcome))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::render_task))
  CAF_ADD_TYPE_ID(adcraft, (adcraft::transition))

  CAF_ADD_ATOM(adcraft, adcraft::atom, acquire, "acquire")
  CAF_ADD_ATOM(adcraft, adcraft::atom, begin, "begin")
  CAF_ADD_ATOM(adcraft, adcraft::atom, cancel, "cancel")
  CAF_ADD_ATOM(adcraft, adcraft::atom, claimable, "claimable")
  CAF_ADD_ATOM(adcraft, adcraft::atom, commit, "commit")
  CAF_ADD_ATOM(adcraft, adcraft::atom, control, "control")
  CAF_ADD_ATOM(adcraft, adcraft::atom, create, "create")
  CAF_ADD_ATOM(adcraft, adcraft::atom, ended, "ended")
  CAF_ADD_ATOM(adcraft, adcraft::atom, events, "events")
  CAF_ADD_ATOM(adcraft, adcraft::atom, flush, "flush")
  CAF_ADD_ATOM(adcraft, adcraft::atom, generate, "generate")
  CAF_ADD_ATOM(adcraft, adcraft::atom, granted, "granted")
  CAF_ADD_ATOM(adcraft, adcraft::atom, hint, "hint")
  CAF_ADD_ATOM(adcraft, adcraft::atom, idle, "idle")
  CAF_ADD_ATOM(adcraft, adcraft::atom, inspect, "inspect")
  CAF_ADD_ATOM(adcraft, adcraft::atom, inspected, "inspected")
  CAF_ADD_ATOM(adcraft, adcraft::atom, leave, "leave")
  CAF_ADD_ATOM(adcraft, adcraft::atom, list, "list")
  CAF_ADD_ATOM(adcraft, adcraft::atom, load, "load")
  CAF_ADD_ATOM(adcraft, adcraft::atom, look, "look")
  CAF_ADD_ATOM(adcraft, adcraft::atom, made_from, "made_from")
  CAF_ADD_ATOM(adcraft, adcraft::atom, newest, "newest")
  CAF_ADD_ATOM(adcraft, adcraft::atom, news, "news")
  CAF_ADD_ATOM(adcraft, adcraft::atom, prepare, "prepare")
  CAF_ADD_ATOM(adcraft, adcraft::atom, progress, "progress")
  CAF_ADD_ATOM(adcraft, adcraft::atom, relay, "relay")
  CAF_ADD_ATOM(adcraft, adcraft::atom, release, "release")
  CAF_ADD_ATOM(adcraft, adcraft::atom, render, "render")
  CAF_ADD_ATOM(adcraft, adcraft::atom, rendered, "rendered")
  CAF_ADD_ATOM(adcraft, adcraft::atom, reopen, "reopen")
  CAF_ADD_ATOM(adcraft, adcraft::atom, report, "report")
  CAF_ADD_ATOM(adcraft, adcraft::atom, stop, "stop")
  CAF_ADD_ATOM(adcraft, adcraft::atom, subscribe, "subscribe")
  CAF_ADD_ATOM(adcraft, adcraft::atom, tick, "tick")
  CAF_ADD_ATOM(adcraft, adcraft::atom, unsent, "unsent")
  CAF_ADD_ATOM(adcraft, adcraft::atom, work, "work")

CAF_END_TYPE_ID_BLOCK(adcraft)
