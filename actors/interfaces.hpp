#pragma once

#include "actors/messages.hpp"

#include <caf/replies_to.hpp>
#include <caf/typed_actor.hpp>

/// Every room's interface, one comment per message. Ids are texts: campaigns,
/// jobs and calls each name themselves in full.
namespace adcraft {

/// The STORE ROOM is the one door to the store: it groups waiting transitions
/// into one commit. Each answer comes after the commit.
using store_actor = caf::typed_actor<
  // Commits a transition. Errors: see `store::commit`.
  caf::replies_to<atom::commit, transition>::with<commit_receipt>,
  // Reads a campaign with all that belongs to it.
  caf::replies_to<atom::load, std::string>::with<campaign_view>,
  // Reads the newest call of a job, if any.
  caf::replies_to<atom::newest, std::string>::with<call_lookup>,
  // Finds an asset made from a recipe, if any.
  caf::replies_to<atom::made_from, std::string>::with<asset_lookup>,
  // Lists campaigns that an incarnation may claim.
  caf::replies_to<atom::claimable, std::string>::with<id_list>,
  // Lists outbox rows not yet handed on, at most so many.
  caf::replies_to<atom::unsent, uint64_t>::with<outbox_list>,
  // Reads the events of a campaign after a number.
  caf::replies_to<atom::events, std::string, int64_t>::with<event_list>,
  // Lists the newest campaigns, at most so many.
  caf::replies_to<atom::list, uint64_t>::with<campaign_list>,
  // INTERNAL: commit what waits.
  caf::reacts_to<atom::flush>>;

/// Whoever asked for a render.
using render_client_actor = caf::typed_actor<
  // The render has ended.
  caf::reacts_to<atom::rendered, render_outcome>,
  // The render of a recipe is so far, 0 to 1.
  caf::reacts_to<atom::progress, std::string, double>>;

/// A RENDER WORKER owns one CPU slot and blocks while it draws.
using render_worker_actor = caf::typed_actor<
  // Draws, tells the client, then the desk.
  caf::reacts_to<atom::work, render_task>>;

/// The RENDER DESK hands orders to idle workers: wanted ones first, in order;
/// then those that are only likely to be needed.
using render_desk_actor = caf::typed_actor<
  // Wants a render; the answer comes as `rendered`.
  caf::reacts_to<atom::render, render_order, render_client_actor>,
  // Would like a render to exist; nobody waits for it.
  caf::reacts_to<atom::prepare, render_order>,
  // A client wants the render of a recipe no longer and hears `canceled`; the
  // render itself stops once nobody wants it.
  caf::reacts_to<atom::stop, std::string, render_client_actor>,
  // INTERNAL: a worker has finished a recipe.
  caf::reacts_to<atom::idle, uint64_t, render_outcome>,
  // INTERNAL: open a worker again that fell.
  caf::reacts_to<atom::reopen, uint64_t>>;

/// Whoever waits for a slot.
using slot_client_actor = caf::typed_actor<
  // There is a slot; give it back with `release`.
  caf::reacts_to<atom::granted>>;

/// A PROVIDER GATE lets so many calls of one account run at once, fair between
/// campaigns.
using provider_gate_actor = caf::typed_actor<
  // A call of a campaign wants a slot; asking twice is asking once.
  caf::reacts_to<atom::acquire, std::string, std::string, slot_client_actor>,
  // A call gives its slot or its place in the queue back.
  caf::reacts_to<atom::release, std::string>>;

/// A PROVIDER CALL carries one attempt from intent to verified bytes.
using provider_call_actor = caf::typed_actor<
  // A person wants it stopped.
  caf::reacts_to<atom::cancel>,
  // INTERNAL: go on from the row.
  caf::reacts_to<atom::begin>>::extend_with<render_client_actor>::
  extend_with<slot_client_actor>;

/// An ASSET makes one generation job's result, over as many calls as it takes.
using asset_actor = caf::typed_actor<
  // Its call ended, or waits for a person.
  caf::reacts_to<atom::ended, call_row>,
  // A person wants the job stopped.
  caf::reacts_to<atom::cancel>,
  // Its call is so far, 0 to 1.
  caf::reacts_to<atom::progress, double>,
  // INTERNAL: go on from the row.
  caf::reacts_to<atom::begin>,
  // INTERNAL: a pause is over; ignored unless the number is current.
  caf::reacts_to<atom::tick, uint64_t>>;

/// A CAMPAIGN SUPERVISOR brings one campaign to its end.
using campaign_supervisor_actor = caf::typed_actor<
  // A job has moved.
  caf::reacts_to<atom::report, job_row>,
  // A job is so far, 0 to 1.
  caf::reacts_to<atom::progress, std::string, double>,
  // The INSPECTOR has looked at a composition.
  caf::reacts_to<atom::inspected, inspection_outcome>,
  // Flags of the campaign have changed: read it again.
  caf::reacts_to<atom::control>,
  // INTERNAL: see what is due.
  caf::reacts_to<atom::look>>;

/// The INSPECTOR is the gate before `completed`.
using inspector_actor = caf::typed_actor<
  // Inspects what a composition job of a campaign made; the answer comes as
  // `inspected`.
  caf::reacts_to<atom::inspect, campaign_view, job_row,
                 campaign_supervisor_actor>>::extend_with<render_client_actor>;

/// The CAMPAIGN HOST claims campaigns for this node and spawns supervisors.
using campaign_host_actor = caf::typed_actor<
  // Look at a campaign: claim it, or tell its supervisor.
  caf::reacts_to<atom::hint, std::string>,
  // INTERNAL: start a campaign again that fell.
  caf::reacts_to<atom::reopen, std::string>>;

/// The CAMPAIGN SERVICE is the desk people's wishes come to.
using campaign_service_actor = caf::typed_actor<
  // Writes a brand and a draft campaign. Replies with the campaign's id.
  caf::replies_to<atom::create, new_campaign>::with<std::string>,
  // Accepts a campaign for generation, or tries again what stopped it.
  caf::replies_to<atom::generate, std::string>::with<campaign_row>,
  // Asks for a campaign to be canceled; paid results are still collected.
  caf::replies_to<atom::cancel, std::string>::with<campaign_row>>;

/// Whoever follows campaigns.
using listener_actor = caf::typed_actor<
  // Something moved.
  caf::reacts_to<atom::news, campaign_news>>;

/// The PROGRESS HUB passes news on to live listeners.
using progress_hub_actor = caf::typed_actor<
  // Follow a campaign from now on.
  caf::reacts_to<atom::subscribe, std::string, listener_actor>,
  // Something moved.
  caf::reacts_to<atom::news, campaign_news>>;

/// The NODE keeps this process's lease, relays the outbox and sweeps for
/// campaigns nobody owns.
using node_actor = caf::typed_actor<
  // Takes the lease. Replies once it is written.
  caf::replies_to<atom::begin>::with<commit_receipt>,
  // Hands on what waits in the outbox, now.
  caf::reacts_to<atom::relay>,
  // Gives the lease back. Replies once it is written.
  caf::replies_to<atom::leave>::with<commit_receipt>,
  // INTERNAL: renew the lease, sweep.
  caf::reacts_to<atom::tick, uint64_t>>;

} // namespace adcraft

// Handles that travel inside messages.
CAF_BEGIN_TYPE_ID_BLOCK(adcraft_handles,
                        caf::id_block::adcraft_last_type_id + 1)

  CAF_ADD_TYPE_ID(adcraft_handles, (adcraft::campaign_supervisor_actor))
  CAF_ADD_TYPE_ID(adcraft_handles, (adcraft::listener_actor))
  CAF_ADD_TYPE_ID(adcraft_handles, (adcraft::render_client_actor))
  CAF_ADD_TYPE_ID(adcraft_handles, (adcraft::slot_client_actor))

CAF_END_TYPE_ID_BLOCK(adcraft_handles)
