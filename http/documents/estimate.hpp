#pragma once

#include "actors/model/campaign.hpp"
#include "http/documents/tools.hpp"

namespace adcraft::http {

/// What making the ad costs, job by job, before anything is spent. Pure.
json estimate_document(const campaign_view& x, const document_tools& tools);

} // namespace adcraft::http
