#pragma once

#include "http/pipeline/call.hpp"

/// Where people want to hear of their campaigns.
namespace adcraft::http {

task<answer> list_webhooks(call& c);
task<answer> create_webhook(call& c);
task<answer> get_webhook(call& c);
task<answer> edit_webhook(call& c);
task<answer> delete_webhook(call& c);
task<answer> list_deliveries(call& c);
task<answer> replay_delivery(call& c);

} // namespace adcraft::http
