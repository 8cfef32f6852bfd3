#include "io/hosted/orders.hpp"
#include "io/hosted/scene_words.hpp"
#include "io/hosted/voice_choice.hpp"

namespace adcraft::hosted {

namespace {

using p = model_parameter;

const char* tempo_of(const std::string& pacing) {
  return pacing == "calm"   ? "slow tempo"
         : pacing == "fast" ? "fast tempo"
                            : "medium tempo";
}

} // namespace

model_order voice_order(const asked_job& x, const model_card& card) {
  auto& view = x.view;
  auto wanted = voice_for(view, x.row, *x.scene);
  model_order result;
  result.prompt = as_pronounced(wanted.text, wanted.pronunciation);
  result.language = wanted.language;
  if (card.has(p::voice))
    result.voice = voice_name_for(card, view.brand, view.brief);
  if (card.has(p::speed))
    result.speed_percent = speed_for(result.prompt, wanted.language,
                                     view.brief.pacing, wanted.seconds);
  return result;
}

model_order music_order(const asked_job& x, const model_card& card) {
  auto& view = x.view;
  auto seconds
    = whole_seconds(total_frames(view.storyline), view.storyline.fps);
  auto what = view.storyline.music_prompt.empty()
                ? std::string{"A music bed for an advertisement."}
                : view.storyline.music_prompt;
  auto rules = "Mood: " + view.brief.emotion + ", "
               + tempo_of(view.brief.pacing) + ". "
               + "Instrumental bed under a voice, no vocals, no speech. "
               + std::to_string(seconds)
               + " seconds, begins at once, grows towards the last third and "
                 "ends softly.";
  model_order result;
  result.prompt = prompt_of(x, what, rules,
                            "Calm, neutral music of its own that recalls no "
                            "known song and no known artist.",
                            card.longest_prompt);
  result.seconds = card.has(p::seconds) ? seconds : 0;
  return result;
}

} // namespace adcraft::hosted
