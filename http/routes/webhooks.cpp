#include "http/routes/webhooks.hpp"

#include "http/documents/brand.hpp"
#include "http/routes/webhook_body.hpp"

namespace adcraft::http {

namespace {

constexpr size_t most_webhooks = 20;

task<caf::expected<webhook_row>> read_webhook(call& c) {
  auto id = c.asked.param("id");
  auto listing
    = ask<webhook_list>(c.self, c.rooms->library, atom::webhooks_v, own(c));
  auto all = co_await listing;
  if (!all)
    co_return all.error();
  for (auto& x : all->rows)
    if (x.id == id)
      co_return x;
  co_return fail(ec::not_found, "there is no webhook " + id.substr(0, 60));
}

task<caf::error> commit(call& c, change what) {
  transition t;
  t.site = fault_site::commit_brand;
  t.changes.push_back(std::move(what));
  if (!c.key.key.empty())
    t.changes.push_back(use_key{c.key.user, c.key.key});
  auto committing
    = ask<commit_receipt>(c.self, c.rooms->store, atom::commit_v, std::move(t));
  auto done = co_await committing;
  co_return done ? caf::error{} : done.error();
}

} // namespace

task<answer> list_webhooks(call& c) {
  auto listing
    = ask<webhook_list>(c.self, c.rooms->library, atom::webhooks_v, own(c));
  auto all = co_await listing;
  if (!all)
    co_return all.error();
  auto items = json::array();
  for (auto& x : all->rows)
    items.push_back(webhook_document(x));
  co_return json_answer(200, page_document(std::move(items)));
}

task<answer> create_webhook(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  webhook_row x;
  x.id = new_id(c, "wh");
  x.owner = c.who.user;
  x.secret = new_webhook_secret();
  x.created_at = c.rooms->clock->now();
  if (auto err = read_webhook_body(body->root, true, x))
    co_return err;
  auto listing
    = ask<webhook_list>(c.self, c.rooms->library, atom::webhooks_v, own(c));
  auto all = co_await listing;
  if (!all)
    co_return all.error();
  if (all->rows.size() >= most_webhooks)
    co_return fail(ec::conflict, "there are 20 webhooks already: delete one");
  auto committing = commit(c, put_webhook{x});
  if (auto err = co_await committing)
    co_return err;
  auto result = json_answer(201, webhook_document(x, true));
  result.headers.emplace_back("Location", "/api/webhooks/" + x.id);
  co_return result;
}

task<answer> get_webhook(call& c) {
  auto reading = read_webhook(c);
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  co_return json_answer(200, webhook_document(*x));
}

task<answer> edit_webhook(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  auto reading = read_webhook(c);
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  if (auto err = read_webhook_body(body->root, false, *x))
    co_return err;
  auto committing = commit(c, put_webhook{*x});
  if (auto err = co_await committing)
    co_return err;
  co_return json_answer(200, webhook_document(*x));
}

task<answer> delete_webhook(call& c) {
  auto reading = read_webhook(c);
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto committing = commit(c, remove_webhook{x->id, x->owner});
  if (auto err = co_await committing)
    co_return err;
  co_return no_content();
}

task<answer> list_deliveries(call& c) {
  auto lines = wanted_lines(c);
  if (!lines)
    co_return lines.error();
  auto listing
    = ask<delivery_list>(c.self, c.rooms->library, atom::deliveries_v, own(c),
                         c.asked.param("id"), *lines);
  auto all = co_await listing;
  if (!all)
    co_return all.error();
  auto items = json::array();
  for (auto& x : all->rows)
    items.push_back(delivery_document(x));
  co_return json_answer(200, page_document(std::move(items)));
}

task<answer> replay_delivery(call& c) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  json_reader in{body->root, ""};
  in.require("delivery", "name the delivery to send again");
  auto id = in.text("delivery", {}, {1, 300});
  if (auto err = in.done())
    co_return err;
  auto reading = read_webhook(c);
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto resending
    = ask<delivery_list>(c.self, c.rooms->webhooks, atom::resend_v, own(c), id);
  auto sent = co_await resending;
  if (!sent)
    co_return sent.error();
  auto items = json::array();
  for (auto& d : sent->rows)
    items.push_back(delivery_document(d));
  co_return json_answer(202, page_document(std::move(items)));
}

} // namespace adcraft::http
