#pragma once

namespace adcraft::media {

/// From now on this thread, those it begins and its child processes leave the
/// processor to others who want it, such as the threads that answer people.
/// Any thread, any number of times.
void work_in_background() noexcept;

} // namespace adcraft::media
