#include "http/documents/outlook.hpp"

#include "actors/model/plan.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

constexpr int usual_seconds = 5;

bool is_open(const campaign_view& x, const job_row& job) {
  switch (job.state) {
    case job_state::done:
    case job_state::skipped:
    case job_state::waiting_approval:
      return false;
    default:
      return is_in_film(x, job)
             || (job.kind == job_kind::storyline && is_newest(x, job));
  }
}

/// The same was made for this campaign before, and serves again for nothing.
bool is_at_hand(const campaign_view& x, const job_row& job,
                const provider& makers) {
  auto request = makers.encode(x, job);
  return request
         && std::any_of(x.assets.begin(), x.assets.end(), [&](auto& a) {
              return a.recipe == request->recipe && a.job != job.id;
            });
}

void add(outlook& to, const campaign_view& x, const job_row& job,
         const provider& prices) {
  auto price = prices.price(x, job);
  if (price > 0 && is_at_hand(x, job, prices))
    price = 0;
  to.jobs.push_back({job, price});
  to.price += to.jobs.back().price;
}

void add_film(outlook& to, const campaign_view& x, const provider& prices) {
  for (auto& job : x.jobs)
    if (is_open(x, job))
      add(to, x, job, prices);
  for (auto& job : missing_jobs(x))
    add(to, x, job, prices);
}

} // namespace

storyline assumed_storyline(const brief& x) {
  storyline result;
  auto scenes = std::clamp(x.seconds / usual_seconds, 3, 8);
  auto frames = x.seconds * result.fps;
  for (auto i = 0; i < scenes; ++i) {
    scene s;
    s.number = static_cast<uint32_t>(i + 1);
    s.role = i == 0            ? scene_role::hook
             : i + 1 == scenes ? scene_role::call_to_action
                               : scene_role::benefit;
    s.frames = frames / scenes + (i < frames % scenes ? 1 : 0);
    s.narration = "A sentence of the usual length, as a voice would say it.";
    s.images = {0};
    result.scenes.push_back(std::move(s));
  }
  return result;
}

outlook outlook_of(const campaign_view& x, const provider& prices) {
  outlook result;
  result.assumed = x.storyline.scenes.empty();
  if (!result.assumed) {
    add_film(result, x, prices);
    return result;
  }
  // First somebody writes it.
  for (auto& job : missing_jobs(x))
    add(result, x, job, prices);
  auto assumed = x;
  assumed.storyline = assumed_storyline(x.brief);
  add_film(result, assumed, prices);
  return result;
}

} // namespace adcraft::http
