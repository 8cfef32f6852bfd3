#pragma once

#include "actors/model/catalog.hpp"
#include "actors/ports/clock.hpp"
#include "io/hosted/asked_job.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace adcraft {

struct hosted_options {
  /// Whose keys we have, as in `call_row::provider`; none: the studio does
  /// everything.
  std::vector<std::string> vendors;
  /// Whether vendors make drafts, too (`production_mode::test`).
  bool drafts = false;
  /// The id of the model that a person wants for something, also one that
  /// cannot be found again. One that is not fit for a job is passed over.
  std::map<capability, std::string> chosen;
};

} // namespace adcraft

namespace adcraft::hosted {

/// A job that a vendor may do, and who might.
struct cast {
  asked_job job;
  /// The best first; they live as long as the casting. Never none.
  std::vector<const model_card*> models;

  /// @returns whom the rung of the job means. There may be fewer models than
  ///   when it got there.
  const model_card& chosen() const;
};

/// Says who does the jobs of campaigns. Any thread.
class casting {
public:
  casting(hosted_options options, catalog models, clock_ptr clock);

  /// @returns nothing for a job that is the studio's.
  std::optional<cast> cast_for(const campaign_view& x,
                               const job_row& job) const;

  /// @returns the still of a scene, if it is a vendor's: a picture without
  ///   words. Null if it is the studio's, which has them, or is not made yet.
  const asset_row* bare_still(const campaign_view& x, uint32_t scene,
                              const std::string& shape) const;

private:
  std::vector<const model_card*> models_for(model_wish wanted) const;

  /// @returns the model that a person wants for this, or null.
  const model_card* wanted_by_person(const model_wish& wanted) const;

  bool is_for_vendors(const campaign_view& x, const job_row& job) const;

  /// The pictures that the clip of a scene begins and ends with.
  void give_frames(asked_job& to) const;

  hosted_options options_;
  catalog models_;
  clock_ptr clock_;
};

} // namespace adcraft::hosted
