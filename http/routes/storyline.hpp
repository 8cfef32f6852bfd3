#pragma once

#include "http/pipeline/call.hpp"

/// The storyline and its scenes.
namespace adcraft::http {

task<answer> get_storyline(call& c);
task<answer> edit_storyline(call& c);
task<answer> write_storyline(call& c);

task<answer> split_scene(call& c);
task<answer> regenerate_scene(call& c);
task<answer> put_scene_media(call& c);
task<answer> list_candidates(call& c);

} // namespace adcraft::http
