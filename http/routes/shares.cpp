#include "http/routes/shares.hpp"

#include "http/documents/deliverables.hpp"
#include "http/routes/film_page.hpp"
#include "http/routes/wishes.hpp"

namespace adcraft::http {

namespace {

constexpr int64_t day = 86'400'000'000;

bool has_film(const campaign_view& x) {
  for (auto& f : formats_of(x.brief))
    if (passed_asset(x, f) != nullptr)
      return true;
  return false;
}

transition sharing(put_share what) {
  transition result;
  result.site = fault_site::commit_campaign;
  result.changes.push_back(std::move(what));
  return result;
}

/// What anybody may know of a campaign: its films, and nothing of its owner.
json share_document(const campaign_view& x, const document_tools& tools) {
  auto films = json::array();
  for (auto& f : formats_of(x.brief)) {
    auto asset = passed_asset(x, f);
    auto size = size_of(f.shape, f.resolution);
    if (asset != nullptr)
      films.push_back({{"ratio", to_string(f.shape)},
                       {"language", f.language},
                       {"width", size.width},
                       {"height", size.height},
                       {"url", tools.url_of(asset->key)}});
  }
  return {{"title", x.brief.title.empty() ? x.brand.title : x.brief.title},
          {"brand", x.brand.title},
          {"primary", x.brand.colors.primary},
          {"accent", x.brand.colors.accent},
          {"films", std::move(films)}};
}

} // namespace

task<answer> share_campaign(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  json_reader in{body->root, ""};
  auto days = in.whole("days", 30, 1, 365);
  if (auto err = in.done())
    co_return err;
  auto reading = read_campaign(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  if (!has_film(*x))
    co_return fail(ec::conflict,
                   "there is no finished film yet that could be shown");
  put_share what{x->campaign.id, random_text(16),
                 c.rooms->clock->now() + days * day};
  auto t = sharing(what);
  if (!c.key.key.empty())
    t.changes.push_back(use_key{c.key.user, c.key.key});
  auto committing
    = ask<commit_receipt>(c.self, c.rooms->store, atom::commit_v, std::move(t));
  auto done = co_await committing;
  if (!done)
    co_return done.error();
  auto place = "/share/" + what.token;
  auto result = json_answer(201, {{"token", what.token},
                                  {"url", c.rooms->links->absolute(place)},
                                  {"expires_at", time_of(what.expires_at)}});
  result.headers.emplace_back("Location", place);
  co_return result;
}

task<answer> unshare_campaign(call& c) {
  auto reading = read_campaign(c, c.asked.param("id"));
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto committing
    = ask<commit_receipt>(c.self, c.rooms->store, atom::commit_v,
                          sharing(put_share{x->campaign.id, {}, 0}));
  auto done = co_await committing;
  if (!done)
    co_return done.error();
  co_return no_content();
}

task<answer> get_share(call& c) {
  auto looking
    = ask<std::string>(c.self, c.rooms->library, atom::shared_v,
                       c.asked.param("token"), c.rooms->clock->now());
  auto id = co_await looking;
  if (!id)
    co_return id.error() == ec::not_found
      ? fail(ec::not_found, "this link shows nothing, or no longer")
      : id.error();
  scope all;
  all.everyone = true;
  auto reading
    = ask<campaign_view>(c.self, c.rooms->library, atom::read_v, all, *id);
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto doc = share_document(*x, tools_of(c));
  auto result = wants_page(c) ? shared_page(doc) : json_answer(200, doc);
  result.headers.emplace_back("Vary", "Accept");
  result.headers.emplace_back("X-Robots-Tag", "noindex");
  co_return result;
}

} // namespace adcraft::http
