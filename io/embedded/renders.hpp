#pragma once

#include "actors/ports/renderer.hpp"
#include "io/embedded/render_cache.hpp"
#include "io/media/specs.hpp"

/// One function per kind of render: reads its spec, makes the file, says what
/// is known of it. Errors as `renderer::render`.
namespace adcraft {

caf::expected<fresh_render> write_story(const std::string& spec,
                                        const std::string& out);
caf::expected<fresh_render> answer_chat(const std::string& spec,
                                        const std::string& out);
caf::expected<fresh_render> draw_still(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out,
                                       render_watch& watch);
caf::expected<fresh_render> draw_clip(const std::string& spec,
                                      const media::key_to_path& paths,
                                      const std::string& out,
                                      render_watch& watch);
caf::expected<fresh_render> speak(const std::string& spec,
                                  const std::string& out, render_watch& watch);
caf::expected<fresh_render> play_music(const std::string& spec,
                                       const std::string& out,
                                       render_watch& watch);
caf::expected<fresh_render> mix_sound(const std::string& spec,
                                      const media::key_to_path& paths,
                                      const std::string& out,
                                      render_watch& watch);

/// What vendors made, made fit for the film; the spec is a `taken_order`. The
/// files and facts are as those of the studio's own renders. `poison` says what
/// is wrong with an output.
caf::expected<fresh_render> take_words(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out);
caf::expected<fresh_render> take_still(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out,
                                       render_watch& watch);
caf::expected<fresh_render> take_clip(const std::string& spec,
                                      const media::key_to_path& paths,
                                      const std::string& out,
                                      render_watch& watch);
caf::expected<fresh_render> take_voice(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out,
                                       render_watch& watch);
caf::expected<fresh_render> take_music(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out,
                                       render_watch& watch);

/// The spec names the file and the facts of its composition; the facts made
/// here are the report.
caf::expected<fresh_render> inspect_film(const std::string& spec,
                                         const media::key_to_path& paths,
                                         const std::string& out,
                                         render_watch& watch);

/// What an inspection must know of a film, as JSON.
std::string film_facts(const media::composition_spec& x);

} // namespace adcraft
