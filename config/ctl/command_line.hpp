#pragma once

#include "config/ctl/ctl.hpp"

namespace CLI {
class App;
}

namespace adcraft::ctl {

/// Adds the commands and options to `app`; parsing fills `x`, which outlives
/// it.
void declare(CLI::App& app, options& x);

} // namespace adcraft::ctl
