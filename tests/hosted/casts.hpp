#pragma once

#include "io/embedded/studio_provider.hpp"
#include "io/hosted/hosted_provider.hpp"

#include "tests/hosted/vendors.hpp"
#include "tests/support/builders.hpp"

#include <memory>

namespace adcraft::test {

/// It stands still.
class still_clock : public wall_clock {
public:
  explicit still_clock(int64_t now) : now_(now) {
    // nop
  }

  int64_t now() const override {
    return now_;
  }

private:
  int64_t now_;
};

constexpr int64_t a_day = 86'400'000'000;
/// 2026-11-27T20:00:00Z
constexpr int64_t this_evening = 1'795'809'600'000'000;

inline hosted_options both_vendors() {
  hosted_options result;
  result.vendors = {"openai", "replicate"};
  return result;
}

/// The provider with the rows that are shipped.
inline hosted_provider a_hosted_provider(hosted_options options
                                         = both_vendors(),
                                         int64_t now = this_evening) {
  return {std::move(options), shipped_models(),
          std::make_shared<studio_provider>(),
          std::make_shared<still_clock>(now)};
}

/// Everything is planned, nothing but the storyline is made.
inline campaign_view a_production() {
  auto result = a_written_campaign();
  result.brief.mode = production_mode::production;
  for (auto& s : result.storyline.scenes)
    s.prompt = "A lamp on a desk by the window";
  result.storyline.scenes.back().role = scene_role::call_to_action;
  result.storyline.scenes.back().look = treatment::end_card;
  return result;
}

/// The same with every still, each made on `way`.
inline campaign_view a_production_with_stills(rung way = rung::asked) {
  auto result = a_production();
  for (auto& j : result.jobs)
    if (j.kind == job_kind::reference_image) {
      j.way = way;
      finish(result, j);
    }
  return result;
}

inline provider_request encoded(const provider& who, const campaign_view& x,
                                job_row job, rung way = rung::asked) {
  job.way = way;
  auto result = who.encode(x, job);
  if (!result)
    CAF_FAIL(render(result.error()));
  return std::move(*result);
}

/// What a model is asked.
inline nlohmann::json input_in(const provider_request& x) {
  return nlohmann::json::parse(x.request)["input"];
}

/// The names of the rungs.
inline std::string names_of(const std::vector<rung>& xs) {
  std::string result;
  for (auto x : xs)
    result += (result.empty() ? "" : " ") + std::string{to_string(x)};
  return result;
}

} // namespace adcraft::test
