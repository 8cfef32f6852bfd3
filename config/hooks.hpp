#pragma once

#include "actors/ports/clock.hpp"
#include "config/settings.hpp"
#include "http/pipeline/vendor_report.hpp"

#include <caf/expected.hpp>

/// Where Replicate reports how calls stand, and how its reports are told from
/// forgeries: it has to know a token in the path that only this house can make,
/// and the secret that it signs with.
namespace adcraft {

/// Without secrets nobody is asked for reports, and none is believed.
struct hook_keys {
  /// Of Replicate: one, or two while it changes.
  std::vector<std::string> secrets;
  /// The first makes tokens, all are good.
  std::vector<std::string> token_keys;
};

/// The keys that the settings mean. Tokens are made from ADCRAFT_MEDIA_SECRET,
/// which all nodes share, else from the secrets themselves; neither opens what
/// the other locks.
/// @returns `invalid_argument` for a REPLICATE_WEBHOOK_SECRET that is none.
caf::expected<hook_keys> hook_keys_of(const settings& x);

/// The URL at which a call's reports are taken in; empty if there is none:
/// without secrets, without `public_url`, or without https where the vendor
/// speaks it, who would refuse the whole call for it.
/// @param vendor_url where the vendor is, such as a simulator of it.
std::string hook_url(const hook_keys& keys, const std::string& public_url,
                     const std::string& call, const std::string& vendor_url);

/// What is to be believed of a report. Any thread.
/// @param now seconds since 1970.
http::report_verdict judge_report(const hook_keys& keys,
                                  const http::vendor_report& x, int64_t now);

/// The same as a function for the front door; empty without secrets.
http::report_judge report_judge_of(hook_keys keys, clock_ptr clock);

} // namespace adcraft
