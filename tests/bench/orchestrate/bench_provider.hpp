#pragma once

#include "actors/ports/provider.hpp"

namespace adcraft::bench {

/// Orders stills, clips, voices and music of one vendor, each as a small
/// picture at the price of one, and composes nothing. No two jobs share a
/// recipe, so that nothing is found again.
class bench_provider : public provider {
public:
  /// @param price of a picture, in micro-dollars.
  explicit bench_provider(micros price) : price_(price) {
    // nop
  }

  caf::expected<provider_request> encode(const campaign_view& x,
                                         const job_row& job) const override;

  std::vector<rung> ladder(const campaign_view&,
                           const job_row&) const override {
    return {rung::asked};
  }

  caf::expected<render_order> finish(const std::string& request,
                                     const std::string& output) const override;

  micros price(const campaign_view& x, const job_row& job) const override;

  std::vector<render_order> prepare(const campaign_view&,
                                    const job_row&) const override {
    return {};
  }

  caf::expected<render_order>
  inspection(const campaign_view& x, const job_row& composition) const override;

  caf::expected<render_order> project_export(const campaign_view&,
                                             const std::string&) const override;

  caf::expected<std::string> captions(const campaign_view&, const job_row&,
                                      bool) const override {
    return std::string{};
  }

  /// Whatever is inspected passes.
  std::string verdict(const std::string&) const override {
    return {};
  }

private:
  micros price_;
};

} // namespace adcraft::bench
