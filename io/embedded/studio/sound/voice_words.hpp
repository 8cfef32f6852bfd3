#pragma once

#include <string_view>

namespace adcraft::studio {

/// Seconds the studio's voice takes for a spoken word inside a sentence, or 0
/// if it was never measured. Any thread.
double measured_seconds(std::string_view word);

} // namespace adcraft::studio
