#include "http/routes/wishes.hpp"

#include "http/documents/campaign.hpp"
#include "http/documents/plan.hpp"

namespace adcraft::http {

namespace {

std::string place_of(const std::string& campaign) {
  return "/api/campaigns/" + campaign;
}

} // namespace

task<caf::expected<campaign_view>> read_campaign(call& c,
                                                 std::string campaign) {
  auto look = ask<campaign_view>(c.self, c.rooms->library, atom::read_v,
                                 c.visible(), campaign);
  co_return co_await look;
}

task<wished> want(call& c, std::string campaign, wish::any what) {
  wished result;
  auto version = wanted_version(c);
  if (!version) {
    result.refusal = edited_meanwhile();
    co_return result;
  }
  campaign_wish x;
  x.who = c.visible();
  x.campaign = campaign;
  x.from_version = *version;
  x.dry_run = is_dry_run(c);
  x.key = c.key;
  x.what = std::move(what);
  auto wanting = ask<wish_receipt>(c.self, c.rooms->campaigns, atom::wish_v, x);
  auto receipt = co_await wanting;
  if (receipt) {
    result.receipt = std::move(*receipt);
    co_return result;
  }
  result.refusal = receipt.error();
  if (*version == 0 || receipt.error() != ec::conflict)
    co_return result;
  // A conflict may be about the version or about anything else.
  auto reading = read_campaign(c, campaign);
  auto now = co_await reading;
  if (now && now->campaign.version != *version)
    result.refusal = edited_meanwhile();
  co_return result;
}

answer campaign_answer(const call& c, int status, const wish_receipt& x) {
  if (is_dry_run(c))
    return json_answer(200, plan_document(x));
  auto body = whole_document(x.after, tools_of(c));
  auto etag = etag_of(x.after.campaign.version, body);
  auto result = json_response(status, std::move(body));
  result.headers.emplace_back("ETag", etag);
  if (status == 202)
    result.headers.emplace_back("Location", place_of(x.after.campaign.id));
  return result;
}

task<answer> want_and_answer(call& c, int status, std::string campaign,
                             wish::any what) {
  auto wanting = want(c, std::move(campaign), std::move(what));
  auto x = co_await wanting;
  if (!x.receipt)
    co_return std::move(x.refusal);
  co_return campaign_answer(c, status, *x.receipt);
}

task<caf::error> start_again(call& c, const wish_receipt& x) {
  if (x.after.campaign.status == campaign_status::draft)
    co_return caf::error{};
  campaign_wish start;
  start.who = c.visible();
  start.campaign = x.after.campaign.id;
  start.what = wish::start{};
  auto wanting
    = ask<wish_receipt>(c.self, c.rooms->campaigns, atom::wish_v, start);
  auto started = co_await wanting;
  co_return started ? caf::error{} : started.error();
}

task<answer> created_campaign(call& c, std::string campaign) {
  auto reading = ask<document>(c.self, c.rooms->documents, atom::read_v,
                               c.visible(), campaign);
  auto doc = co_await reading;
  if (!doc)
    co_return doc.error();
  auto result = json_response(201, *doc->body);
  result.headers.emplace_back("ETag", doc->etag);
  result.headers.emplace_back("Location", place_of(campaign));
  co_return result;
}

} // namespace adcraft::http
