#pragma once

#include "actors/webhook_outbox/webhook_outbox.hpp"
#include "tests/support/fakes.hpp"

#include <algorithm>
#include <deque>
#include <set>

/// What the WEBHOOK OUTBOX lives among: rows, and receivers that do as told.
namespace adcraft::test {

constexpr int64_t second = 1'000'000;

/// One message as a receiver saw it.
struct post {
  int64_t at = 0;
  http_request what;

  std::string header(const std::string& name) const {
    for (auto& h : what.headers)
      if (h.name == name)
        return h.value;
    return {};
  }

  std::string id() const {
    return header("webhook-id");
  }
};

struct webhook_world {
  std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>();
  std::vector<webhook_row> hooks;
  std::vector<outbox_row> outbox;
  std::map<std::string, std::vector<event_row>> events; // by campaign
  std::map<std::string, delivery_row> deliveries;
  std::set<std::string> gone; // campaigns
  /// Says why a transition fails.
  std::function<caf::error(const transition&)> refuse;
  /// What a receiver answers; without one everything is fine.
  std::function<http_answer(const http_request&)> receive;
  /// Whether messages wait until the test wants them answered.
  bool hold = false;
  std::vector<post> posts;
  std::vector<std::pair<http_request, caf::typed_response_promise<http_answer>>>
    held;
  int looks = 0;
  int event_reads = 0;
  int conflicts = 0;

  // -- what happens -----------------------------------------------------------

  void add_hook(const std::string& id, const std::string& url,
                std::vector<std::string> types = {}) {
    webhook_row x;
    x.id = id;
    x.owner = "ann";
    x.url = url;
    x.secret = "secret of " + id;
    x.events = std::move(types);
    x.created_at = clock->at;
    hooks.push_back(x);
  }

  /// Commits an event the way supervisors and services do.
  void happens(const std::string& campaign, const std::string& type,
               const std::string& data = "{}") {
    auto& all = events[campaign];
    event_row x;
    x.campaign = campaign;
    x.seq = static_cast<int64_t>(all.size()) + 1;
    x.type = type;
    x.data = data;
    x.at = clock->at;
    all.push_back(x);
    if (is_webhook_event(type))
      outbox.push_back({"o" + std::to_string(++rows_), ended_topic, campaign});
  }

  // -- the store --------------------------------------------------------------

  caf::error apply(const put_delivery& x) {
    deliveries.emplace(x.row.id, x.row);
    return {};
  }

  caf::error apply(const change_delivery& x) {
    auto& row = deliveries.at(x.row.id);
    if (row.attempts != x.from_attempts) {
      ++conflicts;
      return fail(ec::conflict, "it was moved meanwhile");
    }
    row = x.row;
    return {};
  }

  caf::error apply(const published& x) {
    std::erase_if(outbox, [&](auto& o) { return o.id == x.outbox_id; });
    return {};
  }

  template <class Change>
  caf::error apply(const Change&) {
    return fail(ec::internal, "no change of the webhook outbox");
  }

  caf::error commit(const transition& x) {
    if (refuse)
      if (auto err = refuse(x))
        return err;
    for (auto& c : x.changes)
      if (auto err = std::visit([this](auto& y) { return apply(y); }, c))
        return err;
    return {};
  }

  const webhook_row& hook(const std::string& id) const {
    return *std::find_if(hooks.begin(), hooks.end(),
                         [&](auto& x) { return x.id == id; });
  }

  due_list due(int64_t now, size_t most) const {
    std::map<std::pair<std::string, std::string>, const delivery_row*> oldest;
    for (auto& [id, d] : deliveries) {
      auto& x = oldest[{d.webhook, d.campaign}];
      if (d.state == delivery_state::waiting && (!x || d.seq < x->seq))
        x = &d;
    }
    due_list result;
    for (auto& [key, d] : oldest)
      if (d && d->next_at <= now && result.rows.size() < most)
        result.rows.push_back({*d, hook(d->webhook)});
    return result;
  }

  webhook_list hooks_for(const std::string& type) const {
    webhook_list result;
    for (auto& h : hooks)
      if (h.events.empty()
          || std::count(h.events.begin(), h.events.end(), type) > 0)
        result.rows.push_back(h);
    return result;
  }

  outbox_list unsent(size_t most) {
    ++looks;
    outbox_list result{outbox};
    if (result.rows.size() > most)
      result.rows.resize(most);
    return result;
  }

  // -- the library ------------------------------------------------------------

  event_list events_after(const std::string& campaign, int64_t seq) {
    ++event_reads;
    event_list result;
    for (auto& e : events[campaign])
      if (e.seq > seq && result.rows.size() < 3) // pages are small here
        result.rows.push_back(e);
    return result;
  }

  caf::expected<delivery_list> deliveries_of(const scope& who,
                                             const std::string& id) const {
    delivery_list result;
    for (auto& h : hooks)
      if (h.id == id && (who.everyone || who.owner == h.owner)) {
        for (auto& [key, d] : deliveries)
          if (d.webhook == id)
            result.rows.push_back(d);
        return result;
      }
    return fail(ec::not_found, "there is no such webhook");
  }

  // -- the receivers ----------------------------------------------------------

  http_answer answer_to(const http_request& x) const {
    if (receive)
      return receive(x);
    http_answer fine;
    fine.end = http_end::answered;
    fine.status = 200;
    return fine;
  }

  void answer_all() {
    for (auto& [what, promise] : std::exchange(held, {}))
      promise.deliver(answer_to(what));
  }

  /// Ids of the messages to a URL, in the order they were sent.
  std::vector<std::string> ids_at(const std::string& url) const {
    std::vector<std::string> result;
    for (auto& p : posts)
      if (p.what.url == url)
        result.push_back(p.id());
    return result;
  }

private:
  int rows_ = 0;
};

using world_ptr = std::shared_ptr<webhook_world>;

inline http_answer status(int x) {
  http_answer result;
  result.end = http_end::answered;
  result.status = x;
  return result;
}

inline http_answer trouble(http_end end, const std::string& words) {
  http_answer result;
  result.end = end;
  result.trouble = words;
  return result;
}

inline store_actor::behavior_type webhook_store(store_actor::pointer,
                                                world_ptr x) {
  return {
    [x](atom::commit, const transition& t) -> caf::result<commit_receipt> {
      if (auto err = x->commit(t))
        return err;
      return commit_receipt{};
    },
    [](atom::load, const std::string&) { return campaign_view{}; },
    [](atom::newest, const std::string&) { return call_lookup{}; },
    [](atom::made_from, const std::string&) { return asset_lookup{}; },
    [](atom::claimable, const std::string&) { return id_list{}; },
    [x](atom::unsent, uint64_t most) { return x->unsent(most); },
    [x](atom::due, int64_t now, uint64_t most) { return x->due(now, most); },
    [x](atom::webhooks, const std::string&, const std::string& type) {
      return x->hooks_for(type);
    },
    [](atom::held, const std::string&, const id_list&, const std::string&) {
      return id_list{};
    },
    [](atom::inbox, const std::string&) { return id_list{}; },
    [](atom::flush) {
      // nop
    },
  };
}

inline library_actor::behavior_type webhook_library(library_actor::pointer,
                                                    world_ptr x) {
  return {
    [x](atom::read, const scope& who,
        const std::string& id) -> caf::result<campaign_view> {
      if (!who.everyone || x->gone.count(id) > 0)
        return fail(ec::not_found, "there is no such campaign");
      auto view = a_campaign();
      view.campaign.id = id;
      return view;
    },
    [](atom::campaigns, const campaign_query&) { return campaign_page{}; },
    [](atom::brand, const scope&, const std::string&) { return brand_row{}; },
    [](atom::brands, const scope&, const std::string&, uint64_t) {
      return brand_page{};
    },
    [x](atom::events, const std::string& id, int64_t seq) {
      return x->events_after(id, seq);
    },
    [](atom::calls, const std::string&) { return call_list{}; },
    [](atom::key, const std::string&, const std::string&) {
      return key_lookup{};
    },
    [](atom::webhooks, const scope&) { return webhook_list{}; },
    [x](atom::deliveries, const scope& who, const std::string& id, uint64_t)
      -> caf::result<delivery_list> { return x->deliveries_of(who, id); },
    [](atom::shared, const std::string&, int64_t) { return std::string{}; },
    [](atom::nodes) { return node_list{}; },
    [](atom::tally) { return house_tally{}; },
    [](atom::spent, const std::string&) { return micros{0}; },
  };
}

inline http_room_actor::behavior_type webhook_net(http_room_actor::pointer self,
                                                  world_ptr x) {
  return {
    [self, x](atom::exchange,
              const http_request& what) -> caf::result<http_answer> {
      x->posts.push_back({x->clock->at, what});
      if (!x->hold)
        return x->answer_to(what);
      auto promise = self->make_response_promise<http_answer>();
      x->held.emplace_back(what, promise);
      return promise;
    },
    [](atom::exchange, const std::string&, const http_request&,
       const http_client_actor&) {
      // nop
    },
    // The fake's own: answer whatever is held.
    [x](atom::ended, uint64_t, const http_answer&) { x->answer_all(); },
  };
}

} // namespace adcraft::test
