#pragma once

#include "actors/campaign_supervisor/campaign_supervisor.hpp"
#include "actors/model/json_render.hpp"
#include "actors/model/plan.hpp"

/// The verbs of a CAMPAIGN SUPERVISOR; used by its own sources alone.
namespace adcraft {

using supervisor_self
  = campaign_supervisor_actor::stateful_pointer<supervisor_state>;

/// Reads the campaign again and does whatever is due. Asked while it reads or
/// writes, it reads once more afterwards.
void look(supervisor_self self);

/// Does whatever is due, where the campaign is known to stand as it was read
/// but for what was told since; else reads it again. What is being read or
/// committed leads here by itself.
void see_on(supervisor_self self);

/// Acts on a campaign just read: writes the storyline, plans jobs, opens
/// assets, prepares and inspects compositions, ends the campaign.
void act(supervisor_self self);

/// Ends the campaign once nothing runs, is due or is being looked at. While the
/// call of a job that ended is under way, the campaign says how it ended and
/// keeps its supervisor.
void finish_campaign(supervisor_self self);

/// A person asked for more while such a call was being collected.
void go_on(supervisor_self self);

/// Commits under the campaign's epoch, then goes on; a failure ends the
/// supervisor, and its host starts it over.
void commit(supervisor_self self, transition what, std::function<void()> then);

/// A job's asset fell too often: a person must look.
void give_up(supervisor_self self, const std::string& job,
             const caf::error& why);

/// Adds jobs to a transition, with their events.
void plan_jobs(transition& what, const std::vector<job_row>& jobs);

/// What the newest chat reply says, if it is not in the conversation yet.
const asset_row* unread_reply(const campaign_view& x);

/// Takes a reply into the conversation, and what it understood into the brief.
void take_reply(supervisor_self self, const asset_row& asset);

/// Carries out what people decided about jobs: those at work are told, others
/// move on. @returns whether anything had to be written first.
bool carry_out_wishes(supervisor_self self);

/// Tells listeners; `job` may be null.
void publish(supervisor_self self, const job_row* job);

} // namespace adcraft
