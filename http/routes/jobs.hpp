#pragma once

#include "http/pipeline/call.hpp"

/// Generation jobs, and what people decide about them.
namespace adcraft::http {

task<answer> list_jobs(call& c);
task<answer> get_job(call& c);

task<answer> approve_job(call& c);
task<answer> reject_job(call& c);
task<answer> retry_job(call& c);
task<answer> cancel_job(call& c);
task<answer> skip_job(call& c);
task<answer> accept_job(call& c);
task<answer> adopt_job(call& c);

} // namespace adcraft::http
