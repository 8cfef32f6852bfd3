#include "http/routes/system.hpp"

#include "http/documents/campaign.hpp"
#include "http/routes/film_page.hpp"
#include "http/routes/help.hpp"

namespace adcraft::http {

task<answer> get_index(call& c) {
  if (c.rooms->app)
    co_return app_page(c);
  // Where people are asked who they are, this page shows nobody's films.
  if (c.rooms->links->is_signing())
    co_return index_page(json::array(), true);
  campaign_query query;
  query.who.everyone = true;
  query.states = {campaign_status::completed};
  auto listing
    = ask<campaign_page>(c.self, c.rooms->library, atom::campaigns_v, query);
  auto page = co_await listing;
  if (!page)
    co_return page.error();
  auto lines = json::array();
  for (auto& x : page->lines.lines)
    lines.push_back(line_document(x, tools_of(c)));
  co_return index_page(lines, false);
}

} // namespace adcraft::http
