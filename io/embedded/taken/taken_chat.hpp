#pragma once

#include "io/embedded/studio/specs_json.hpp"

#include <string>

namespace adcraft::taken {

/// Makes what the house says next of what a model answered to `asked`:
/// {"reply", "patch"}, fields of the brief that stay null or left out. Fields
/// that no form would take are left out, too, and so is what money and luck
/// depend on: mode and seed are a person's. Pure; any thread.
/// @returns the facts of a reply, JSON; or `poison`.
caf::expected<std::string> chat_from_answer(const std::string& answer,
                                            const studio::chat_spec& asked);

} // namespace adcraft::taken
