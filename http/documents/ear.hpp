#pragma once

#include "actors/interfaces.hpp"

namespace adcraft::http {

/// Passes on what it hears. The progress hub forgets a listener that ends, so
/// whoever wants to stop listening ends its EAR. Ends with `owner`.
listener_actor::behavior_type ear(listener_actor::pointer self,
                                  listener_actor owner);

} // namespace adcraft::http
