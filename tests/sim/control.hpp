#pragma once

#include "tests/sim/replicate.hpp"

/// What tests ask of the simulator itself.
namespace adcraft::sim::control {

answer ledger(const visit& x);
answer state(const visit& x);
answer requests(const visit& x);
answer webhooks(const visit& x);
answer get_faults(const visit& x);
answer put_faults(const visit& x);
answer clock(const visit& x);

} // namespace adcraft::sim::control
