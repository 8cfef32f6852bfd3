#pragma once

#include "http/routes/wishes.hpp"

namespace adcraft::http {

/// The storyline as a wish left it, with the plan of what must be made anew.
answer storyline_answer(const call& c, const wish_receipt& x);

} // namespace adcraft::http
