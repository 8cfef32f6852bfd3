#pragma once

#include "actors/model/catalog.hpp"
#include "actors/ports/vendor.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace adcraft {

struct replicate_options {
  std::string key;
  /// Where it listens; a simulator or a proxy in its place gets the key.
  std::string base = "https://api.replicate.com/v1";
  /// Where its outputs lie: these hosts and all below them get the key too, by
  /// https alone. Other hosts are asked without it.
  std::vector<std::string> output_hosts = {"replicate.delivery"};
  /// How long it may hold a new prediction back to see it finished, 1 to 60 s;
  /// 0: not at all. Short, because until it answers nobody knows the id.
  std::chrono::seconds wait{1};
};

/// Replicate: pictures, clips, voices and music by predictions.
///
/// A request is {"model", "input"}: "owner/name" of an official model, or
/// "owner/name:version" of any other, and its input in its own names, files as
/// {"$file": storage key}. If the model's row names a seed, it is ours to set:
/// a number that is the call's alone, by which a lost prediction is found.
///
/// Output: {"url": …}, the first file of a prediction. Whatever a prediction
/// is created as, it is `accepted`: its id is written down before anything
/// else is done with it.
class replicate_vendor : public vendor {
public:
  /// @param models the rows that name each model's price and seed.
  replicate_vendor(replicate_options options, catalog models);

  const char* name() const noexcept override {
    return "replicate";
  }

  /// Of everything, for an hour.
  bool can_list(const call_row& x) const override;

  std::vector<std::string> files(const call_row& x) const override;

  caf::expected<http_request> submit(const call_row& x,
                                     const submission& with) const override;
  vendor_news submitted(const call_row& x,
                        const http_answer& answer) const override;

  http_request poll(const call_row& x) const override;

  /// An output before the end is not looked at: it may not be all of it, and
  /// the bill is not known.
  vendor_news polled(const call_row& x,
                     const http_answer& answer) const override;

  std::optional<http_request> cancel(const call_row& x) const override;

  /// Predictions from a minute before the submission to five after it.
  http_request list(const call_row& x, const std::string& next) const override;

  /// `found`, newest first, for those of the same model, input and seed whose
  /// input is still there.
  caf::expected<listing_page> listed(const call_row& x,
                                     const http_answer& answer) const override;

  /// With the key only to `base` and to `output_hosts`; to an address that is
  /// not `base`'s only if it is public.
  http_request fetch(const call_row& x) const override;

private:
  const model_card* card_of(const call_row& x) const;

  /// The input of the request with our seed.
  nlohmann::json input_of(const call_row& x) const;

  bool may_know_key(const std::string& url) const;

  replicate_options options_;
  catalog models_;
};

} // namespace adcraft
