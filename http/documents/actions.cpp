#include "http/documents/actions.hpp"

#include "actors/model/plan.hpp"

#include <algorithm>

namespace adcraft::http {

namespace {

using cs = campaign_status;
using js = job_state;

bool has(const campaign_view& x, js state) {
  return std::any_of(x.jobs.begin(), x.jobs.end(), [&](const job_row& j) {
    return j.state == state && is_in_film(x, j);
  });
}

/// Something ended badly that may be tried again.
bool has_stumbled(const campaign_view& x) {
  auto refused
    = std::any_of(x.deliverables.begin(), x.deliverables.end(), [](auto& d) {
        return d.state == deliverable_state::refused;
      });
  return refused || has(x, js::failed) || has(x, js::canceled)
         || has(x, js::needs_attention);
}

bool is_under_way(cs x) {
  return x == cs::pending || x == cs::generating;
}

} // namespace

std::vector<std::string> actions_of(const campaign_view& x) {
  std::vector<std::string> result;
  auto& c = x.campaign;
  auto stopping = c.cancel_requested_at != 0;
  auto paused = c.pause_requested_at != 0;
  auto rests = !is_under_way(c.status);
  auto edited = !x.storyline.scenes.empty()
                && (has(x, js::planned) || !missing_jobs(x).empty());
  if (c.status == cs::draft || (c.status == cs::completed && edited))
    result.push_back("start");
  if (!stopping && (!rests || c.status == cs::needs_attention))
    result.push_back("cancel");
  if (!stopping && !paused && !rests)
    result.push_back("pause");
  if (!stopping && paused && c.status != cs::canceled)
    result.push_back("resume");
  if (rests && c.status != cs::draft && c.status != cs::completed
      && (has_stumbled(x) || edited))
    result.push_back("retry");
  return result;
}

std::vector<std::string> actions_of(const campaign_view& view,
                                    const job_row& x) {
  std::vector<std::string> result;
  if (!is_newest(view, x)) {
    auto made = x.state == js::done && !x.asset.empty();
    if (made && !is_under_way(view.campaign.status))
      result.push_back("accept");
    return result;
  }
  for (auto kind :
       {job_event_kind::approve, job_event_kind::reject, job_event_kind::retry,
        job_event_kind::cancel, job_event_kind::skip}) {
    job_event event;
    event.kind = kind;
    if (decide(x, event).changed)
      result.push_back(to_string(kind));
  }
  return result;
}

} // namespace adcraft::http
