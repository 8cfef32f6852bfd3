#pragma once

#include "http/pipeline/call.hpp"

/// What operators see and steer.
namespace adcraft::http {

task<answer> get_tally(call& c);
task<answer> list_all_campaigns(call& c);
task<answer> list_nodes(call& c);
task<answer> list_gates(call& c);
task<answer> drain_a_node(call& c);

} // namespace adcraft::http
