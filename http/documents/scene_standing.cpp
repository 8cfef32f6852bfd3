#include "http/documents/scenes.hpp"

#include "actors/model/plan.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft::http {

namespace {

using js = job_state;

/// What matters most comes first.
constexpr js by_weight[]
  = {js::needs_attention, js::failed,  js::waiting_approval,
     js::running,         js::backoff, js::planned,
     js::canceled,        js::skipped, js::done};

static_assert(std::size(by_weight) == static_cast<size_t>(js::count_));

size_t weight_of(js x) {
  auto i = std::find(std::begin(by_weight), std::end(by_weight), x);
  return static_cast<size_t>(std::end(by_weight) - i);
}

} // namespace

scene_standing standing_of(const campaign_view& x, uint32_t scene) {
  scene_standing result;
  for (auto& s : x.storyline.scenes)
    if (s.number == scene && s.disabled)
      result.state = js::skipped;
  const job_row* heaviest = nullptr;
  for (auto& j : x.jobs) {
    // The number of a reply is that of what it replies to.
    if (j.scene != scene || j.kind == job_kind::chat_reply)
      continue;
    result.candidates += j.asset.empty() ? 0 : 1;
    if (is_in_film(x, j)
        && (heaviest == nullptr
            || weight_of(j.state) > weight_of(heaviest->state)))
      heaviest = &j;
  }
  if (heaviest != nullptr) {
    result.state = heaviest->state;
    result.reason = heaviest->reason;
  }
  return result;
}

const asset_row* shown_asset(const campaign_view& x, job_kind kind,
                             uint32_t scene, const std::string& shape,
                             const std::string& language) {
  const job_row* newest = nullptr;
  for (auto& j : x.jobs)
    if (j.kind == kind && j.scene == scene && j.shape == shape
        && j.language == language && !j.asset.empty()
        && (newest == nullptr || j.revision > newest->revision))
      newest = &j;
  return newest == nullptr ? nullptr : asset_of(x, *newest);
}

} // namespace adcraft::http
