#pragma once

#include "http/pipeline/call.hpp"

/// What is taken out of the house beside films.
namespace adcraft::http {

task<answer> get_srt(call& c);
task<answer> get_vtt(call& c);
task<answer> get_export(call& c);

} // namespace adcraft::http
