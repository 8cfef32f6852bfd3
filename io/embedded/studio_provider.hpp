#pragma once

#include "actors/ports/provider.hpp"

namespace adcraft {

/// The offline provider: every job is a render on a machine of ours, at price
/// 0. Compositions are rendered here too, whoever made their parts.
class studio_provider : public provider {
public:
  caf::expected<provider_request> encode(const campaign_view& x,
                                         const job_row& job) const override;
  std::vector<rung> ladder(const campaign_view& x,
                           const job_row& job) const override;
  caf::expected<render_order> finish(const std::string& request,
                                     const std::string& output) const override;
  micros price(const campaign_view& x, const job_row& job) const override;
  std::vector<render_order> prepare(const campaign_view& x,
                                    const job_row& composition) const override;
  caf::expected<render_order>
  inspection(const campaign_view& x, const job_row& composition) const override;
  caf::expected<render_order>
  project_export(const campaign_view& x,
                 const std::string& shape) const override;
  caf::expected<std::string> captions(const campaign_view& x,
                                      const job_row& composition,
                                      bool vtt) const override;
  std::string verdict(const std::string& facts) const override;
};

/// Names a spec: SHA-256 of kind, version of the code that draws, and spec.
std::string recipe_of(render_kind kind, const std::string& spec);

} // namespace adcraft
