#include "io/hosted/casting.hpp"

#include <algorithm>

namespace adcraft::hosted {

namespace {

template <class T>
bool is_among(const T& x, const std::vector<T>& xs) {
  return std::find(xs.begin(), xs.end(), x) != xs.end();
}

/// The job that made `asset`: a person may have gone back to what an earlier
/// one made.
const job_row& maker_of(const campaign_view& x, const asset_row& asset,
                        const job_row& job) {
  auto i = std::find_if(x.jobs.begin(), x.jobs.end(),
                        [&](auto& j) { return j.id == asset.job; });
  return i == x.jobs.end() ? job : *i;
}

} // namespace

const model_card& cast::chosen() const {
  auto next = job.row.way == rung::fallback && models.size() > 1;
  return *models[next ? 1 : 0];
}

casting::casting(hosted_options options, catalog models, clock_ptr clock)
  : options_(std::move(options)), models_(std::move(models)),
    clock_(std::move(clock)) {
  // nop
}

std::optional<cast> casting::cast_for(const campaign_view& x,
                                      const job_row& job) const {
  if (options_.vendors.empty()
      || (x.brief.mode == production_mode::test && !options_.drafts))
    return std::nullopt;
  auto asked = asked_job_of(x, job);
  if (!asked)
    return std::nullopt;
  if (job.kind == job_kind::scene_video)
    give_frames(*asked);
  auto models = models_for(wish_of(*asked));
  if (models.empty())
    return std::nullopt;
  return cast{std::move(*asked), std::move(models)};
}

const asset_row* casting::bare_still(const campaign_view& x, uint32_t scene,
                                     const std::string& shape) const {
  auto job = job_of(x, job_kind::reference_image, scene, shape);
  auto asset = job == nullptr ? nullptr : asset_of(x, *job);
  if (asset == nullptr)
    return nullptr;
  auto& maker = maker_of(x, *asset, *job);
  return maker.way == rung::studio || !cast_for(x, maker) ? nullptr : asset;
}

std::vector<const model_card*> casting::models_for(model_wish wanted) const {
  wanted.vendors = options_.vendors;
  wanted.day = day_of(clock_->now());
  auto result = models_.chain(wanted);
  // Who cannot be found again is never asked unless a person says so.
  std::erase_if(result, [](auto x) { return !x->can_list; });
  if (auto first = wanted_by_person(wanted)) {
    std::erase(result, first);
    result.insert(result.begin(), first);
  }
  return result;
}

const model_card* casting::wanted_by_person(const model_wish& wanted) const {
  auto name = options_.chosen.find(wanted.what);
  if (name == options_.chosen.end())
    return nullptr;
  // A person may want the better one for drafts, or the other way round.
  auto in_any_mode = [&](const model_card& x) {
    auto tried = wanted;
    tried.mode
      = x.for_test ? production_mode::test : production_mode::production;
    return is_fit(x, tried);
  };
  for (auto& x : models_.rows())
    if (x.id == name->second && in_any_mode(x))
      return &x;
  return nullptr;
}

void casting::give_frames(asked_job& to) const {
  auto& x = to.view;
  auto& s = to.scene->what;
  auto& shape = to.row.shape;
  // A still of the studio's has its words on it.
  if (auto still = bare_still(x, s.number, shape))
    to.first_frame = still->key;
  else if (!s.images.empty())
    to.first_frame = picture_of(x, s.images.front())->key;
  auto next = flows_into(x, s.number);
  auto end = next == nullptr || to.first_frame.empty()
               ? nullptr
               : bare_still(x, next->number, shape);
  if (end != nullptr)
    to.last_frame = end->key;
}

} // namespace adcraft::hosted
