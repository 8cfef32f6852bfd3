#include "actors/campaign_service/granter.hpp"
#include "actors/model/json.hpp"
#include "actors/model/plan.hpp"

#include <algorithm>

namespace adcraft {

namespace {

caf::error no_scene(uint32_t number) {
  return fail(ec::not_found,
              "the storyline has no scene " + std::to_string(number));
}

size_t picture_count(const campaign_view& x) {
  return x.brand.images.size() + x.pictures.size();
}

/// Whether somebody set the lengths of scenes on purpose.
bool sets_frames(const std::string& patch) {
  return patch.find("\"frames\"") != std::string::npos;
}

uint32_t free_number(const storyline& x) {
  uint32_t result = 1;
  for (auto& s : x.scenes)
    result = std::max(result, s.number + 1);
  return result;
}

/// Where each of the campaign's pictures goes when `next` replaces them.
caf::expected<uint32_t> moved_picture(const campaign_view& x, uint32_t index,
                                      const std::vector<brand_image>& next) {
  auto ours = x.brand.images.size();
  auto picture = picture_of(x, index);
  if (index < ours || picture == nullptr)
    return index;
  auto i = std::find_if(next.begin(), next.end(), [&](const brand_image& y) {
    return y.key == picture->key;
  });
  if (i == next.end())
    return fail(ec::conflict,
                "a scene shows this picture: give the scene "
                "another one first");
  return static_cast<uint32_t>(ours + static_cast<size_t>(i - next.begin()));
}

} // namespace

scene* scene_in(storyline& x, uint32_t number) {
  for (auto& s : x.scenes)
    if (s.number == number)
      return &s;
  return nullptr;
}

caf::expected<storyline> granter::editable() const {
  if (auto err = closed())
    return err;
  if (before_.storyline.scenes.empty())
    return fail(ec::conflict,
                "there is no storyline yet: have it written, or "
                "send scenes of your own");
  return before_.storyline;
}

granter::result granter::take(storyline edited,
                              const std::vector<job_row>& also) {
  auto& x = out_.after;
  if (auto err = validate(edited, x.brief.seconds, picture_count(x)))
    return err;
  out_.what.changes.push_back(pin_brand{x.campaign.id});
  out_.what.changes.push_back(put_storyline{x.campaign.id, edited,
                                            before_.campaign.version,
                                            x.campaign.storyline_asset});
  happened("storyline.edited");
  x.storyline = std::move(edited);
  ++x.campaign.version;
  if (also.empty()) {
    replan();
    return done();
  }
  for (auto& j : also)
    add_job(next_revision(x, j));
  return done();
}

granter::result granter::operator()(const wish::edit_storyline& x) {
  if (auto err = closed())
    return err;
  auto edited = storyline_patched(before_.storyline, x.patch);
  if (!edited)
    return std::move(edited.error());
  // Whoever switches scenes on or off means the film's length to stay.
  return take(sets_frames(x.patch)
                ? std::move(*edited)
                : fitted(std::move(*edited), before_.brief.seconds));
}

granter::result granter::operator()(const wish::split_scene& x) {
  auto edited = editable();
  if (!edited)
    return std::move(edited.error());
  auto first = scene_in(*edited, x.scene);
  if (first == nullptr)
    return no_scene(x.scene);
  if (first->frames < 2 * edited->fps)
    return fail(ec::conflict, "scene " + std::to_string(x.scene)
                                + " is too short to split: it needs 2 seconds");
  auto second = *first;
  second.number = free_number(*edited);
  second.frames = first->frames / 2;
  second.narration.clear();
  second.kicker.clear();
  first->frames -= second.frames;
  first->into_next = transition_kind::cut;
  first->into_next_frames = 0;
  edited->scenes.insert(edited->scenes.begin() + (first - &edited->scenes[0])
                          + 1,
                        std::move(second));
  return take(std::move(*edited));
}

granter::result granter::operator()(const wish::edit_brief& x) {
  if (auto err = closed())
    return err;
  auto edited = brief_patched(before_.brief, x.patch);
  if (!edited)
    return std::move(edited.error());
  auto& after = out_.after;
  auto& money = after.campaign.money;
  money.cap = x.cap.value_or(money.cap);
  if (money.cap < money.spent + money.reserved)
    return fail(ec::invalid_argument,
                "cap_micros: " + to_dollars(money.spent + money.reserved)
                  + " are spent or promised already: give at least that");
  after.brief = std::move(*edited);
  out_.what.changes.push_back(put_brief{
    after.campaign.id, before_.campaign.version, after.brief, money.cap});
  happened("brief.edited");
  ++after.campaign.version;
  if (after.storyline.scenes.empty())
    return done();
  auto cut = fitted(after.storyline, after.brief.seconds);
  if (cut == after.storyline) {
    replan();
    return done();
  }
  if (auto err = validate(cut, after.brief.seconds, picture_count(after)))
    return err;
  out_.what.changes.push_back(put_storyline{after.campaign.id, cut,
                                            after.campaign.version,
                                            after.campaign.storyline_asset});
  ++after.campaign.version;
  after.storyline = std::move(cut);
  replan();
  return done();
}

granter::result granter::operator()(const wish::set_pictures& x) {
  if (auto err = closed())
    return err;
  constexpr size_t most = 20;
  if (x.pictures.size() > most)
    return fail(ec::invalid_argument, "images: a campaign has at most 20");
  auto& after = out_.after;
  for (auto& s : after.storyline.scenes)
    for (auto& i : s.images) {
      auto moved = moved_picture(before_, i, x.pictures);
      if (!moved)
        return std::move(moved.error());
      i = *moved;
    }
  auto& c = after.campaign;
  out_.what.changes.push_back(put_pictures{c.id, c.version, x.pictures});
  ++c.version;
  if (after.storyline != before_.storyline) {
    out_.what.changes.push_back(
      put_storyline{c.id, after.storyline, c.version, c.storyline_asset});
    ++c.version;
  }
  after.pictures = x.pictures;
  happened("pictures.edited");
  return done();
}

granter::result granter::operator()(const wish::use_footage& x) {
  auto edited = editable();
  if (!edited)
    return std::move(edited.error());
  auto scene = scene_in(*edited, x.scene);
  if (scene == nullptr)
    return no_scene(x.scene);
  scene->footage = x.key;
  return take(std::move(*edited));
}

} // namespace adcraft
