#pragma once

#include "actors/ports/provider.hpp"
#include "io/hosted/casting.hpp"

namespace adcraft {

/// The provider over paid vendors: it writes what is asked of the best model
/// for each job, and leaves to the studio what no vendor does: compositions and
/// all that belongs to them, films of people's own, drafts unless vendors make
/// those, and whatever no model is fit for.
///
/// A request is {"model", "input", "finish"}, with "softened" where milder
/// words are asked: the name of what was made milder. Its recipe names vendor,
/// model and input and how often a person wanted it anew, but not how the
/// output is finished: other words over a clip are no other clip.
///
/// Any thread; the clock only tells which models are retired.
class hosted_provider : public provider {
public:
  hosted_provider(hosted_options options, catalog models, provider_ptr studio,
                  clock_ptr clock);

  /// `asked` and `softened` are for the best model, `fallback` for the next
  /// one; on the rung `studio` a still that a vendor made becomes a film by a
  /// slow move through it.
  caf::expected<provider_request> encode(const campaign_view& x,
                                         const job_row& job) const override;

  /// `softened` only where the words might offend, `studio` only where it can
  /// take over: it speaks English alone.
  std::vector<rung> ladder(const campaign_view& x,
                           const job_row& job) const override;

  caf::expected<render_order> finish(const std::string& request,
                                     const std::string& output) const override;

  /// What `encode` would promise; 0 for what cannot be asked for.
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

private:
  caf::expected<provider_request> encode_here(const campaign_view& x,
                                              const job_row& job) const;

  hosted::casting casting_;
  provider_ptr studio_;
};

} // namespace adcraft
