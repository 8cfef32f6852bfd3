#pragma once

#include "http/routes/help.hpp"

#include <optional>
#include <string>

/// How routes want something of a campaign.
namespace adcraft::http {

/// What a wish came to: its receipt, or why not.
struct wished {
  std::optional<wish_receipt> receipt;
  answer refusal = caf::error{};
};

/// Wants something of a campaign, with the request's If-Match, dry run and
/// Idempotency-Key.
task<wished> want(call& c, std::string campaign, wish::any what);

/// The campaign as a wish left it; with a dry run the plan instead.
answer campaign_answer(const call& c, int status, const wish_receipt& x);

/// Wants something and answers with the campaign.
task<answer> want_and_answer(call& c, int status, std::string campaign,
                             wish::any what);

/// Lets the jobs that were planned run, unless the campaign is a draft.
task<caf::error> start_again(call& c, const wish_receipt& x);

/// The campaign as it is now, for this person.
task<caf::expected<campaign_view>> read_campaign(call& c, std::string campaign);

/// Status 201: the campaign as it is now, and where it is.
task<answer> created_campaign(call& c, std::string campaign);

} // namespace adcraft::http
