#pragma once

#include "actors/messages.hpp"

#include <optional>
#include <utility>

namespace adcraft {

/// What a wish makes of a campaign.
struct granted {
  transition what;
  /// The campaign once `what` is committed.
  campaign_view after;
  /// Jobs that will be made for it once the campaign runs.
  std::vector<job_row> planned;
};

/// What a decision may look at beside the campaign.
struct granting {
  const provider& makers;
  /// Microseconds since 1970.
  int64_t now = 0;
  /// With `settle_job`: the newest call of that job.
  std::optional<call_row> call = {};
};

/// Decides what a wish comes to. Pure.
/// @returns `conflict` if the campaign is not in a state for it or was edited
///   since `from_version`, `not_found` for a scene or job that is not there,
///   or `invalid_argument` naming the field.
caf::expected<granted> grant(const campaign_view& x, const campaign_wish& wish,
                             const granting& tools);

/// A supervisor is at work, so that nobody else moves jobs.
bool is_under_way(const campaign_row& x) noexcept;

/// Writes a brand and a draft for it. The same again changes nothing. Pure.
transition creation_of(const new_campaign& x);

/// Writes a draft; `like` may be null. Pure.
granted draft_of(const new_draft& x, const brand_row& of,
                 const campaign_view* like);

} // namespace adcraft
