#include "io/embedded/taken/taken_story.hpp"

#include "io/embedded/studio/writer/prompts.hpp"
#include "io/embedded/studio/writer/words.hpp"
#include "io/embedded/taken/model_text.hpp"
#include "io/embedded/taken/taken_order.hpp"

#include <algorithm>

namespace adcraft::taken {

namespace {

using role = scene_role;

constexpr role roles[] = {role::hook, role::product, role::benefit, role::proof,
                          role::call_to_action};
constexpr treatment looks[]
  = {treatment::cutout,  treatment::parallax, treatment::split,
     treatment::kinetic, treatment::closeup,  treatment::end_card};
constexpr transition_kind transitions[]
  = {transition_kind::cut, transition_kind::fade, transition_kind::slide,
     transition_kind::wipe, transition_kind::zoom};

/// What layouts and forms take, in characters.
constexpr size_t longest_kicker = 32;
constexpr size_t longest_headline = 60;
constexpr size_t longest_subline = 100;
constexpr size_t longest_narration = 600;
constexpr size_t longest_prompt = 2000;
constexpr size_t longest_title = 60;
constexpr size_t longest_music = 600;

/// The product's looks, one for each role.
treatment look_for(role x) {
  constexpr treatment result[]
    = {treatment::kinetic, treatment::cutout, treatment::split,
       treatment::closeup, treatment::end_card};
  return result[static_cast<size_t>(x)];
}

/// The end card is the end's alone.
treatment look_of(const answer_reader& in, role x) {
  auto wanted = in.named("look", look_for(x), looks);
  return (wanted == treatment::end_card) == (x == role::call_to_action)
           ? wanted
           : look_for(x);
}

/// @param pictures how many there are.
scene scene_of(const answer_reader& in, size_t i, size_t pictures) {
  scene result;
  auto usual = i == 0 ? role::hook : i == 1 ? role::product : role::benefit;
  result.role = in.named("role", usual, roles);
  result.kicker = in.text("kicker", longest_kicker);
  result.headline = in.text("headline", longest_headline);
  result.subline = in.text("subline", longest_subline);
  result.narration = in.text("narration", longest_narration);
  result.prompt = in.text("prompt", longest_prompt);
  result.images = in.indices("images", pictures);
  if (result.images.size() > 10)
    result.images.resize(10);
  if (result.images.empty() && pictures > 0)
    result.images = {static_cast<uint32_t>(i % pictures)};
  result.energy = std::clamp(in.number("energy", 0.5), 0.0, 1.0);
  result.into_next = in.named("into_next", transition_kind::fade, transitions);
  return result;
}

/// How many scenes a film of so many seconds has room for.
size_t most_for(int seconds) {
  return std::clamp(static_cast<size_t>(seconds) / 2, least_scenes,
                    most_scenes);
}

/// Takes out what is too much, before the end.
template <class T>
void thin(std::vector<T>& xs, size_t most) {
  while (xs.size() > most)
    xs.erase(xs.end() - 2);
}

/// The call to action comes once, and last.
void end_well(std::vector<scene>& xs) {
  for (size_t i = 0; i + 1 < xs.size(); ++i)
    if (xs[i].role == role::call_to_action)
      xs[i].role = role::benefit;
  xs.back().role = role::call_to_action;
}

/// Transitions as long as the pace of the film asks for.
void with_lengths(std::vector<scene>& xs, const std::string& pacing) {
  auto usual = pacing == "calm" ? 22 : pacing == "fast" ? 8 : 16;
  xs.back().into_next = transition_kind::cut;
  for (size_t i = 0; i < xs.size(); ++i) {
    auto is_cut = xs[i].into_next == transition_kind::cut;
    auto next = xs[std::min(i + 1, xs.size() - 1)].frames;
    auto longest = std::min(xs[i].frames, next) / 3;
    xs[i].into_next_frames = is_cut ? 0 : std::min(usual, longest) / 2 * 2;
  }
}

brand_colors palette_in(const answer_reader& in, const brand_colors& usual) {
  return {in.color("primary", usual.primary), in.color("accent", usual.accent),
          in.color("background", usual.background),
          in.color("text", usual.text)};
}

std::string title_in(const answer_reader& in, const studio::story_spec& asked) {
  for (auto& x :
       {in.text("title", longest_title), asked.brief.title, asked.brand.title})
    if (!x.empty() && !studio::writing::holds_any(x, asked.brand.banned_words))
      return x;
  return "Film";
}

/// What pictures and music are asked for where the model left it out.
void with_prompts(storyline& x, const studio::story_spec& asked) {
  auto all = asked.brand;
  all.images.insert(all.images.end(), asked.pictures.begin(),
                    asked.pictures.end());
  auto known = studio::writing::gather(all, asked.brief);
  for (auto& s : x.scenes)
    if (s.prompt.empty() && !s.images.empty())
      s.prompt
        = studio::writing::prompt_for(s, known, all, asked.brief, x.palette);
  if (x.music_prompt.empty())
    x.music_prompt = studio::writing::music_prompt_for(asked.brief);
}

} // namespace

caf::expected<storyline> story_from_answer(const std::string& answer,
                                           const studio::story_spec& asked) {
  auto root = answer_from(answer);
  if (!root)
    return std::move(root.error());
  answer_reader in{*root, asked.brand.banned_words};
  auto entries = in.children("scenes");
  if (entries.size() < least_scenes)
    return unusable("its storyline has " + std::to_string(entries.size())
                    + " scenes where 3 to 8 are needed");
  thin(entries, most_for(asked.brief.seconds));
  auto pictures = asked.brand.images.size() + asked.pictures.size();
  storyline x;
  std::vector<double> wanted;
  for (size_t i = 0; i < entries.size(); ++i) {
    x.scenes.push_back(scene_of(entries[i], i, pictures));
    wanted.push_back(std::clamp(entries[i].number("seconds", 3), 1.0, 60.0));
  }
  end_well(x.scenes);
  for (size_t i = 0; i < entries.size(); ++i) {
    x.scenes[i].number = static_cast<uint32_t>(i + 1);
    x.scenes[i].look = look_of(entries[i], x.scenes[i].role);
  }
  x.title = title_in(in, asked);
  x.palette = palette_in(in.child("palette"), asked.brand.colors);
  x.music_prompt = in.text("music_prompt", longest_music);
  x = with_time(std::move(x), wanted, asked.brief);
  with_lengths(x.scenes, asked.brief.pacing);
  with_prompts(x, asked);
  if (auto err = validate(x, asked.brief.seconds, pictures))
    return unusable("its " + render(err));
  return x;
}

} // namespace adcraft::taken
