#pragma once

#include "actors/model/json_order.hpp"
#include "io/embedded/studio_specs.hpp"

#include <optional>
#include <string>

/// What each kind of job asks of a model. Pure; any thread.
namespace adcraft::hosted {

/// A job with all that its order is written from. It lives no longer than the
/// campaign it refers to.
struct asked_job {
  const campaign_view& view;
  const job_row& row;
  /// Of the jobs that belong to a scene.
  std::optional<filmed_scene> scene = std::nullopt;
  /// Storage keys of the pictures a clip begins and ends with, or empty.
  std::string first_frame = {};
  std::string last_frame = {};
};

/// @returns nothing for a job that is not a model's: a composition, a scene
///   that is not there or is a film of one's own, a voice without words.
std::optional<asked_job> asked_job_of(const campaign_view& x,
                                      const job_row& job);

/// What `x` needs of a model. Mode, vendors and day are for others to say.
model_wish wish_of(const asked_job& x);

/// What is asked of `card`, as far as it understands; with milder words on the
/// rung `softened`.
model_order order_of(const asked_job& x, const model_card& card);

/// How often a person wanted this job made anew, as far as it is not the order
/// that says so.
int takes_of(const asked_job& x);

/// Whether `x` describes what is to be seen or heard: words that a vendor may
/// refuse and that can be made milder.
bool has_description(job_kind x);

} // namespace adcraft::hosted
