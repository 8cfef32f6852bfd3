#include "actors/campaign_service/stale.hpp"

#include "actors/model/plan.hpp"

#include <algorithm>

namespace adcraft {

namespace {

/// What a job would be asked for, and what would be made of that for the film;
/// empty if it cannot be.
std::string wanted_in(const campaign_view& x, const job_row& job,
                      const provider& makers) {
  auto request = makers.encode(x, job);
  return request ? request->recipe + request->request : std::string{};
}

/// Whether `job` is made from what `input` makes.
bool feeds(const campaign_view& x, const job_row& input, const job_row& job) {
  if (job.kind == job_kind::scene_video) {
    auto next = flows_into(x, job.scene);
    return input.kind == job_kind::reference_image && input.shape == job.shape
           && (input.scene == job.scene
               || (next != nullptr && input.scene == next->number));
  }
  if (job.kind != job_kind::composition)
    return false;
  return input.kind == job_kind::music
         || (input.kind == job_kind::scene_video && input.shape == job.shape)
         || (input.kind == job_kind::voiceover
             && input.language == job.language);
}

} // namespace

std::vector<job_row>
with_dependents(const campaign_view& x,
                const std::function<bool(const job_row&)>& is_first) {
  std::vector<job_row> result;
  auto is_fed = [&](const job_row& j) {
    return std::any_of(result.begin(), result.end(),
                       [&](const job_row& s) { return feeds(x, s, j); });
  };
  for (auto kind :
       {job_kind::reference_image, job_kind::scene_video, job_kind::voiceover,
        job_kind::music, job_kind::composition})
    for (auto& j : x.jobs)
      if (j.kind == kind && j.state != job_state::planned && is_in_film(x, j)
          && (is_fed(j) || is_first(j)))
        result.push_back(j);
  return result;
}

std::vector<job_row> stale_jobs(const campaign_view& before,
                                const campaign_view& after,
                                const provider& makers) {
  return with_dependents(after, [&](const job_row& j) {
    return wanted_in(before, j, makers) != wanted_in(after, j, makers);
  });
}

} // namespace adcraft
