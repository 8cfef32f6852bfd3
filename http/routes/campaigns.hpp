#pragma once

#include "http/pipeline/call.hpp"

/// Campaigns: what they are, and what happens to them.
namespace adcraft::http {

task<answer> list_campaigns(call& c);
task<answer> create_campaign(call& c);
task<answer> get_campaign(call& c);
task<answer> edit_campaign(call& c);
task<answer> remove_campaign(call& c);
task<answer> duplicate_campaign(call& c);
task<answer> estimate_campaign(call& c);

task<answer> generate(call& c);
task<answer> cancel_campaign(call& c);
task<answer> retry_campaign(call& c);
task<answer> pause_campaign(call& c);
task<answer> resume_campaign(call& c);

} // namespace adcraft::http
