#include "tests/bench/orchestrate/bench_provider.hpp"

#include "io/media/hash.hpp"

#include <nlohmann/json.hpp>

namespace adcraft::bench {

namespace {

using nlohmann::json;

provider_request composed(const job_row& job) {
  provider_request result;
  result.provider = "studio";
  result.model = "studio-film";
  result.request = json{{"film", job.id}}.dump();
  result.recipe = media::sha256_of(result.request);
  return result;
}

} // namespace

caf::expected<provider_request>
bench_provider::encode(const campaign_view&, const job_row& job) const {
  if (job.kind == job_kind::composition)
    return composed(job);
  provider_request result;
  result.provider = "replicate";
  result.model = "black-forest-labs/flux-schnell";
  result.price = price_;
  // The vendor tells by the prompt whether it was asked twice for one job.
  json input{{"prompt", job.id
                          + ": a lamp of oak on a table at night, seen from "
                            "the door"},
             {"aspect_ratio", "16:9"},
             {"num_outputs", 1},
             {"output_format", "png"}};
  json request{{"model", result.model}, {"input", std::move(input)}};
  result.request = request.dump();
  result.recipe = media::sha256_of(result.request);
  return result;
}

caf::expected<render_order>
bench_provider::finish(const std::string&, const std::string& output) const {
  return render_order{render_kind::taken_still, media::sha256_of(output),
                      output};
}

micros bench_provider::price(const campaign_view&, const job_row& job) const {
  return job.kind == job_kind::composition ? 0 : price_;
}

caf::expected<render_order>
bench_provider::inspection(const campaign_view&,
                           const job_row& composition) const {
  return render_order{render_kind::inspection,
                      media::sha256_of("inspection of " + composition.id),
                      {}};
}

caf::expected<render_order>
bench_provider::project_export(const campaign_view&, const std::string&) const {
  return fail(ec::invalid_argument, "a benchmark exports nothing");
}

} // namespace adcraft::bench
