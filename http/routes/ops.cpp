#include "http/routes/ops.hpp"

#include "http/documents/campaign.hpp"
#include "http/documents/ops.hpp"
#include "http/routes/list.hpp"

namespace adcraft::http {

namespace {

task<caf::expected<std::vector<node_row>>> read_nodes(call& c) {
  auto listing = ask<node_list>(c.self, c.rooms->library, atom::nodes_v);
  auto all = co_await listing;
  if (!all)
    co_return all.error();
  co_return std::move(all->rows);
}

} // namespace

task<answer> get_tally(call& c) {
  auto counting = ask<house_tally>(c.self, c.rooms->library, atom::tally_v);
  auto x = co_await counting;
  if (!x)
    co_return x.error();
  co_return json_answer(200, tally_document(*x));
}

task<answer> list_all_campaigns(call& c) {
  scope all;
  all.everyone = true;
  auto query = campaign_query_of(c, all);
  if (!query)
    co_return query.error();
  auto listing
    = ask<campaign_page>(c.self, c.rooms->library, atom::campaigns_v, *query);
  auto page = co_await listing;
  if (!page)
    co_return page.error();
  auto items = json::array();
  for (auto& line : page->lines.lines) {
    auto doc = line_document(line, tools_of(c));
    doc["owner"] = line.owner;
    items.push_back(std::move(doc));
  }
  co_return json_answer(200, page_document(items, page->lines.next));
}

task<answer> list_nodes(call& c) {
  auto reading = read_nodes(c);
  auto all = co_await reading;
  if (!all)
    co_return all.error();
  auto items = json::array();
  for (auto& x : *all)
    items.push_back(node_document(x));
  co_return json_answer(200, page_document(std::move(items)));
}

task<answer> drain_a_node(call& c) {
  auto id = c.asked.param("id");
  auto reading = read_nodes(c);
  auto all = co_await reading;
  if (!all)
    co_return all.error();
  node_row* node = nullptr;
  for (auto& x : *all)
    if (x.incarnation == id)
      node = &x;
  if (node == nullptr)
    co_return fail(ec::not_found, "there is no node " + id.substr(0, 60));
  transition t;
  t.site = fault_site::commit_node;
  t.changes.push_back(drain_node{id});
  if (!c.key.key.empty())
    t.changes.push_back(use_key{c.key.user, c.key.key});
  auto committing
    = ask<commit_receipt>(c.self, c.rooms->store, atom::commit_v, std::move(t));
  auto done = co_await committing;
  if (!done)
    co_return done.error();
  node->is_draining = true;
  co_return json_answer(202, node_document(*node));
}

} // namespace adcraft::http
