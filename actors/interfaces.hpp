#pragma once

#include "actors/messages.hpp"

#include <caf/replies_to.hpp>
#include <caf/typed_actor.hpp>

#include <chrono>

/// Every room's interface, one comment per message. Ids are texts: campaigns,
/// jobs and calls each name themselves in full.
namespace adcraft {

/// How long a room waits for another's answer before it starts over.
inline constexpr std::chrono::seconds room_patience{30};

/// The STORE ROOM is the one door to the store: it groups waiting transitions
/// into one commit. Each answer comes after the commit, and after the hint
/// "committed" about each campaign that changed.
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
  // Lists webhook deliveries that are due at a time, at most so many.
  caf::replies_to<atom::due, int64_t, uint64_t>::with<due_list>,
  // Lists the webhooks that hear of a kind of event in a campaign.
  caf::replies_to<atom::webhooks, std::string, std::string>::with<webhook_list>,
  // Of a provider's names for calls, those that calls other than one hold.
  caf::replies_to<atom::held, std::string, id_list, std::string>::with<id_list>,
  // The names that a provider has reported for a call by itself.
  caf::replies_to<atom::inbox, std::string>::with<id_list>,
  // INTERNAL: commit what waits.
  caf::reacts_to<atom::flush>>;

/// The LIBRARY is where people's reads come to; see `ports/library.hpp`.
using library_actor = caf::typed_actor<
  // Reads a campaign with all that belongs to it.
  caf::replies_to<atom::read, scope, std::string>::with<campaign_view>,
  // Lists campaigns.
  caf::replies_to<atom::campaigns, campaign_query>::with<campaign_page>,
  // Reads a brand.
  caf::replies_to<atom::brand, scope, std::string>::with<brand_row>,
  // Lists brands from a cursor on, at most so many.
  caf::replies_to<atom::brands, scope, std::string, uint64_t>::with<brand_page>,
  // Reads the events of a campaign after a number.
  caf::replies_to<atom::events, std::string, int64_t>::with<event_list>,
  // Reads every call of a campaign.
  caf::replies_to<atom::calls, std::string>::with<call_list>,
  // Reads an idempotency key of a user.
  caf::replies_to<atom::key, std::string, std::string>::with<key_lookup>,
  // Lists webhooks.
  caf::replies_to<atom::webhooks, scope>::with<webhook_list>,
  // Lists the newest deliveries of a webhook, at most so many.
  caf::replies_to<atom::deliveries, scope, std::string,
                  uint64_t>::with<delivery_list>,
  // Finds the campaign a share link shows at a time.
  caf::replies_to<atom::shared, std::string, int64_t>::with<std::string>,
  // Lists every node.
  caf::replies_to<atom::nodes>::with<node_list>,
  // Counts what operators look at.
  caf::replies_to<atom::tally>::with<house_tally>,
  // What this hour's limit of a provider counts.
  caf::replies_to<atom::spent, std::string>::with<micros>>;

/// The PICTURE ROOM checks, turns upright, re-encodes and stores what people
/// upload. It blocks.
using picture_room_actor = caf::typed_actor<
  // Errors: `poison` (says what is wrong with the file) or `environment`.
  caf::replies_to<atom::import_it, picture_upload>::with<imported_file>>;

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

/// Whoever waits for a slot, or has one.
using slot_client_actor = caf::typed_actor<
  // There is a slot; give it back with `release`.
  caf::reacts_to<atom::granted>,
  // The vendor has reported something about this call: ask it now.
  caf::reacts_to<atom::nudge>>;

/// A PROVIDER GATE lets the calls of one account through: so many at once, so
/// many a minute, none while the vendor is down, fair between users and their
/// campaigns.
using provider_gate_actor = caf::typed_actor<
  // A call wants a slot; asking twice is asking once.
  caf::reacts_to<atom::acquire, slot_wish, slot_client_actor>,
  // A call that is at the vendor already takes its slot, waiting for nothing.
  caf::reacts_to<atom::hold, slot_wish, slot_client_actor>,
  // A call gives its slot or its place in the queue back.
  caf::reacts_to<atom::release, std::string>,
  // What a vendor's answer says of its state.
  caf::reacts_to<atom::heard, gate_news>,
  // So many nodes share the account from now on.
  caf::reacts_to<atom::nodes, uint64_t>,
  // The vendor has reported something about a call.
  caf::reacts_to<atom::nudge, std::string>,
  // How it stands.
  caf::replies_to<atom::read>::with<gate_report>,
  // INTERNAL: let through what may pass by now.
  caf::reacts_to<atom::tick, uint64_t>>;

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
  // Its call ends and waits as a row until it polls again; the slot is in the
  // name of the asset by now. The call has heard so many nudges of the asset.
  caf::reacts_to<atom::asleep, call_row, uint64_t>,
  // INTERNAL: go on from the row.
  caf::reacts_to<atom::begin>,
  // INTERNAL: a pause is over; ignored unless the number is current.
  caf::reacts_to<atom::tick, uint64_t>>::extend_with<slot_client_actor>;

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
  // Writes a draft. Replies with the campaign as it is then.
  caf::replies_to<atom::draft, new_draft>::with<wish_receipt>,
  // Grants a wish about a campaign, or says why not: `not_found` outside of
  // the scope, `conflict`, `invalid_argument`.
  caf::replies_to<atom::wish, campaign_wish>::with<wish_receipt>>;

/// The BRAND SERVICE is where wishes about brands come to.
using brand_service_actor = caf::typed_actor<
  // Grants a wish about a brand. Replies with the brand as it is afterwards.
  caf::replies_to<atom::wish, brand_wish>::with<brand_row>>;

/// Whoever follows campaigns.
using listener_actor = caf::typed_actor<
  // Something moved; not kept anywhere.
  caf::reacts_to<atom::news, campaign_news>,
  // Events were committed, in their order, none twice and none left out.
  caf::reacts_to<atom::events, event_list>>;

/// The PROGRESS HUB passes news and events on to live listeners.
using progress_hub_actor = caf::typed_actor<
  // Follow a campaign: its events after a number, then whatever comes.
  caf::reacts_to<atom::subscribe, std::string, int64_t, listener_actor>,
  // A supervisor's news: something moved.
  caf::reacts_to<atom::news, campaign_news>,
  // Something of a campaign was committed, here or on another node.
  caf::reacts_to<atom::committed, std::string>,
  // The last news of a campaign, for whoever comes later.
  caf::replies_to<atom::read, std::string>::with<campaign_news>>;

/// Whoever started an exchange and goes on with other things.
using http_client_actor = caf::typed_actor<
  // The exchange of that name has ended.
  caf::reacts_to<atom::answered, std::string, http_answer>>;

/// The HTTP ROOM carries exchanges with other machines, so many at once; more
/// are `busy`. However an exchange ends, its end is the answer: who waits for
/// turn and timeout of the request hears it.
using http_room_actor = caf::typed_actor<
  // Carries an exchange. Replies with how it ended.
  caf::replies_to<atom::exchange, http_request>::with<http_answer>,
  // Carries an exchange under a name of the client's; the end comes as
  // `answered`.
  caf::reacts_to<atom::exchange, std::string, http_request, http_client_actor>,
  // INTERNAL: the exchange of a number has ended.
  caf::reacts_to<atom::ended, uint64_t, http_answer>>;

/// Whoever buys from a vendor.
using fetch_client_actor = caf::typed_actor<
  // Files and room for a request.
  caf::reacts_to<atom::equipped, outfit>,
  // The bytes of an answer were kept at a path, or why not.
  caf::reacts_to<atom::kept, std::string, caf::error>,
  // The output is home, or why not.
  caf::reacts_to<atom::fetched, fetch_outcome>>;

/// The FETCH ROOM brings outputs home before they expire, and gets ready what
/// vendors are shown. It blocks on the disk, never on the network.
using fetch_room_actor = caf::typed_actor<
  // Gets a call ready: the storage keys it shows; the answer is `equipped`.
  caf::reacts_to<atom::equip, std::string, id_list, fetch_client_actor>,
  // Keeps bytes that came in the answer to a call; the answer is `kept`.
  caf::reacts_to<atom::keep, std::string, std::string, fetch_client_actor>,
  // Finds what of a call landed before its process died; answers `kept`.
  caf::reacts_to<atom::found, std::string, fetch_client_actor>,
  // A download of the client's own is whole; the answer is `kept`.
  caf::reacts_to<atom::landed, std::string, fetch_client_actor>,
  // Brings an output home; the answer is `fetched`.
  caf::reacts_to<atom::fetch, fetch_order,
                 fetch_client_actor>>::extend_with<http_client_actor>;

/// A PAID CALL is a provider call to a vendor who wants money.
using paid_call_actor = provider_call_actor::extend_with<http_client_actor>::
  extend_with<fetch_client_actor>::extend_with<caf::typed_actor<
    // INTERNAL: a pause is over; ignored unless the number is current.
    caf::reacts_to<atom::tick, uint64_t>>>;

/// The WEBHOOK INBOX takes in what vendors report by themselves.
using webhook_inbox_actor = caf::typed_actor<
  // Writes a report down, once, and nudges its call wherever it runs. Replies
  // after the commit.
  caf::replies_to<atom::receive, inbox_row>::with<commit_receipt>>;

/// The WEBHOOK OUTBOX delivers signed events to where people want them.
using webhook_outbox_actor = caf::typed_actor<
  // A campaign ended or waits: write its deliveries, then send them.
  caf::reacts_to<atom::committed, std::string>,
  // Sends a delivery again, as new.
  caf::replies_to<atom::resend, scope, std::string>::with<delivery_list>,
  // INTERNAL: send what is due.
  caf::reacts_to<atom::tick, uint64_t>>;

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
  CAF_ADD_TYPE_ID(adcraft_handles, (adcraft::fetch_client_actor))
  CAF_ADD_TYPE_ID(adcraft_handles, (adcraft::http_client_actor))
  CAF_ADD_TYPE_ID(adcraft_handles, (adcraft::listener_actor))
  CAF_ADD_TYPE_ID(adcraft_handles, (adcraft::render_client_actor))
  CAF_ADD_TYPE_ID(adcraft_handles, (adcraft::slot_client_actor))

CAF_END_TYPE_ID_BLOCK(adcraft_handles)
