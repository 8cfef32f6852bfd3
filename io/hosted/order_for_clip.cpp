#include "io/hosted/orders.hpp"
#include "io/hosted/scene_words.hpp"

#include <algorithm>
#include <cstdlib>

namespace adcraft::hosted {

namespace {

const char* pace_of(double energy) {
  return energy < 0.35  ? "Very slow, calm camera move."
         : energy < 0.7 ? "Slow, steady camera move."
                        : "Lively, purposeful camera move.";
}

std::string motion_of(const asked_job& x, const model_order& asked) {
  std::string result = pace_of(x.scene->what.energy);
  if (!asked.first_frame.empty())
    result += " It begins exactly with the given picture";
  if (!asked.last_frame.empty())
    result += " and comes to rest in the given last picture";
  return asked.first_frame.empty() ? result : result + ".";
}

/// Drafts are no sharper than they must be; otherwise the row says how sharp,
/// or the vendor. Resolutions are named by their lines: "720p".
std::string sharpness_for(const brief& x, const model_card& card) {
  constexpr int draft_lines = 720;
  auto name = card.name_of(model_parameter::resolution);
  if (x.mode == production_mode::production || name.empty()
      || card.fixed.count(name) > 0)
    return {};
  for (auto& resolution : card.resolutions)
    if (std::atoi(resolution.c_str()) >= std::min(x.resolution, draft_lines))
      return resolution;
  return {};
}

} // namespace

int whole_seconds(int frames, int fps) {
  return fps > 0 ? (frames + fps - 1) / fps : 0;
}

model_order clip_order(const asked_job& x, const model_card& card) {
  using p = model_parameter;
  model_order result;
  result.ratio = x.row.shape;
  result.resolution = sharpness_for(x.view.brief, card);
  result.first_frame = x.first_frame;
  if (card.has(p::last_frame))
    result.last_frame = x.last_frame;
  if (card.has(p::audio))
    result.audio = false;
  auto seconds
    = whole_seconds(x.scene->where.clip_frames(), x.view.storyline.fps);
  result.seconds = card.has(p::seconds) ? seconds : 0;
  auto what = subject_of(x) + " " + manner_of(x.view.brief);
  auto rules = motion_of(x, result)
               + " One continuous shot without cuts. Movement is natural and "
                 "physically true; the product keeps its shape, colours and "
                 "markings. No words, captions, logos or watermarks appear.";
  result.prompt = prompt_of(x, what, rules,
                            "A calm, neutral, family-friendly shot of the "
                            "object alone, without people.",
                            card.longest_prompt);
  return result;
}

} // namespace adcraft::hosted
