#pragma once

#include "http/pipeline/call.hpp"

/// The house about itself.
namespace adcraft::http {

task<answer> healthz(call& c);
task<answer> readyz(call& c);
task<answer> get_metrics(call& c);
task<answer> get_openapi(call& c);
task<answer> get_docs(call& c);
task<answer> get_index(call& c);
task<answer> get_app(call& c);

/// A file of the app, or the page that draws all others for whoever wants to
/// read it; else `not_found`.
answer app_page(const call& c);

task<answer> get_me(call& c);

} // namespace adcraft::http
