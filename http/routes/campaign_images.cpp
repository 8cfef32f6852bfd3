#include "http/routes/campaign_images.hpp"

#include "http/routes/picture_owner.hpp"
#include "http/routes/wishes.hpp"

namespace adcraft::http {

namespace {

task<caf::expected<picture_page>> campaign_pictures(call& c) {
  auto reading = read_campaign(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  co_return picture_page{x->campaign.version, x->pictures};
}

task<caf::expected<picture_page>> set_campaign_pictures(call& c,
                                                        picture_page to) {
  campaign_wish x;
  x.who = c.visible();
  x.campaign = c.asked.param("id");
  x.from_version = to.version;
  x.key = c.key;
  x.what = wish::set_pictures{std::move(to.pictures)};
  auto wanting = ask<wish_receipt>(c.self, c.rooms->campaigns, atom::wish_v, x);
  auto receipt = co_await wanting;
  if (!receipt)
    co_return receipt.error();
  auto& now = receipt->after;
  co_return picture_page{now.campaign.version, now.pictures};
}

constexpr picture_owner of_campaigns{campaign_pictures, set_campaign_pictures,
                                     20};

} // namespace

task<answer> list_campaign_images(call& c) {
  return list_pictures(c, of_campaigns);
}

task<answer> add_campaign_images(call& c) {
  return add_pictures(c, of_campaigns);
}

task<answer> edit_campaign_image(call& c) {
  return edit_picture(c, of_campaigns);
}

task<answer> remove_campaign_image(call& c) {
  return remove_picture(c, of_campaigns);
}

} // namespace adcraft::http
