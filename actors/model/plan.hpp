#pragma once

#include "actors/model/campaign.hpp"

#include <string>
#include <vector>

namespace adcraft {

/// What a campaign consists of, what is due and how far it is. Pure.

/// @returns the jobs that must exist and do not yet: the storyline first, where
///   nobody has written one; then everything the brief's formats need.
std::vector<job_row> missing_jobs(const campaign_view& x);

/// Whether `job` is part of the film as it is planned now: the newest revision,
/// of a played scene, a format that is asked for. In a draft only the
/// storyline and the chat are.
bool is_wanted(const campaign_view& x, const job_row& job);

/// Whether `job` is the newest revision of a part of the film as it is planned
/// now, whatever the status of the campaign.
bool is_in_film(const campaign_view& x, const job_row& job);

/// @returns the next revision of a job, planned.
job_row next_revision(const campaign_view& x, const job_row& job);

/// @returns ids of the wanted, planned jobs that have all they need. A scene's
/// clip
///   waits for its still; a composition for its clips and voices, and for the
///   music to be made or given up. Nothing is due in a campaign that is
///   paused or canceled.
std::vector<std::string> due_jobs(const campaign_view& x);

/// Whether no later revision of `job`, which is one of `x.jobs`, exists.
bool is_newest(const campaign_view& x, const job_row& job);

/// Whether all inputs of `job` are there.
bool has_inputs(const campaign_view& x, const job_row& job);

/// How a campaign stands once its jobs and deliverables stand as they do.
struct outcome {
  campaign_status status = campaign_status::generating;
  std::string reason;
};

/// @returns `generating` while anything runs, waits for a timer or is due; a
///   draft stays a draft.
outcome conclude(const campaign_view& x);

/// Whether somebody must look after the campaign: it is under way, a job of it
/// is, or a person's decision about a job waits to be carried out.
bool needs_supervisor(const campaign_view& x);

/// @returns 0 to 1. `running` adds the share done of jobs under way, by id.
double progress_of(const campaign_view& x,
                   const std::vector<std::pair<std::string, double>>& running
                   = {});

} // namespace adcraft
