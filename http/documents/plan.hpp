#pragma once

#include "actors/interfaces.hpp"
#include "http/documents/json.hpp"

namespace adcraft::http {

/// What a wish leads to: the jobs that will be made, and what they cost. Pure.
json plan_document(const wish_receipt& x);

} // namespace adcraft::http
