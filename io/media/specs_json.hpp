#pragma once

#include "io/media/sound.hpp"
#include "io/media/specs.hpp"

#include <string>

/// Specs as JSON. Equal specs make equal texts, so a text is a recipe. Reading
/// is strict: a missing or an unknown key is `invalid_argument`, and the
/// sentence names it.
namespace adcraft::media {

/// @relates segment_spec
std::string to_json(const segment_spec& x);

/// @relates segment_spec
caf::expected<segment_spec> segment_spec_from(const std::string& text);

/// @relates sound_spec
std::string to_json(const sound_spec& x);

/// @relates sound_spec
caf::expected<sound_spec> sound_spec_from(const std::string& text);

/// @relates sound_facts
std::string to_json(const sound_facts& x);

/// @relates composition_spec
std::string to_json(const composition_spec& x);

/// @relates composition_spec
caf::expected<composition_spec> composition_spec_from(const std::string& text);

} // namespace adcraft::media
