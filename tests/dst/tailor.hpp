#pragma once

#include "actors/ports/provider.hpp"
#include "tests/dst/models.hpp"

namespace adcraft::dst {

/// Says what is asked for the jobs of a campaign: pictures, clips and music of
/// the atelier, voices of the voice house, films of our own.
class tailor : public provider {
public:
  /// @param shares whether campaigns may use each other's outputs.
  /// @param draws whether the studio steps in for a vendor who fails.
  tailor(bool shares, bool draws);

  caf::expected<provider_request> encode(const campaign_view& x,
                                         const job_row& job) const override;
  std::vector<rung> ladder(const campaign_view& x,
                           const job_row& job) const override;
  caf::expected<render_order> finish(const std::string& request,
                                     const std::string& output) const override;
  micros price(const campaign_view& x, const job_row& job) const override;
  std::vector<render_order> prepare(const campaign_view&,
                                    const job_row&) const override;
  caf::expected<render_order>
  inspection(const campaign_view& x, const job_row& composition) const override;
  caf::expected<render_order> project_export(const campaign_view&,
                                             const std::string&) const override;
  caf::expected<std::string> captions(const campaign_view&, const job_row&,
                                      bool) const override;
  std::string verdict(const std::string&) const override;

private:
  provider_request drawn(const campaign_view& x, const job_row& job) const;
  provider_request bought(const campaign_view& x, const job_row& job) const;

  bool shares_;
  bool draws_;
  catalog models_;
};

} // namespace adcraft::dst
