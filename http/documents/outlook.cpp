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
      return job.kind != job_kind::chat_reply && is_newest(x, job);
  }
}

outlook priced(const campaign_view& x, const provider& prices) {
  outlook result;
  auto add = [&](const job_row& job) {
    auto price = prices.price(x, job);
    result.jobs.push_back({job, price});
    result.price += price;
  };
  for (auto& job : x.jobs)
    if (is_open(x, job))
      add(job);
  for (auto& job : missing_jobs(x))
    add(job);
  return result;
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
  if (!x.storyline.scenes.empty())
    return priced(x, prices);
  auto assumed = x;
  assumed.storyline = assumed_storyline(x.brief);
  auto result = priced(assumed, prices);
  result.assumed = true;
  return result;
}

} // namespace adcraft::http
