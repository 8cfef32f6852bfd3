#include "http/routes/campaign_images.hpp"

#include "http/documents/campaign.hpp"
#include "http/routes/picture_list.hpp"
#include "http/routes/wishes.hpp"

namespace adcraft::http {

namespace {

constexpr size_t most_images = 20;
constexpr int most_tries = 6;

answer images_answer(const call& c, int status, const campaign_view& x) {
  auto items = pictures_document(x.pictures, tools_of(c));
  return json_answer(status, page_document(std::move(items)),
                     x.campaign.version);
}

/// Like the pictures of a brand: tried anew when somebody was faster.
task<answer> change_images(call& c, int status, picture_edit edit) {
  auto version = wanted_version(c);
  if (!version)
    co_return edited_meanwhile();
  caf::error last;
  int64_t tried = 0;
  for (auto tries = 1;; ++tries) {
    auto reading = read_campaign(c, c.asked.param("id"));
    auto before = co_await reading;
    if (!before)
      co_return before.error();
    if (*version != 0 && before->campaign.version != *version)
      co_return edited_meanwhile();
    if (before->campaign.version == tried)
      co_return last; // it is not about the version
    tried = before->campaign.version;
    auto images = edit(before->pictures);
    if (!images)
      co_return images.error();
    campaign_wish x;
    x.who = c.visible();
    x.campaign = before->campaign.id;
    x.from_version = before->campaign.version;
    x.key = c.key;
    x.what = wish::set_pictures{std::move(*images)};
    auto wanting
      = ask<wish_receipt>(c.self, c.rooms->campaigns, atom::wish_v, x);
    auto receipt = co_await wanting;
    if (receipt)
      co_return images_answer(c, status, receipt->after);
    last = receipt.error();
    if (last != ec::conflict || tries == most_tries)
      co_return last;
  }
}

} // namespace

task<answer> list_campaign_images(call& c) {
  auto reading = read_campaign(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  co_return images_answer(c, 200, *x);
}

task<answer> add_campaign_images(call& c) {
  auto reading = read_campaign(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto importing = import_files(c, false);
  auto files = co_await importing;
  if (!files)
    co_return files.error();
  auto changing
    = change_images(c, 201, [added = *files](const picture_list& xs) {
        return with_pictures(xs, added, most_images);
      });
  co_return co_await changing;
}

task<answer> edit_campaign_image(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  auto id = c.asked.param("image");
  auto changing
    = change_images(c, 200, [id, patch = body->root](const picture_list& xs) {
        return with_changed(xs, id, patch);
      });
  co_return co_await changing;
}

task<answer> remove_campaign_image(call& c) {
  auto id = c.asked.param("image");
  return change_images(
    c, 200, [id](const picture_list& xs) { return without_picture(xs, id); });
}

} // namespace adcraft::http
