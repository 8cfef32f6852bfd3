#pragma once

#include "actors/provider_call/paid_call.hpp"

#include "tests/support/fakes.hpp"

namespace adcraft::test {

inline constexpr micros paid_price = 300'000;

/// Says what a test told it to say; sends its own words as addresses.
struct plain_vendor : vendor {
  bool listable = true;
  vendor_news on_submit;
  vendor_news on_poll;
  listing_page on_list;
  bool broken_listing = false;

  static http_request request(const char* url) {
    http_request result;
    result.url = url;
    return result;
  }

  const char* name() const noexcept override {
    return "replicate";
  }
  bool can_list(const call_row&) const override {
    return listable;
  }
  std::vector<std::string> files(const call_row&) const override {
    return {"aa/still.jpg"};
  }
  caf::expected<http_request> submit(const call_row&,
                                     const submission& with) const override {
    auto result = request("submit");
    result.body = with.files.at("aa/still.jpg") + " " + with.webhook;
    return result;
  }
  vendor_news submitted(const call_row&, const http_answer&) const override {
    return on_submit;
  }
  http_request poll(const call_row&) const override {
    return request("poll");
  }
  vendor_news polled(const call_row&, const http_answer&) const override {
    return on_poll;
  }
  std::optional<http_request> cancel(const call_row&) const override {
    return request("cancel");
  }
  http_request list(const call_row&, const std::string&) const override {
    return request("list");
  }
  caf::expected<listing_page> listed(const call_row&,
                                     const http_answer&) const override {
    if (broken_listing)
      return fail(ec::unavailable, "no listing");
    return on_list;
  }
  http_request fetch(const call_row&) const override {
    return request("fetch");
  }
};

/// Everything the call says to its neighbours, in order.
struct street {
  /// Names of what was asked for; `sent` are the exchanges.
  std::vector<std::string> heard;
  std::vector<gate_news> gate;
  /// Who took a slot, each time.
  std::vector<caf::actor_id> holders;
  /// Before the gate has answered that.
  std::function<void()> on_hold;
  std::vector<std::pair<std::string, http_request>> sent;
  std::vector<fetch_order> fetched;
};

using street_ptr = std::shared_ptr<street>;

inline provider_gate_actor::behavior_type
quiet_gate(provider_gate_actor::pointer, street_ptr log) {
  return {
    [log](atom::acquire, const slot_wish&, const slot_client_actor&) {
      log->heard.push_back("acquire");
    },
    [log](atom::hold, const slot_wish&, const slot_client_actor& client) {
      log->heard.push_back("hold");
      log->holders.push_back(client->id());
      if (log->on_hold)
        std::exchange(log->on_hold, nullptr)();
    },
    [log](atom::release, const std::string&) {
      log->heard.push_back("release");
    },
    [log](atom::heard, const gate_news& x) { log->gate.push_back(x); },
    [](atom::nodes, uint64_t) {
      // nop
    },
    [](atom::nudge, const std::string&) {
      // nop
    },
    [](atom::read) { return gate_report{}; },
    [](atom::tick, uint64_t) {
      // nop
    },
  };
}

inline http_room_actor::behavior_type quiet_net(http_room_actor::pointer,
                                                street_ptr log) {
  return {
    [](atom::exchange, const http_request&) { return http_answer{}; },
    [log](atom::exchange, const std::string& name, const http_request& x,
          const http_client_actor&) {
      log->heard.push_back(x.url);
      log->sent.emplace_back(name, x);
    },
    [](atom::ended, uint64_t, const http_answer&) {
      // nop
    },
  };
}

inline fetch_room_actor::behavior_type quiet_fetch(fetch_room_actor::pointer,
                                                   street_ptr log) {
  return {
    [log](atom::equip, const std::string&, const id_list&,
          const fetch_client_actor&) { log->heard.push_back("equip"); },
    [log](atom::keep, const std::string&, const std::string& bytes,
          const fetch_client_actor&) { log->heard.push_back("keep " + bytes); },
    [log](atom::found, const std::string&, const fetch_client_actor&) {
      log->heard.push_back("found");
    },
    [log](atom::landed, const std::string&, const fetch_client_actor&) {
      log->heard.push_back("landed");
    },
    [log](atom::fetch, const fetch_order& x, const fetch_client_actor&) {
      log->heard.push_back("bring");
      log->fetched.push_back(x);
    },
    [](atom::answered, const std::string&, const http_answer&) {
      // nop
    },
  };
}

struct paid_fixture : room_fixture {
  fake_rows_ptr rows = std::make_shared<fake_rows>();
  std::shared_ptr<asset_log> parent_log = std::make_shared<asset_log>();
  std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>();
  std::shared_ptr<plain_vendor> seller = std::make_shared<plain_vendor>();
  std::shared_ptr<desk_log> desk = std::make_shared<desk_log>();
  street_ptr log = std::make_shared<street>();
  job_row job = a_job(job_kind::music);
  asset_actor parent;
  paid_call_actor room;

  ~paid_fixture() override {
    close();
    *desk = {};
    room = nullptr;
    parent = nullptr;
  }

  /// Writes a call down as it would be in that state.
  call_row& put_call(call_state state, const std::string& output = {}) {
    rows->view = a_written_campaign();
    rows->view.campaign.money.reserved = paid_price;
    auto row = a_call(job, 1, state);
    row.provider = "replicate";
    row.price_reserved = paid_price;
    row.output = output;
    if (state > call_state::unknown && state < call_state::needs_decision)
      row.external_id = "p1";
    if (state > call_state::reserved)
      row.submit_started_at = clock->at;
    row.accepted_at = clock->at;
    return rows->calls[row.id] = row;
  }

  /// Opens the call that was written down.
  void open_call() {
    auto rooms = house();
    room = open(paid_call, rooms, call_opening{row(), job.kind, 1, "local"},
                parent);
    watch(room);
    consume_messages();
  }

  void open_call(call_state state, const std::string& output = {}) {
    put_call(state, output);
    open_call();
  }

  /// Opens the neighbours of a call, and its parent.
  paid_call_rooms_ptr house() {
    paid_call_rooms rooms;
    rooms.store = open_store(rows);
    rooms.gate = open(quiet_gate, log);
    rooms.net = open(quiet_net, log);
    rooms.fetch = {open(quiet_fetch, log)};
    rooms.desk = open(fake_desk, desk);
    rooms.clock = clock;
    rooms.seller = seller;
    rooms.provider = std::make_shared<fake_provider>();
    rooms.report_url = [](const std::string& call) { return "hook/" + call; };
    parent = open(fake_asset, parent_log);
    return std::make_shared<const paid_call_rooms>(std::move(rooms));
  }

  call_row& row() {
    return rows->calls.begin()->second;
  }

  std::string state() {
    return to_string(row().state);
  }

  /// Time passes for rooms and for rows.
  void pass(std::chrono::microseconds time) {
    clock->at += time.count();
    advance_time(time);
    consume_messages();
  }

  void grant() {
    tell(room, atom::granted_v);
    outfit x;
    x.call = row().id;
    x.addresses["aa/still.jpg"] = "data:still";
    tell(room, atom::equipped_v, x);
  }

  /// The newest exchange has been answered.
  void answer() {
    tell(room, atom::answered_v, log->sent.back().first, http_answer{});
  }

  static vendor_news news(call_event_kind kind, std::string text = {},
                          failure why = failure::none, micros amount = 0) {
    vendor_news result;
    result.event.kind = kind;
    result.event.text = std::move(text);
    result.event.why = why;
    result.event.amount = amount;
    return result;
  }

  /// The output of the call is in storage.
  fetch_outcome come_home() {
    fetch_outcome result;
    result.call = row().id;
    result.file.file = {"aa/raw.png", 42, "hash"};
    result.file.mime = "image/png";
    return result;
  }

  int sends(const std::string& what) const {
    return static_cast<int>(
      std::count(log->heard.begin(), log->heard.end(), what));
  }
};

} // namespace adcraft::test
