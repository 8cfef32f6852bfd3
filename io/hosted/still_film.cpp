#include "io/hosted/still_film.hpp"

#include "io/embedded/studio_provider.hpp"
#include "io/embedded/studio_specs.hpp"

namespace adcraft::hosted {

caf::expected<provider_request> film_of_still(const campaign_view& x,
                                              const job_row& job,
                                              const asset_row& still,
                                              provider_request instead) {
  auto scene = filmed(x, job.scene);
  // The end is laid out by the studio, with logo and address.
  if (!scene || scene->what.role == scene_role::call_to_action)
    return instead;
  auto spec = picture_for(x, job, *scene);
  spec.pictures = {still.key};
  spec.look = treatment::parallax;
  instead.request = studio::to_json(spec);
  instead.recipe = recipe_of(render_kind_of(job.kind), instead.request);
  return instead;
}

} // namespace adcraft::hosted
