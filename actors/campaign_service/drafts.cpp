#include "actors/campaign_service/grant.hpp"

namespace adcraft {

transition creation_of(const new_campaign& x) {
  campaign_row row;
  row.id = x.id;
  row.owner = x.owner;
  row.brand = "br_" + x.id;
  row.money.cap = x.cap;
  transition result;
  result.site = fault_site::commit_brand;
  result.campaign = x.id;
  result.changes.push_back(put_brand{row.brand, x.owner, x.what});
  result.changes.push_back(put_campaign{row, x.brief});
  return result;
}

granted draft_of(const new_draft& x, const brand_row& of,
                 const campaign_view* like) {
  granted result;
  auto& after = result.after;
  after.campaign.id = x.id;
  after.campaign.owner = of.owner;
  after.campaign.brand = of.id;
  after.campaign.money.cap = x.cap;
  after.brand = of.what;
  after.brief = x.brief;
  auto& what = result.what;
  what.site = fault_site::commit_brand;
  what.campaign = x.id;
  what.changes.push_back(put_campaign{after.campaign, after.brief});
  what.events.push_back({{}, {}, "campaign.created", "{}"});
  if (like != nullptr && !like->pictures.empty()) {
    after.pictures = like->pictures;
    what.changes.push_back(
      put_pictures{x.id, after.campaign.version++, after.pictures});
  }
  // A storyline counts the pictures of its brand as they were.
  if (like != nullptr && !like->storyline.scenes.empty()
      && like->brand.images == of.what.images
      && like->brief.seconds == x.brief.seconds) {
    after.storyline = like->storyline;
    what.changes.push_back(pin_brand{x.id});
    what.changes.push_back(
      put_storyline{x.id, after.storyline, after.campaign.version++, {}});
  }
  if (!x.key.key.empty())
    what.changes.push_back(use_key{x.key.user, x.key.key});
  return result;
}

} // namespace adcraft
