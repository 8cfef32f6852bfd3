#pragma once

#include "actors/ports/clock.hpp"
#include "http/front/reply.hpp"

#include "tests/http/docs_support.hpp"
#include "tests/support/fixture.hpp"

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <vector>

/// Neighbours of the front door's rooms: they record, and answer from memory.
namespace adcraft::test {

struct still_clock : wall_clock {
  int64_t at = 1'700'000'000'000'000;

  int64_t now() const override {
    return at;
  }
};

/// Lets nobody through until it is told to.
using gate_actor
  = caf::typed_actor<caf::replies_to<atom::begin>::with<commit_receipt>,
                     caf::reacts_to<atom::relay>>;

inline gate_actor::behavior_type a_gate(gate_actor::pointer self) {
  using promise = caf::typed_response_promise<commit_receipt>;
  auto held = std::make_shared<std::deque<promise>>();
  return {
    [=](atom::begin) {
      held->push_back(self->make_response_promise<commit_receipt>());
      return held->back();
    },
    [=](atom::relay) {
      for (auto& x : std::exchange(*held, {}))
        x.deliver(commit_receipt{});
    },
  };
}

/// What a library room knows.
struct library_shelf {
  std::map<std::string, campaign_view> campaigns;
  std::map<std::string, brand_row> brands;
  std::map<std::string, std::vector<event_row>> events;
  std::map<std::string, std::string> shares;
  std::vector<webhook_row> webhooks;
  /// Events in one answer.
  size_t page = 1000;
  caf::error trouble;
  /// Answers wait at the gate until a test lets them go.
  bool holds = false;
  gate_actor gate;
  size_t reads = 0;

  caf::expected<campaign_view> read(const scope& who, const std::string& id) {
    ++reads;
    auto i = campaigns.find(id);
    if (trouble)
      return trouble;
    if (i == campaigns.end()
        || !(who.everyone || who.owner == i->second.campaign.owner))
      return fail(ec::not_found, "there is no campaign " + id);
    return i->second;
  }

  caf::expected<brand_row> brand(const scope& who, const std::string& id) {
    auto i = brands.find(id);
    if (i == brands.end() || !(who.everyone || who.owner == i->second.owner))
      return fail(ec::not_found, "there is no brand " + id);
    return i->second;
  }

  caf::expected<event_list> after(const std::string& id, int64_t seq) {
    ++reads;
    if (trouble)
      return trouble;
    event_list result;
    for (auto& x : events[id])
      if (x.seq > seq && result.rows.size() < page)
        result.rows.push_back(x);
    return result;
  }
};

using library_shelf_ptr = std::shared_ptr<library_shelf>;

/// Answers now, or when the gate opens; what it says is as of the question.
template <class T>
caf::result<T> answered(library_actor::pointer self, const library_shelf_ptr& x,
                        caf::expected<T> what) {
  auto promise = self->make_response_promise<T>();
  auto deliver = [promise, what]() mutable {
    if (what)
      promise.deliver(std::move(*what));
    else
      promise.deliver(std::move(what.error()));
  };
  if (!x->holds)
    deliver();
  else
    self->request(x->gate, std::chrono::minutes{60}, atom::begin_v)
      .then([=](const commit_receipt&) mutable { deliver(); });
  return promise;
}

inline library_actor::behavior_type fake_library(library_actor::pointer self,
                                                 library_shelf_ptr x) {
  return {
    [=](atom::read, const scope& who, const std::string& id) {
      return answered<campaign_view>(self, x, x->read(who, id));
    },
    [=](atom::campaigns, const campaign_query&) { return campaign_page{}; },
    [=](atom::brand, const scope& who, const std::string& id) {
      return answered<brand_row>(self, x, x->brand(who, id));
    },
    [=](atom::brands, const scope&, const std::string&, uint64_t) {
      return brand_page{};
    },
    [=](atom::events, const std::string& id, int64_t seq) {
      return answered<event_list>(self, x, x->after(id, seq));
    },
    [=](atom::calls, const std::string&) { return call_list{}; },
    [=](atom::key, const std::string&, const std::string&) {
      return key_lookup{};
    },
    [=](atom::webhooks, const scope&) { return webhook_list{x->webhooks}; },
    [=](atom::deliveries, const scope&, const std::string&, uint64_t) {
      return delivery_list{};
    },
    [=](atom::shared, const std::string& token,
        int64_t) -> caf::result<std::string> {
      auto i = x->shares.find(token);
      if (i == x->shares.end())
        return fail(ec::not_found, "there is nothing here");
      return i->second;
    },
    [=](atom::nodes) { return node_list{}; },
    [=](atom::tally) { return house_tally{}; },
    [=](atom::spent, const std::string&) { return micros{0}; },
  };
}

/// What a progress hub was asked, and the news it has.
struct hub_log {
  struct subscription {
    std::string campaign;
    int64_t after = 0;
    listener_actor who;
  };
  std::vector<subscription> followed;
  std::map<std::string, campaign_news> news;
  size_t asked = 0;
};

using hub_log_ptr = std::shared_ptr<hub_log>;

inline progress_hub_actor::behavior_type fake_hub(progress_hub_actor::pointer,
                                                  hub_log_ptr x) {
  return {
    [=](atom::subscribe, const std::string& id, int64_t after,
        const listener_actor& who) {
      x->followed.push_back({id, after, who});
    },
    [=](atom::news, const campaign_news&) {
      // nop
    },
    [=](atom::committed, const std::string&) {
      // nop
    },
    [=](atom::read, const std::string& id) -> caf::result<campaign_news> {
      ++x->asked;
      auto i = x->news.find(id);
      if (i == x->news.end())
        return fail(ec::not_found, "no news");
      return i->second;
    },
  };
}

/// The other end of a connection.
struct fake_reply : http::reply {
  /// Of status 0 until there is an answer.
  http::response head{0, {}, {}, {}};
  size_t most = 0;
  std::string text;
  http::file_body file;
  size_t answers = 0;
  bool is_open = false;
  bool is_closed = false;
  bool has_left = false;

  void send(const http::response& x) override {
    head = x;
    ++answers;
  }

  void send(const http::response& x, const http::file_body& y) override {
    head = x;
    file = y;
    ++answers;
  }

  void open(const http::response& x, size_t limit,
            std::function<void()>) override {
    head = x;
    most = limit;
    is_open = true;
  }

  bool push(std::string_view bytes) override {
    if (is_over())
      return false;
    text += bytes;
    return true;
  }

  void close() override {
    is_closed = true;
  }

  bool is_over() const noexcept override {
    return has_left || is_closed;
  }

  /// What was pushed since the last time.
  std::string heard() {
    return std::exchange(text, {});
  }
};

/// A deterministic house that ends every actor it opened.
struct quiet_house : fixture::house {
  ~quiet_house() override {
    close();
  }

  void close() {
    consume_messages();
    for (auto& x : open_)
      caf::anon_send_exit(x, caf::exit_reason::kill);
    open_.clear();
    consume_messages();
  }

  template <class Handle>
  Handle keep(Handle x) {
    open_.push_back(caf::actor_cast<caf::actor>(x));
    return x;
  }

  template <class... Ts>
  auto open(Ts&&... xs) {
    return keep(sys.spawn(std::forward<Ts>(xs)...));
  }

  template <class Handle, class... Ts>
  void tell(const Handle& to, Ts&&... xs) {
    caf::anon_send(to, std::forward<Ts>(xs)...);
    consume_messages();
  }

  void pass(std::chrono::milliseconds x) {
    advance_time(x);
    consume_messages();
  }

private:
  std::vector<caf::actor> open_;
};

/// With a library and a progress hub of ours.
struct front_fixture : quiet_house {
  library_shelf_ptr shelf = std::make_shared<library_shelf>();
  hub_log_ptr hub_heard = std::make_shared<hub_log>();
  std::shared_ptr<still_clock> clock = std::make_shared<still_clock>();
  library_actor library = open(fake_library, shelf);
  progress_hub_actor hub = open(fake_hub, hub_heard);

  front_fixture() {
    shelf->gate = open(a_gate);
  }

  ~front_fixture() override {
    shelf->gate = nullptr;
    hub_heard->followed.clear();
    close();
  }

  void let_go() {
    tell(shelf->gate, atom::relay_v);
  }
};

} // namespace adcraft::test
