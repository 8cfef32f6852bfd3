#pragma once

#include "http/pipeline/call.hpp"

/// Links that show a finished campaign to whoever has them.
namespace adcraft::http {

task<answer> share_campaign(call& c);
task<answer> unshare_campaign(call& c);
task<answer> get_share(call& c);

} // namespace adcraft::http
