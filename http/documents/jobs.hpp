#pragma once

#include "actors/model/call.hpp"
#include "actors/model/campaign.hpp"
#include "http/documents/tools.hpp"

#include <vector>

/// Generation jobs as people see them. Pure.
namespace adcraft::http {

/// One job with the calls that were made for it: why it stands where it does,
/// what helps, what it cost. `x` is one of the jobs of `view`; `calls` may be
/// those of the whole campaign.
json job_document(const campaign_view& view, const job_row& x,
                  const std::vector<call_row>& calls,
                  const document_tools& tools);

/// Every job, those of the same thing together, the newest revision first.
json jobs_document(const campaign_view& view,
                   const std::vector<call_row>& calls,
                   const document_tools& tools);

/// One attempt: at whom, for how much, and whether it was billed.
json call_document(const call_row& x);

/// What names a job, for lists of jobs without their state.
json job_in_short(const job_row& x);

} // namespace adcraft::http
