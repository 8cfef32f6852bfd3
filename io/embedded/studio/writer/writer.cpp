#include "io/embedded/studio/writer/writer.hpp"

#include "io/embedded/studio/writer/fit.hpp"
#include "io/embedded/studio/writer/look.hpp"
#include "io/embedded/studio/writer/prompts.hpp"

namespace adcraft::studio {

namespace {

using namespace writing;

brand_colors palette_of(const brand& b, const brief& f) {
  auto result = b.colors;
  if (!f.colors.empty())
    result.accent = f.colors.front();
  return result;
}

std::vector<scene> scenes_of(const timed_script& x) {
  std::vector<scene> result;
  for (size_t i = 0; i < x.scenes.size(); ++i) {
    auto& from = x.scenes[i];
    scene to;
    to.number = static_cast<uint32_t>(i + 1);
    to.role = from.role;
    to.frames = x.frames[i];
    to.kicker = from.kicker;
    to.headline = from.headline;
    // Nobody reads faster than this.
    auto letters = length_of(to.headline) + length_of(from.subline);
    if (letters * 30 <= static_cast<size_t>(to.frames) * 18)
      to.subline = from.subline;
    to.narration = from.narration;
    result.push_back(std::move(to));
  }
  return result;
}

std::string title_of(const material& m, const brief& f,
                     const std::vector<std::string>& banned) {
  for (auto& x : {f.title, m.title, m.tagline})
    if (!x.empty() && !holds_any(x, banned))
      return x;
  return "Film";
}

caf::error check(const brand& b, const brief& f) {
  if (f.seconds < 6 || f.seconds > 60)
    return fail(ec::invalid_argument,
                "brief.seconds: give a whole number from 6 to 60, this is "
                  + std::to_string(f.seconds));
  if (b.images.empty())
    return fail(ec::invalid_argument,
                "brand.images: add 2 to 10 pictures of the product");
  return {};
}

} // namespace

caf::expected<storyline> write_storyline(const brand& b, const brief& f,
                                         speech_estimate estimate_seconds) {
  if (auto err = check(b, f))
    return err;
  dice luck{f.seed ^ hash_of(b.title)};
  auto m = gather(b, f);
  auto drafts = draft_scenes(m, f, b.banned_words, luck.apart(1));
  auto script = fit(std::move(drafts), f, estimate_seconds, luck.apart(2));
  storyline x;
  x.title = title_of(m, f, b.banned_words);
  x.palette = palette_of(b, f);
  x.music_prompt = music_prompt_for(f);
  x.scenes = with_looks(scenes_of(script), luck.apart(3));
  x.scenes = with_images(std::move(x.scenes), b);
  x.scenes = with_transitions(std::move(x.scenes), f, luck.apart(4));
  x.scenes = with_energy(std::move(x.scenes), f);
  for (auto& s : x.scenes)
    s.prompt = prompt_for(s, m, b, f, x.palette);
  if (auto err = validate(x, f.seconds, b.images.size()))
    return err;
  return x;
}

} // namespace adcraft::studio
