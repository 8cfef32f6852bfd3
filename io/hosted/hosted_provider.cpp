#include "io/hosted/hosted_provider.hpp"

#include "io/embedded/finishing.hpp"
#include "io/hosted/still_film.hpp"
#include "io/media/hash.hpp"

namespace adcraft {

namespace {

using namespace hosted;

using nlohmann::json;

/// Names what a vendor would make, in the text that it would get.
std::string recipe_for(const cast& who, const model_card& card,
                       const json& input) {
  return media::sha256_of(card.vendor + "\n" + card.id + "\n" + input.dump()
                          + "\n" + std::to_string(takes_of(who.job)));
}

/// The request with what only we read.
caf::expected<provider_request> request_to(const model_card& card,
                                           const cast& who) {
  auto& job = who.job.row;
  auto written = request_from(card, order_of(who.job, card));
  if (!written)
    return std::move(written.error());
  auto price = estimate(card, *written);
  if (!price)
    return std::move(price.error());
  auto finish = finishing_for(who.job.view, job);
  if (!finish)
    return std::move(finish.error());
  auto request = json::parse(*written);
  request["finish"] = json::parse(*finish, nullptr, false);
  if (job.way == rung::softened && has_description(job.kind))
    request["softened"] = card.name_of(model_parameter::prompt);
  return provider_request{card.vendor, card.id,
                          recipe_for(who, card, request["input"]), *price,
                          request.dump()};
}

} // namespace

hosted_provider::hosted_provider(hosted_options options, catalog models,
                                 provider_ptr studio, clock_ptr clock)
  : casting_(std::move(options), std::move(models), std::move(clock)),
    studio_(std::move(studio)) {
  // nop
}

caf::expected<provider_request>
hosted_provider::encode(const campaign_view& x, const job_row& job) const {
  if (job.way == rung::studio)
    return encode_here(x, job);
  auto who = casting_.cast_for(x, job);
  return who ? request_to(who->chosen(), *who) : encode_here(x, job);
}

caf::expected<provider_request>
hosted_provider::encode_here(const campaign_view& x, const job_row& job) const {
  auto result = studio_->encode(x, job);
  if (!result || job.kind != job_kind::scene_video)
    return result;
  auto still = casting_.bare_still(x, job.scene, job.shape);
  return still == nullptr ? std::move(result)
                          : film_of_still(x, job, *still, std::move(*result));
}

std::vector<rung> hosted_provider::ladder(const campaign_view& x,
                                          const job_row& job) const {
  std::vector<rung> result{rung::asked};
  auto who = casting_.cast_for(x, job);
  if (!who)
    return result;
  if (has_description(job.kind))
    result.push_back(rung::softened);
  if (who->models.size() > 1)
    result.push_back(rung::fallback);
  result.push_back(rung::studio);
  return result;
}

caf::expected<render_order>
hosted_provider::finish(const std::string& request,
                        const std::string& output) const {
  return finishing_order(request, output);
}

micros hosted_provider::price(const campaign_view& x,
                              const job_row& job) const {
  auto who = job.way == rung::studio ? std::nullopt : casting_.cast_for(x, job);
  if (!who)
    return 0;
  auto& card = who->chosen();
  auto written = request_from(card, order_of(who->job, card));
  auto result = written ? estimate(card, *written) : caf::expected<micros>{0};
  return result ? *result : 0;
}

std::vector<render_order>
hosted_provider::prepare(const campaign_view& x,
                         const job_row& composition) const {
  return studio_->prepare(x, composition);
}

caf::expected<render_order>
hosted_provider::inspection(const campaign_view& x,
                            const job_row& composition) const {
  return studio_->inspection(x, composition);
}

caf::expected<render_order>
hosted_provider::project_export(const campaign_view& x,
                                const std::string& shape) const {
  return studio_->project_export(x, shape);
}

caf::expected<std::string> hosted_provider::captions(const campaign_view& x,
                                                     const job_row& composition,
                                                     bool vtt) const {
  return studio_->captions(x, composition, vtt);
}

std::string hosted_provider::verdict(const std::string& facts) const {
  return studio_->verdict(facts);
}

} // namespace adcraft
