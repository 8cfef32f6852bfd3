#include "http/routes/campaigns.hpp"

#include "http/documents/campaign.hpp"
#include "http/documents/estimate.hpp"
#include "http/routes/draft.hpp"
#include "http/routes/list.hpp"
#include "http/routes/wishes.hpp"

#include "actors/model/json.hpp"

namespace adcraft::http {

namespace {

/// What a patch of a campaign says of its brief, `title` beside it.
caf::expected<wish::edit_brief> read_patch(const nlohmann::json& x) {
  auto defaults = nlohmann::json::parse(to_json(brief{}));
  json_reader in{x, ""};
  in.child("brief");
  in.text("title", {}, {0, 60});
  wish::edit_brief result;
  if (in.has("cap_micros"))
    result.cap = in.whole("cap_micros", 0, 0, most_cap);
  else
    in.whole("cap_micros", 0, 0, most_cap); // known, though not there
  if (auto err = in.done())
    return err;
  auto patch = x.value("brief", nlohmann::json::object());
  if (x.contains("title"))
    patch["title"] = x["title"];
  result.patch = without_nulls(std::move(patch), defaults).dump();
  return result;
}

} // namespace

task<answer> list_campaigns(call& c) {
  auto query = campaign_query_of(c, own(c));
  if (!query)
    co_return query.error();
  auto listing
    = ask<campaign_page>(c.self, c.rooms->library, atom::campaigns_v, *query);
  auto page = co_await listing;
  if (!page)
    co_return page.error();
  auto items = json::array();
  for (auto& line : page->lines.lines)
    items.push_back(line_document(line, tools_of(c)));
  co_return json_answer(200, page_document(items, page->lines.next));
}

task<answer> create_campaign(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  auto what = read_draft(body->root);
  if (!what)
    co_return what.error();
  auto looking = ask<brand_row>(c.self, c.rooms->library, atom::brand_v, own(c),
                                what->brand);
  auto of = co_await looking;
  if (!of)
    co_return of.error();
  auto draft = draft_for(c, *what, of->what, new_id(c, "ca"));
  draft.key = c.key;
  auto drafting
    = ask<wish_receipt>(c.self, c.rooms->campaigns, atom::draft_v, draft);
  auto made = co_await drafting;
  if (!made)
    co_return made.error();
  auto reading = created_campaign(c, draft.id);
  co_return co_await reading;
}

task<answer> get_campaign(call& c) {
  auto reading = ask<document>(c.self, c.rooms->documents, atom::read_v,
                               c.visible(), c.asked.param("id"));
  auto doc = co_await reading;
  if (!doc)
    co_return doc.error();
  auto result = json_response(200, *doc->body);
  result.headers.emplace_back("ETag", doc->etag);
  co_return result;
}

task<answer> edit_campaign(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  auto patch = read_patch(body->root);
  if (!patch)
    co_return patch.error();
  auto wanting = want_and_answer(c, 200, c.asked.param("id"), *patch);
  co_return co_await wanting;
}

task<answer> remove_campaign(call& c) {
  auto wanting = want(c, c.asked.param("id"), wish::remove{});
  auto x = co_await wanting;
  if (!x.receipt)
    co_return std::move(x.refusal);
  co_return no_content();
}

task<answer> duplicate_campaign(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  json_reader in{body->root, ""};
  auto title = in.text("title", {}, {0, 60});
  if (auto err = in.done())
    co_return err;
  auto reading = read_campaign(c, c.asked.param("id"));
  auto like = co_await reading;
  if (!like)
    co_return like.error();
  new_draft draft;
  draft.id = new_id(c, "ca");
  draft.who = c.visible();
  draft.brand = like->campaign.brand;
  draft.brief = like->brief;
  if (!title.empty())
    draft.brief.title = title;
  draft.cap = like->campaign.money.cap;
  draft.like = like->campaign.id;
  draft.key = c.key;
  auto drafting
    = ask<wish_receipt>(c.self, c.rooms->campaigns, atom::draft_v, draft);
  auto made = co_await drafting;
  if (!made)
    co_return made.error();
  auto answering = created_campaign(c, draft.id);
  co_return co_await answering;
}

task<answer> estimate_campaign(call& c) {
  auto reading = read_campaign(c, c.asked.param("id"));
  auto view = co_await reading;
  if (!view)
    co_return view.error();
  co_return json_answer(200, estimate_document(*view, tools_of(c)));
}

} // namespace adcraft::http
