#include "tests/dst/models.hpp"

namespace adcraft::dst {

namespace {

using p = model_parameter;

model_card a_card(const char* id, capability what, price_rate rate) {
  model_card result;
  result.id = id;
  result.vendor = what == capability::speech ? "openai" : "replicate";
  result.what = what;
  result.for_test = result.for_production = true;
  result.parameters[p::prompt] = "prompt";
  result.rates = {std::move(rate)};
  result.can_list = what != capability::speech;
  if (result.can_list)
    result.parameters[p::seed] = "seed";
  return result;
}

} // namespace

catalog known_models() {
  auto still = a_card(still_model, capability::image,
                      {measure::image, price_of_still, 1, {}, "image_count"});
  auto clip
    = a_card(clip_model, capability::video,
             {measure::millisecond, price_of_clip_second, 1000, {}, "seconds"});
  clip.parameters[p::first_frame] = "image";
  clip.expected[measure::millisecond] = 1000 * seconds_of_clip;
  auto music = a_card(music_model, capability::music,
                      {measure::call, price_of_music, 1, {}, {}});
  auto voice = a_card(voice_model, capability::speech,
                      {measure::character, price_of_letter, 1, {}, {}});
  voice.parameters = {{p::prompt, "input"}, {p::voice, "voice"}};
  return catalog{{still, clip, music, voice}};
}

} // namespace adcraft::dst
