#pragma once

#include "http/pipeline/call.hpp"

/// What vendors report of calls by themselves.
namespace adcraft::http {

task<answer> receive_replicate(call& c);

} // namespace adcraft::http
