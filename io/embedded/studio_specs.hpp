#pragma once

#include "actors/model/campaign.hpp"
#include "actors/model/timeline.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/media/specs.hpp"

/// What the rows of a campaign mean for the studio and for composition. Pure.
namespace adcraft {

/// The scene of a job and its place in the film.
struct filmed_scene {
  scene what;
  scene_slot where;
  size_t index = 0;
};

/// @returns the played scene with this number, or `invalid_argument` if there
/// is
///   none or a picture of it is gone.
caf::expected<filmed_scene> filmed(const campaign_view& x, uint32_t number);

studio::story_spec story_for(const campaign_view& x, const job_row& job);
studio::picture_spec picture_for(const campaign_view& x, const job_row& job,
                                 const filmed_scene& scene);
studio::voice_spec voice_for(const campaign_view& x, const job_row& job,
                             const filmed_scene& scene);
studio::music_spec music_for(const campaign_view& x);

/// The film a composition job makes. Parts that are not made yet have empty
/// keys.
media::composition_spec film_for(const campaign_view& x, const job_row& job);

} // namespace adcraft
