#pragma once

#include "http/pipeline/call.hpp"

/// What goes out as a stream or from a file.
namespace adcraft::http {

task<answer> stream_events(call& c);
task<answer> get_media(call& c);

} // namespace adcraft::http
