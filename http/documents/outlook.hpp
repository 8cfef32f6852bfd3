#pragma once

#include "actors/model/campaign.hpp"
#include "actors/ports/provider.hpp"

#include <vector>

/// What is still to be made in a campaign, and for how much. Pure.
namespace adcraft::http {

/// One thing that is not made yet.
struct open_job {
  job_row job;
  micros price = 0;
};

struct outlook {
  std::vector<open_job> jobs;
  micros price = 0;
  /// There is no storyline yet: a usual number of scenes was counted.
  bool assumed = false;
};

/// @returns every job that a campaign would make on its way to completed,
///   those under way among them.
outlook outlook_of(const campaign_view& x, const provider& prices);

/// The storyline one may expect before there is one: its scenes have the
/// usual length.
storyline assumed_storyline(const brief& x);

} // namespace adcraft::http
