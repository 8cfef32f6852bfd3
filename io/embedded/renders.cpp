#include "io/embedded/renders.hpp"

#include "actors/model/json.hpp"
#include "io/embedded/studio/pictures/pictures.hpp"
#include "io/embedded/studio/sound/music.hpp"
#include "io/embedded/studio/specs_json.hpp"
#include "io/embedded/studio/writer/chat.hpp"
#include "io/embedded/studio/writer/writer.hpp"
#include "io/media/sound.hpp"
#include "io/media/specs_json.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace adcraft {

namespace {

caf::expected<fresh_render> written(const std::string& out,
                                    const std::string& text) {
  std::ofstream file{out, std::ios::binary};
  if (!(file << text) || !file.flush())
    return fail(ec::environment, "cannot write " + out);
  return fresh_render{out, "json", text};
}

/// A file that a studio function made, or its error.
template <class T>
caf::expected<fresh_render> made(caf::expected<T> done, const std::string& out,
                                 const char* extension) {
  if (!done)
    return std::move(done.error());
  return fresh_render{out, extension, "{}"};
}

} // namespace

caf::expected<fresh_render> write_story(const std::string& spec,
                                        const std::string& out) {
  auto x = studio::story_spec_from(spec);
  if (!x)
    return std::move(x.error());
  auto& images = x->brand.images;
  images.insert(images.end(), x->pictures.begin(), x->pictures.end());
  auto story
    = studio::write_storyline(x->brand, x->brief, studio::estimate_seconds);
  if (!story)
    return std::move(story.error());
  return written(out, to_json(*story));
}

caf::expected<fresh_render> answer_chat(const std::string& spec,
                                        const std::string& out) {
  auto x = studio::chat_spec_from(spec);
  if (!x)
    return std::move(x.error());
  auto answer = studio::answer_chat(*x);
  nlohmann::ordered_json facts{
    {"reply", answer.reply},
    {"patch", nlohmann::ordered_json::parse(answer.patch)},
    {"done", answer.done}};
  return written(
    out, facts.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

caf::expected<fresh_render> draw_still(const std::string& spec,
                                       const media::key_to_path& paths,
                                       const std::string& out,
                                       render_watch& watch) {
  auto x = studio::picture_spec_from(spec);
  if (!x)
    return std::move(x.error());
  return made(studio::draw_still(*x, paths, out, watch), out, "jpg");
}

caf::expected<fresh_render> draw_clip(const std::string& spec,
                                      const media::key_to_path& paths,
                                      const std::string& out,
                                      render_watch& watch) {
  auto x = studio::picture_spec_from(spec);
  if (!x)
    return std::move(x.error());
  return made(studio::draw_clip(*x, paths, out, watch), out, "mp4");
}

caf::expected<fresh_render> speak(const std::string& spec,
                                  const std::string& out, render_watch& watch) {
  auto x = studio::voice_spec_from(spec);
  if (!x)
    return std::move(x.error());
  auto said = studio::speak(*x, out, watch);
  if (!said)
    return std::move(said.error());
  return fresh_render{out, "wav", studio::to_json(*said)};
}

caf::expected<fresh_render> play_music(const std::string& spec,
                                       const std::string& out,
                                       render_watch& watch) {
  auto x = studio::music_spec_from(spec);
  if (!x)
    return std::move(x.error());
  return made(studio::play_music(*x, out, watch), out, "wav");
}

caf::expected<fresh_render> mix_sound(const std::string& spec,
                                      const media::key_to_path& paths,
                                      const std::string& out,
                                      render_watch& watch) {
  auto x = media::sound_spec_from(spec);
  if (!x)
    return std::move(x.error());
  auto facts = media::make_sound(*x, paths, out, watch);
  if (!facts)
    return std::move(facts.error());
  return fresh_render{out, "wav", media::to_json(*facts)};
}

} // namespace adcraft
