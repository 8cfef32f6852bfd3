#pragma once

#include "actors/model/error.hpp"
#include "actors/model/render.hpp"

#include <string>

namespace adcraft {

/// The record of a render, as kept beside its file and in a call's row.
std::string to_json(const render_result& x);

caf::expected<render_result> render_result_from_json(const std::string& text);

/// The data of an event that says one sentence.
std::string event_data(const std::string& text);

} // namespace adcraft
