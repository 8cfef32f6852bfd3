#include "actors/campaign_service/stale.hpp"

#include "actors/model/plan.hpp"

#include <algorithm>

namespace adcraft {

namespace {

/// Names what a job would be asked for; empty if it cannot be.
std::string recipe_in(const campaign_view& x, const job_row& job,
                      const provider& makers) {
  auto request = makers.encode(x, job);
  return request ? request->recipe : std::string{};
}

/// Whether `job` is made from what `input` makes.
bool feeds(const job_row& input, const job_row& job) {
  if (job.kind == job_kind::scene_video)
    return input.kind == job_kind::reference_image && input.scene == job.scene
           && input.shape == job.shape;
  if (job.kind != job_kind::composition)
    return false;
  return input.kind == job_kind::music
         || (input.kind == job_kind::scene_video && input.shape == job.shape)
         || (input.kind == job_kind::voiceover
             && input.language == job.language);
}

} // namespace

std::vector<job_row> stale_jobs(const campaign_view& before,
                                const campaign_view& after,
                                const provider& makers) {
  std::vector<job_row> result;
  // Jobs are planned in an order in which inputs come first.
  for (auto kind :
       {job_kind::reference_image, job_kind::scene_video, job_kind::voiceover,
        job_kind::music, job_kind::composition})
    for (auto& j : after.jobs) {
      if (j.kind != kind || j.state == job_state::planned
          || !is_in_film(after, j))
        continue;
      auto fed_anew
        = std::any_of(result.begin(), result.end(),
                      [&](const job_row& s) { return feeds(s, j); });
      if (fed_anew
          || recipe_in(before, j, makers) != recipe_in(after, j, makers))
        result.push_back(j);
    }
  return result;
}

} // namespace adcraft
