#pragma once

#include "actors/model/campaign.hpp"
#include "actors/model/error.hpp"
#include "actors/model/render.hpp"

#include <memory>
#include <string>
#include <vector>

namespace adcraft {

/// What a provider is asked for one job.
struct provider_request {
  /// As in `call_row`; "studio" is a render on a machine of ours.
  std::string provider;
  std::string model;
  /// Names the request: an asset made from the same recipe is reused.
  std::string recipe;
  micros price = 0;
  /// JSON: the spec of a render; else what a vendor is asked ("model",
  /// "input") and what is made of its output ("finish").
  std::string request;
};

/// A provider's language: pure, any thread, no clock, no I/O.
///
/// Adapter: `io/embedded/studio_provider.hpp`; what it promises is tested by
/// `tests/contract/provider.hpp`.
class provider {
public:
  virtual ~provider() = default;

  /// Says what to ask for `job`, whose inputs are all in `x`, on its rung.
  /// @returns `invalid_argument` for a job that can never be asked for;
  ///   `refused` for a voice in a language that nobody here speaks.
  virtual caf::expected<provider_request> encode(const campaign_view& x,
                                                 const job_row& job) const = 0;

  /// @returns the ways in which `job` can be made, the best first; never none.
  virtual std::vector<rung> ladder(const campaign_view& x,
                                   const job_row& job) const = 0;

  /// @returns the render that makes of a vendor's output, which lies at the
  ///   storage key `output`, what the film needs. `request` is the call's.
  virtual caf::expected<render_order>
  finish(const std::string& request, const std::string& output) const = 0;

  /// @returns what making `job` is expected to cost; its inputs may be missing.
  virtual micros price(const campaign_view& x, const job_row& job) const = 0;

  /// @returns renders a composition will need and whose inputs are already in
  ///   `x`: done early, while other assets are still being made.
  virtual std::vector<render_order>
  prepare(const campaign_view& x, const job_row& composition) const = 0;

  /// @returns the order to inspect what a composition made: its facts say
  ///   whether it passed, and if not, why.
  virtual caf::expected<render_order>
  inspection(const campaign_view& x, const job_row& composition) const = 0;

  /// @returns the order to put clips, stems, captions, finished films and edit
  ///   list of the films of `shape`, such as "16:9", into one file; `conflict`
  ///   names what is not made yet.
  virtual caf::expected<render_order>
  project_export(const campaign_view& x, const std::string& shape) const = 0;

  /// @returns the captions of a composition as a file's text: WebVTT, else
  ///   SubRip. Voices that are not made yet have none.
  virtual caf::expected<std::string> captions(const campaign_view& x,
                                              const job_row& composition,
                                              bool vtt) const = 0;

  /// @returns the sentence about the broken rule in the facts of an
  ///   inspection; empty if it passed.
  virtual std::string verdict(const std::string& facts) const = 0;
};

using provider_ptr = std::shared_ptr<const provider>;

} // namespace adcraft
