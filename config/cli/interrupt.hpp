#pragma once

namespace adcraft {

/// From now on Ctrl-C and SIGTERM only raise a flag, and a closed pipe is an
/// error instead of the end.
void catch_interrupts();

/// Whether somebody asked us to stop.
bool interrupted() noexcept;

} // namespace adcraft
