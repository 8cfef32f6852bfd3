#pragma once

#include "http/pipeline/call.hpp"

/// Pictures of one campaign alone.
namespace adcraft::http {

task<answer> list_campaign_images(call& c);
task<answer> add_campaign_images(call& c);
task<answer> edit_campaign_image(call& c);
task<answer> remove_campaign_image(call& c);

} // namespace adcraft::http
