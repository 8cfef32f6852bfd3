#include "actors/model/campaign.hpp"

#include <algorithm>
#include <iterator>

namespace adcraft {

namespace {

constexpr const char* statuses[]
  = {"draft",  "pending",  "generating",     "completed",
     "failed", "canceled", "needs_attention"};

static_assert(std::size(statuses)
              == static_cast<size_t>(campaign_status::count_));

constexpr const char* deliverable_states[]
  = {"planned", "composed", "passed", "refused"};

} // namespace

const char* to_string(campaign_status x) noexcept {
  return statuses[static_cast<size_t>(x)];
}

campaign_status campaign_status_from(const std::string& text) noexcept {
  auto i = std::find(std::begin(statuses), std::end(statuses), text);
  return static_cast<campaign_status>(i - std::begin(statuses));
}

const char* to_string(deliverable_state x) noexcept {
  return deliverable_states[static_cast<size_t>(x)];
}

deliverable_state deliverable_state_from(const std::string& text) noexcept {
  auto first = std::begin(deliverable_states);
  auto i = std::find(first, std::end(deliverable_states), text);
  return i == std::end(deliverable_states)
           ? deliverable_state::refused
           : static_cast<deliverable_state>(i - first);
}

const brand_image* picture_of(const campaign_view& x, size_t index) {
  if (index < x.brand.images.size())
    return &x.brand.images[index];
  index -= x.brand.images.size();
  return index < x.pictures.size() ? &x.pictures[index] : nullptr;
}

const asset_row* asset_of(const campaign_view& x, const job_row& job) {
  for (auto& a : x.assets)
    if (!job.asset.empty() && a.id == job.asset)
      return &a;
  return nullptr;
}

const scene* flows_into(const campaign_view& x, uint32_t number) {
  if (x.brief.mode != production_mode::production)
    return nullptr;
  auto& all = x.storyline.scenes;
  auto i = std::find_if(all.begin(), all.end(),
                        [&](auto& s) { return s.number == number; });
  if (i == all.end() || i->into_next == transition_kind::cut)
    return nullptr;
  i = std::find_if(i + 1, all.end(), [](auto& s) { return !s.disabled; });
  return i == all.end() ? nullptr : &*i;
}

const job_row* job_of(const campaign_view& x, job_kind kind, uint32_t scene,
                      const std::string& shape, const std::string& language) {
  const job_row* result = nullptr;
  for (auto& j : x.jobs)
    if (j.kind == kind && j.scene == scene && j.shape == shape
        && j.language == language
        && (result == nullptr || j.revision > result->revision))
      result = &j;
  return result;
}

std::vector<format> formats_of(const brief& x) {
  std::vector<format> result;
  for (auto shape : x.ratios)
    for (auto& language : x.languages)
      result.push_back({shape, x.resolution, language, {}});
  return result;
}

format format_of(const job_row& x, const brief& b) {
  auto shape = ratio_from(x.shape);
  return {shape ? *shape : ratio::wide, b.resolution, x.language, x.hook};
}

} // namespace adcraft
